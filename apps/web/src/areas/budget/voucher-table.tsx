import type { BudgetBoard } from '@baucu/contract'
import { day } from '@baucu/law'
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

/** Vouchers of an organisation and those below it, the newest first; nobody is named. */
export function VoucherTable({ board, shown }: { board: BudgetBoard; shown: string | undefined }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const frame = useFrameId()
  if (board.vouchers.length === 0) return <Empty title={say.noVouchers}>{say.noVouchersNext}</Empty>
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="cac-chung-tu">
      <div className={ui.cardHead}>
        <h2 id="cac-chung-tu">{say.vouchers}</h2>
      </div>
      <table className={`${ui.table} ${record.table}`}>
        <thead>
          <tr>
            <th>{say.columns.voucher}</th>
            <th>{say.columns.payee}</th>
            <th className={ui.right}>{say.columns.amount}</th>
            <th>{say.columns.scan}</th>
          </tr>
        </thead>
        <tbody>
          {board.vouchers.map((each) => (
            <tr key={each.id} data-shown={each.id === shown || undefined}>
              <td>
                <Link
                  id={`khoan-${each.id}`}
                  to="/ky/$frame/kinh-phi"
                  params={{ frame }}
                  search={(was) => ({ ...was, mo: each.id })}
                  className={record.name}
                  aria-current={each.id === shown ? 'true' : undefined}
                >
                  {each.number}
                </Link>
                <span className={`${ui.meta} ${ui.nowrap} ${style.below}`}>{day(each.day)}</span>
              </td>
              <td>
                {each.payee}
                <span className={`${ui.meta} ${style.below}`}>
                  {board.items.find(({ id }) => id === each.item)?.title[locale] ?? each.item}
                  {each.unit.id !== board.place.id && `, ${each.unit.name}`}
                </span>
              </td>
              <td className={ui.right} data-label={say.columns.amount}>
                {dong(each.amount, locale, say.dong)}
              </td>
              <td data-label={say.columns.scan}>
                {each.scans.length > 0 ? (
                  say.scanCount(each.scans.length)
                ) : (
                  <Tag tone="warn" sign="triangle">
                    {say.noScan}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {board.more > 0 && <p className={`${ui.second} ${ui.more}`}>{say.more(board.more)}</p>}
    </section>
  )
}
