import type { LogisticsBoard } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { StateTag } from './state-tag.tsx'
import { useLogisticsWords } from './words.ts'

/** Delivery notes, the newest first. */
export function DeliveryTable({ board, shown }: { board: LogisticsBoard; shown: string | undefined }): ReactNode {
  const say = useLogisticsWords()
  const frame = useFrameId()
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="cac-phieu-giao">
      <div className={ui.cardHead}>
        <h2 id="cac-phieu-giao">{say.notes}</h2>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.number}</th>
            <th>{say.columns.to}</th>
            <th>{say.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {board.deliveries.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                <Link
                  id={`phieu-giao-${each.id}`}
                  to="/ky/$frame/vat-tu"
                  params={{ frame }}
                  search={(was) => ({ ...was, phieu: each.id })}
                  className={record.name}
                  aria-current={each.id === shown ? 'true' : undefined}
                >
                  {each.number}
                </Link>
                <span className={ui.meta}>{say.expected(each.expectedOn)}</span>
              </td>
              <td>
                {each.to.name}
                <span className={ui.meta}> {each.from.name}</span>
              </td>
              <td>
                <StateTag delivery={each} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {board.more > 0 && <p className={`${ui.second} ${ui.more}`}>{say.more(board.more)}</p>}
    </section>
  )
}
