import type { BudgetBoard, Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { Empty } from '../../kernel/notices.tsx'
import { RecordTable } from '../../kernel/record-table.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { BudgetName } from './budget-name.tsx'
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
  if (board.allocations.length === 0) return <Empty title={say.noAllocations}>{say.noAllocationsNext}</Empty>
  return (
    <RecordTable
      title={say.allocations}
      rows={board.allocations}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.to,
          cell: ({ id, from, to }) => (
            <>
              <BudgetName id={id} shown={shown} opens={mayWrite && from.id === here.id}>
                {to.name}
              </BudgetName>
              <span className={`${ui.meta} ${style.below}`}>
                {from.id === to.id ? say.fromBudget : say.from(from.name)}
              </span>
            </>
          ),
        },
        {
          head: say.columns.item,
          cell: (each) => board.items.find(({ id }) => id === each.item)?.title[locale] ?? each.item,
        },
        { head: say.columns.amount, as: 'figure', cell: ({ amount }) => dong(amount, locale, say.dong) },
        { head: say.columns.decision, cell: (each) => say.decidedAs(each.decision, day(each.decidedOn)) },
      ]}
    />
  )
}
