import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { Tag } from '../tag.tsx'
import ui from '../ui.module.css'
import { useLocale } from '../words/words.ts'
import type { SheetAnswer } from './answer.ts'
import style from './sheet-import.module.css'
import { useSheetImportWords } from './words.ts'

/** What a check or an import found: how many rows are sound, what it comes to, and every place to look at. */
export function Report(props: {
  fileName: string
  report: SheetAnswer
  counts: readonly (readonly [name: string, count: number])[]
}): ReactNode {
  const { report, counts } = props
  const say = useSheetImportWords()
  const locale = useLocale()
  const blocked = report.toFix > 0 || report.findings.some((each) => each.blocks)
  const title = report.stored ? say.storedReport : say.report
  const lines: readonly (readonly [string, number])[] = [
    [say.rows, report.rows],
    [say.sound, report.rows - report.toFix],
    [say.toFix, report.toFix],
    ...counts,
  ]
  return (
    <section className={ui.card} aria-label={title}>
      <div className={ui.cardHead}>
        <h2>{title}</h2>
        <Tag tone={blocked ? 'danger' : 'ok'} sign={blocked ? 'octagon' : 'check'}>
          {blocked ? say.isToFix : report.stored ? say.stored : say.isSound}
        </Tag>
        <span className={`${ui.meta} ${ui.push} ${style.name}`}>{say.of(props.fileName)}</span>
      </div>
      <dl className={style.sums}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count(value, locale)}</dd>
          </div>
        ))}
      </dl>
      {blocked && <p className={style.mend}>{say.mend}</p>}
      {!blocked && report.rows === 0 && <p className={style.mend}>{say.nothing}</p>}
      {report.findings.length > 0 && <Findings report={report} />}
    </section>
  )
}

function Findings({ report }: { report: SheetAnswer }): ReactNode {
  const say = useSheetImportWords()
  const locale = useLocale()
  return (
    <>
      <table className={`${ui.table} ${style.findings}`} aria-label={say.findings}>
        <thead>
          <tr>
            <th>{say.row}</th>
            <th>{say.columnLetter}</th>
            <th>{say.state}</th>
            <th>{say.what}</th>
          </tr>
        </thead>
        <tbody>
          {report.findings.map(({ row, column, code, text, blocks }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings never move, and two may be the same.
            <tr key={index}>
              <td>
                <span className={style.onPhone}>{say.rowOf(row)}, </span>
                <span className={style.atDesk}>{row}</span>
              </td>
              <td>
                <span className={style.onPhone}>{column === null ? say.wholeRow : say.columnOf(column)}</span>
                <span className={style.atDesk}>{column ?? say.wholeRow}</span>
              </td>
              <td>
                <Tag tone={blocks ? 'danger' : 'info'} sign={blocks ? 'octagon' : 'circle'}>
                  {blocks ? say.blocks : say.note}
                </Tag>
              </td>
              <td>
                <span title={code}>{text[locale]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.moreFindings > 0 && <p className={style.mend}>{say.more(report.moreFindings)}</p>}
    </>
  )
}
