import { type BudgetBoard, type BudgetNorm, type Organisation, postTitle } from '@baucu/contract'
import { day, organTitle } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { Empty } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

/** The norms that hold for an organisation, its own and those of the offices above it. */
export function NormTable(props: {
  here: Organisation
  board: BudgetBoard
  shown: string | undefined
  mayWrite: boolean
}): ReactNode {
  const { here, board, shown, mayWrite } = props
  const say = useBudgetWords()
  const locale = useLocale()
  const frame = useFrameId()
  if (board.norms.length === 0) return <Empty title={say.noNorms}>{say.noNormsNext}</Empty>
  const items = board.items.filter(({ id }) => board.norms.some((each) => each.item === id))
  return items.map((item) => (
    <section key={item.id} className={`${ui.card} ${record.group}`} aria-labelledby={`muc-${item.id}`}>
      <div className={ui.cardHead}>
        <h2 id={`muc-${item.id}`}>{item.title[locale]}</h2>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.norm}</th>
            <th className={ui.right}>{say.columns.amount}</th>
            <th>{say.columns.source}</th>
          </tr>
        </thead>
        <tbody>
          {board.norms
            .filter((each) => each.item === item.id)
            .map((each) => (
              <tr key={each.id} data-shown={each.id === shown || undefined}>
                <td>
                  {mayWrite && each.organisation.id === here.id ? (
                    <Link
                      id={`khoan-${each.id}`}
                      to="/ky/$frame/kinh-phi"
                      params={{ frame }}
                      search={(was) => ({ ...was, mo: each.id })}
                      className={record.name}
                      aria-current={each.id === shown ? 'true' : undefined}
                    >
                      {each.title}
                    </Link>
                  ) : (
                    each.title
                  )}
                  <For norm={each} />
                </td>
                <td className={ui.right} data-label={say.columns.amount}>
                  {dong(each.amount, locale, say.dong)}
                  {say.per[each.unit]}
                </td>
                <td>
                  {each.source === null || each.sourceOn === null ? (
                    <Tag tone="warn" sign="triangle">
                      {say.unconfirmed}
                    </Tag>
                  ) : (
                    say.confirmed(each.source, day(each.sourceOn))
                  )}
                  {each.organisation.id !== here.id && (
                    <span className={`${ui.meta} ${style.below}`}>{say.by(each.organisation.name)}</span>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  ))
}

/** Whom an allowance is for, and from when to when. */
function For({ norm: { organ, post, from, to } }: { norm: BudgetNorm }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const who =
    organ === null ? [] : [organTitle(organ, locale), post === null ? say.anyPost : postTitle(organ, post)[locale]]
  const when = from === null || to === null ? [] : [say.days(day(from), day(to))]
  return who.length + when.length === 0 ? null : (
    <span className={`${ui.meta} ${style.below}`}>{[...who, ...when].join(', ')}</span>
  )
}
