import type { BudgetBoard, Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { Empty } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

/** Money given to an organisation and those below it, the newest first. */
export function AllocationTable(props: {
  here: Organisation
  board: BudgetBoard
  shown: string | undefined
  mayWrite: boolean
}): ReactNode {
  const { here, board, shown, mayWrite } = props
  const say = useBudgetWords()
  const locale = useLocale()
  const frame = useFrameId()
  if (board.allocations.length === 0) return <Empty title={say.noAllocations}>{say.noAllocationsNext}</Empty>
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="cac-khoan-phan-bo">
      <div className={ui.cardHead}>
        <h2 id="cac-khoan-phan-bo">{say.allocations}</h2>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.to}</th>
            <th>{say.columns.item}</th>
            <th className={ui.right}>{say.columns.amount}</th>
            <th>{say.columns.decision}</th>
          </tr>
        </thead>
        <tbody>
          {board.allocations.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                {mayWrite && each.from.id === here.id ? (
                  <Link
                    id={`khoan-${each.id}`}
                    to="/ky/$frame/kinh-phi"
                    params={{ frame }}
                    search={(was) => ({ ...was, mo: each.id })}
                    className={record.name}
                    aria-current={each.id === shown ? 'true' : undefined}
                  >
                    {each.to.name}
                  </Link>
                ) : (
                  each.to.name
                )}
                <span className={`${ui.meta} ${style.below}`}>
                  {each.from.id === each.to.id ? say.fromBudget : say.from(each.from.name)}
                </span>
              </td>
              <td>{board.items.find(({ id }) => id === each.item)?.title[locale] ?? each.item}</td>
              <td className={ui.right} data-label={say.columns.amount}>
                {dong(each.amount, locale, say.dong)}
              </td>
              <td>{say.decidedAs(each.decision, day(each.decidedOn))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
