import type { BudgetBoard, BudgetLine } from '@baucu/contract'
import { totalOf } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { Empty, Remark } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './budget.module.css'
import { signed } from './money.ts'
import { Papers } from './papers.tsx'
import { useBudgetWords } from './words.ts'

const sums = ['estimated', 'allotted', 'handedOn', 'spent', 'left'] as const

/** What each organisation was allotted, spent and has left, item by item, with what does not fit. */
export function SettlementTable({ board }: { board: BudgetBoard }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const units = [...Map.groupBy(board.lines, (each) => each.unit.id).values()]
  const articles = (what: BudgetBoard['law'][number]['what']) =>
    board.law
      .filter((each) => each.what === what)
      .map((each) => each.article)
      .join(', ')
  return (
    <>
      <div className={style.notes}>
        {board.withoutScan > 0 && <Remark tone="warn">{say.withoutScan(board.withoutScan)}</Remark>}
        {board.estimate.unconfirmed && <Remark tone="warn">{say.unconfirmedSums}</Remark>}
      </div>
      {units.length === 0 ? (
        <Empty title={say.noLines}>{say.noLinesNext}</Empty>
      ) : (
        <>
          {units.map((lines) => (
            <Unit key={lines[0]?.unit.id} lines={lines} board={board} />
          ))}
          {units.length > 1 && (
            <p className={`${ui.card} ${ui.pad} ${record.group}`}>
              <b>{say.totalAll(units.length)}:</b>{' '}
              {say.whole(
                ...([board.total.estimated, board.total.allotted, board.total.spent, board.total.left].map((each) =>
                  signed(each, locale),
                ) as [string, string, string, string]),
              )}
            </p>
          )}
          <Papers of="budget" organisation={board.place.id} />
        </>
      )}
      <div className={`${ui.meta} ${style.law}`}>
        <p>
          {say.law.source(articles('source'))} {say.law.manager(articles('manager'))}{' '}
          {say.law.campaign(articles('campaign'))}
        </p>
        <p>{say.unsettled}</p>
      </div>
    </>
  )
}

function Unit({ lines, board }: { lines: readonly BudgetLine[]; board: BudgetBoard }): ReactNode {
  const say = useBudgetWords()
  const locale = useLocale()
  const { id = '', name = '' } = lines[0]?.unit ?? {}
  const total = totalOf(lines.map((each) => ({ ...each, unit: each.unit.id })))
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby={`quyet-toan-${id}`}>
      <div className={ui.cardHead}>
        <h2 id={`quyet-toan-${id}`}>{name}</h2>
      </div>
      <table className={`${ui.table} ${record.table} ${style.sums}`}>
        <thead>
          <tr>
            <th>{say.columns.item}</th>
            {sums.map((each) => (
              <th key={each} className={ui.right}>
                {say.columns[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((each) => (
            <tr key={each.item}>
              <td>
                {board.items.find((item) => item.id === each.item)?.title[locale] ?? each.item}
                {each.findings.length > 0 && (
                  <span className={style.flags}>
                    {each.findings.map((finding) => (
                      <Tag key={finding} tone={finding === 'above-estimate' ? 'warn' : 'danger'} sign="triangle">
                        {say.findings[finding]}
                      </Tag>
                    ))}
                  </span>
                )}
              </td>
              {sums.map((sum) => (
                <td key={sum} className={ui.right} data-label={say.columns[sum]}>
                  {signed(each[sum], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{say.total}</td>
            {sums.map((sum) => (
              <td key={sum} className={ui.right} data-label={say.columns[sum]}>
                {signed(total[sum], locale)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
