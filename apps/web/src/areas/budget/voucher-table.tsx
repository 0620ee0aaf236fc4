import type { BudgetBoard } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { Empty } from '../../kernel/notices.tsx'
import { RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { BudgetName } from './budget-name.tsx'
import { dong } from './money.ts'
import { useBudgetWords } from './words.ts'

/** Vouchers of an organisation and those below it, the newest first; nobody is named. */
export function VoucherTable({ board, shown }: { board: BudgetBoard; shown: string | undefined }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  if (board.vouchers.length === 0) return <Empty title={say.noVouchers}>{say.noVouchersNext}</Empty>
  return (
    <RecordTable
      title={say.vouchers}
      rows={board.vouchers}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.voucher,
          cell: (each) => (
            <>
              <BudgetName id={each.id} shown={shown} opens>
                {each.number}
              </BudgetName>
              <span className={`${ui.meta} ${ui.nowrap} ${style.below}`}>{day(each.day)}</span>
            </>
          ),
        },
        {
          head: say.columns.payee,
          cell: ({ payee, item, unit }) => (
            <>
              {payee}
              <span className={`${ui.meta} ${style.below}`}>
                {board.items.find(({ id }) => id === item)?.title[locale] ?? item}
                {unit.id !== board.place.id && `, ${unit.name}`}
              </span>
            </>
          ),
        },
        { head: say.columns.amount, as: 'figure', cell: ({ amount }) => dong(amount, locale, say.dong) },
        {
          head: say.columns.scan,
          as: 'named',
          cell: ({ scans }) =>
            scans.length > 0 ? (
              say.scanCount(scans.length)
            ) : (
              <Tag tone="warn" sign="triangle">
                {say.noScan}
              </Tag>
            ),
        },
      ]}
    />
  )
}
