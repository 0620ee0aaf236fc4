import type { ReportSynthesis } from '@baucu/contract'
import { count, percent } from '@baucu/law'
import { numberOf, periodName, type ReportField } from '@baucu/reporting'
import { Fragment, type ReactNode } from 'react'
import { byName, moment, showPercent } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Question } from './question.tsx'
import style from './reports.module.css'
import { shownValue, unitOf } from './shown-value.ts'
import { useReportWords } from './words.ts'

type Rolled = ReportSynthesis['fields'][string]

/** The numbers of a section: now, before, of how many units; each opens to its sources, unit by unit. */
export function SynthesisFigures(props: {
  fields: readonly ReportField[]
  whole: ReportSynthesis
  nameOf: (organisation: string) => string
  /** Shows the units of every number at once, as a chart. */
  chart: boolean
}): ReactNode {
  const { fields, whole, nameOf } = props
  const say = useReportWords()
  const locale = useLocale()
  if (fields.length === 0) return null
  const asked = whole.units.length
  return (
    <table className={`${ui.table} ${style.figures}`}>
      <thead>
        <tr>
          <th>{say.columns.field}</th>
          <th className={ui.right}>{say.columns.now}</th>
          <th className={`${ui.right} ${style.wide}`}>{say.columns.before}</th>
          <th className={`${ui.right} ${style.wide}`}>{say.columns.units}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const rolled = whole.fields[field.id]
          if (!rolled) return null
          const before = whole.before?.numbers[field.id]
          const covered = new Set(rolled.sources.map((each) => each.organisation)).size
          return (
            <Fragment key={field.id}>
              <tr className={rolled.sources.length > 0 ? style.opens : undefined}>
                <td>
                  {field.title[locale]}
                  <span className={style.sub}>{unitOf(field, locale, say)}</span>
                </td>
                <td className={ui.right}>
                  <b data-testid={`tong-${field.id}`}>{totalOf(field, rolled)}</b>
                </td>
                <td className={`${ui.right} ${style.wide}`}>{before === undefined ? '' : count(before, locale)}</td>
                <td className={`${ui.right} ${style.wide}`}>
                  {count(covered, locale)}/{count(asked, locale)}
                </td>
              </tr>
              {rolled.sources.length > 0 && (
                <tr>
                  <td colSpan={4} className={style.sourcesCell}>
                    <div className={style.sourcesLine}>
                      <details className={style.sources} open={props.chart}>
                        <summary aria-label={say.sources(field.title[locale])}>{say.sourceOf}</summary>
                        <Sources field={field} rolled={rolled} nameOf={nameOf} period={whole.period} />
                      </details>
                      <Question asked={{ ...whole, unit: null }} field={field} value={totalOf(field, rolled)} />
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )

  function totalOf(field: ReportField, rolled: Rolled): string {
    switch (rolled.kind) {
      case 'number':
        return rolled.hidden ? say.hiddenTotal : rolled.value === null ? '–' : count(rolled.value, locale)
      case 'share':
        return rolled.whole > 0 ? showPercent(percent(rolled.part, rolled.whole), locale) : '–'
      case 'distinct':
        return count(rolled.count, locale)
      case 'latest':
        return rolled.value ? shownValue(field, rolled.value, locale, say) : '–'
      case 'tally':
        return (field.kind === 'choice' ? field.options : [])
          .flatMap(({ id, title }) =>
            rolled.counts[id] ? [`${title[locale]}: ${count(rolled.counts[id], locale)}`] : [],
          )
          .join('; ')
      case 'merge':
        return ''
    }
  }
}

/** Unit by unit, with a bar for its share of the largest, and the period it was told for when it is an earlier one. */
function Sources(props: {
  field: ReportField
  rolled: Rolled
  nameOf: (organisation: string) => string
  period: string
}): ReactNode {
  const { field, rolled, nameOf, period } = props
  const say = useReportWords()
  const locale = useLocale()
  const sources = [...rolled.sources].sort((a, b) => byName(nameOf(a.organisation), nameOf(b.organisation)))
  const numbers = sources.map((each) => (each.value ? (numberOf(each.value) ?? 0) : 0))
  const most = Math.max(1, ...numbers)
  const hasSmall = sources.some((each) => each.value === null)
  return (
    <>
      <ul className={style.bars}>
        {sources.map((each, index) => (
          <li key={`${each.organisation} ${each.period}`}>
            <span>{nameOf(each.organisation)}</span>
            {rolled.kind === 'number' && (
              <span className={ui.meter} aria-hidden="true">
                <span style={{ width: `${(100 * (numbers[index] ?? 0)) / most}%` }} />
              </span>
            )}
            <span className={style.amount}>{each.value ? shownValue(field, each.value, locale, say) : say.small}</span>
            <span className={ui.meta}>
              {moment(each.at)}
              {each.period !== period && `, ${periodName(each.period, locale)}`}
            </span>
          </li>
        ))}
      </ul>
      {hasSmall && <p className={ui.hint}>{say.smallWhy}</p>}
    </>
  )
}
