import { type BudgetAllowances, type BudgetBoard, budgetAllowances, type Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { dong, signed } from './money.ts'
import { VoucherForm } from './voucher-form.tsx'
import { useBudgetWords } from './words.ts'

type Person = BudgetAllowances['persons'][number]
type Role = Person['roles'][number]

/** Who is owed what, those with several roles first: both amounts, and which one is payable. */
export function AllowanceList(props: { here: Organisation; board: BudgetBoard; mayWrite: boolean }): ReactNode {
  const { here, board, mayWrite } = props
  const say = useBudgetWords()
  const { notice } = useWords()
  const frame = useFrame()
  const may = useMay(budgetAllowances)
  const { data, error } = useAnswer('budget.allowances', { organisation: here.id, frame: frame.id }, may)
  const [paying, setPaying] = useState<string>()
  if (!may) return <Empty title={notice.notYours}>{notice.notYoursNext}</Empty>
  if (!data) return error ? <Failed error={error} /> : <Loading />
  return (
    <>
      <div className={style.notes}>
        <p className={ui.second}>{say.allowancesLead}</p>
        {data.without > 0 && <Remark tone="info">{say.without(data.without)}</Remark>}
      </div>
      {data.persons.length === 0 ? (
        <Empty title={say.noAllowances}>{say.noAllowancesNext}</Empty>
      ) : (
        <section className={`${ui.card} ${record.group}`} aria-labelledby="boi-duong-theo-nguoi">
          <div className={ui.cardHead}>
            <h2 id="boi-duong-theo-nguoi">{say.allowances}</h2>
          </div>
          <ul className={style.people}>
            {data.persons.map((each) => (
              <PersonLine key={each.person} person={each} {...{ here, board, mayWrite, paying, setPaying }} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Paying = Readonly<{
  here: Organisation
  board: BudgetBoard
  mayWrite: boolean
  paying: string | undefined
  setPaying: (key: string | undefined) => void
}>

function PersonLine({ person, ...rest }: Paying & Readonly<{ person: Person }>): ReactNode {
  const say = useBudgetWords()
  const name = person.fullName ?? say.noName
  return (
    <li className={style.person}>
      <div className={style.nameLine}>
        <h3>{name}</h3>
        {person.several && (
          <Tag tone="warn" sign="triangle">
            {say.several}
          </Tag>
        )}
        {person.overpaid && (
          <Tag tone="danger" sign="octagon">
            {say.overpaid}
          </Tag>
        )}
      </div>
      <ul className={style.roles}>
        {person.roles.map((each) => (
          <RoleLine key={`${each.member} ${each.norm}`} role={each} name={name} {...rest} />
        ))}
      </ul>
    </li>
  )
}

function RoleLine({ role, name, ...rest }: Paying & Readonly<{ role: Role; name: string }>): ReactNode {
  const { here, board, mayWrite, paying, setPaying } = rest
  const say = useBudgetWords()
  const locale = useLocale()
  const key = `${role.member} ${role.norm}`
  const left = role.payable - (role.paid ?? 0)
  const title = say.payOf(role.role, name)
  return (
    <li data-payable={role.payable > 0 || undefined}>
      <p>
        {role.role}, {role.place}
        <span className={`${ui.meta} ${style.below}`}>
          {board.items.find(({ id }) => id === role.item)?.title[locale] ?? role.item},{' '}
          {say.days(day(role.from), day(role.to))}
        </span>
      </p>
      <p className={style.flags}>
        <span>{say.rate(signed(role.amount, locale), say.per[role.unit])}</span>
        {role.payable > 0 ? (
          <Tag tone="ok" sign="check">
            {say.payable(signed(role.payable, locale))}
          </Tag>
        ) : (
          <Tag tone="quiet" sign="circle">
            {say.notPayable}
          </Tag>
        )}
        {role.payable < role.alone && (
          <span className={ui.meta}>
            {say.aloneWouldBe(signed(role.alone, locale))}; {say.partly(role.daysPaid, role.days)}
          </span>
        )}
        <span className={ui.meta}>{role.paid === null ? say.elsewhere : say.paid(signed(role.paid, locale))}</span>
        {mayWrite && role.here && left > 0 && paying !== key && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={`${say.pay}: ${dong(left, locale, say.dong)}, ${role.role}, ${name}`}
            onClick={() => setPaying(key)}
          >
            {say.pay}: {dong(left, locale, say.dong)}
          </button>
        )}
      </p>
      {role.higher.length > 0 && <p className={ui.second}>{say.higher(role.higher.join('; '))}</p>}
      {role.beside.length > 0 && <p className={ui.second}>{say.beside(role.beside.join('; '))}</p>}
      {paying === key && (
        <VoucherForm
          {...{ here, board }}
          pays={{ member: role.member, norm: role.norm, item: role.item, role: role.role, title, left }}
          stop={() => setPaying(undefined)}
        />
      )}
    </li>
  )
}
