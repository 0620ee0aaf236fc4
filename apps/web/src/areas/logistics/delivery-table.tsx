import type { LogisticsBoard } from '@baucu/contract'
import type { ReactNode } from 'react'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
import ui from '../../kernel/ui.module.css'
import { StateTag } from './state-tag.tsx'
import { useLogisticsWords } from './words.ts'

/** Delivery notes, the newest first. */
export function DeliveryTable({ board, shown }: { board: LogisticsBoard; shown: string | undefined }): ReactNode {
  const say = useLogisticsWords()
  return (
    <RecordTable
      title={say.notes}
      rows={board.deliveries}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.number,
          cell: (each) => (
            <>
              <RecordName id={`phieu-giao-${each.id}`} at="phieu" record={each.id} shown={shown}>
                {each.number}
              </RecordName>
              <span className={ui.meta}>{say.expected(each.expectedOn)}</span>
            </>
          ),
        },
        {
          head: say.columns.to,
          cell: ({ to, from }) => (
            <>
              {to.name}
              <span className={ui.meta}> {from.name}</span>
            </>
          ),
        },
        { head: say.columns.state, cell: (each) => <StateTag delivery={each} /> },
      ]}
    >
      {board.more > 0 && <p className={`${ui.second} ${ui.more}`}>{say.more(board.more)}</p>}
    </RecordTable>
  )
}
