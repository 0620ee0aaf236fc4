import type { ReportWhole } from '@baucu/contract'
import { percent } from '@baucu/law'
import { numberOf, type ReportField, type ReportTemplate } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { moment, showPercent } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { countedFrom } from './counted.ts'
import { usePointedAt } from './question.tsx'
import { ReportFiles } from './report-files.tsx'
import style from './reports.module.css'
import { shownValue, unitOf } from './shown-value.ts'
import { useReportWords } from './words.ts'

/** A report as it is read: every field with its value, when a number was entered, and what it was before. */
export function ReportShown(props: {
  whole: ReportWhole
  template: ReportTemplate
  /** Beside each field and its value as it is read, for whoever goes over it. */
  beside?: (field: ReportField, value: string) => ReactNode
}): ReactNode {
  const { whole, template, beside } = props
  const say = useReportWords()
  const locale = useLocale()
  const said = (field: ReportField): string => {
    if (field.kind !== 'share') return shownValue(field, whole.values[field.id]?.value, locale, say)
    const [part, all] = [field.part, field.whole].map((id) => numberOf(whole.values[id]?.value))
    return part !== undefined && all ? showPercent(percent(part, all), locale) : say.noShare
  }
  return (
    <div className={style.shown}>
      {template.sections.map((section) => (
        <section key={section.id} aria-labelledby={`doc-${section.id}`}>
          <h3 id={`doc-${section.id}`}>
            {section.number}. {section.title[locale]}
          </h3>
          <dl>
            {section.fields.map((field) => {
              const told = whole.values[field.id]
              const then = whole.countedThen[field.id]
              const before = whole.before?.values[field.id]
              const unit = told && told.value.kind !== 'nothing' ? unitOf(field, locale, say) : ''
              return (
                <Line key={field.id} field={field.id} rejected={whole.rejected[field.id] !== undefined}>
                  <dt>{field.title[locale]}</dt>
                  <dd>
                    {(told || field.kind !== 'evidence') && (
                      <span className={told ? ui.strong : ui.second}>{said(field)}</span>
                    )}
                    {field.kind === 'count' && unit && <span className={ui.second}> {unit}</span>}
                    {told?.figure && told.at && (
                      <span className={ui.meta}>
                        {say.enteredAt(moment(told.at), told.corrections)}
                        {told.since && `, ${say.changedSince}`}
                      </span>
                    )}
                    {field.kind === 'evidence' && <ReportFiles whole={whole} field={field} shown />}
                    {then && (
                      <span className={ui.meta}>
                        {countedFrom(then, locale, say)}
                        {then.shown && `; ${say.countedShown(then.shown.value, moment(then.shown.at))}`}
                      </span>
                    )}
                    {before && field.kind !== 'text' && field.kind !== 'day' && (
                      <span className={ui.meta}>{say.was(shownValue(field, before, locale, say))}</span>
                    )}
                    {whole.reasons[field.id] && (
                      <span className={ui.meta}>
                        {say.reason(field.title[locale])}: {whole.reasons[field.id]}
                      </span>
                    )}
                    {whole.rejected[field.id] !== undefined && (
                      <span className={style.rejected}>{say.returnedBy(whole.rejected[field.id] ?? '')}</span>
                    )}
                    {beside?.(field, said(field))}
                  </dd>
                </Line>
              )
            })}
          </dl>
        </section>
      ))}
      {whole.events.length > 0 && (
        <section aria-labelledby="bao-cao-dien-ra">
          <h3 id="bao-cao-dien-ra">{say.history}</h3>
          <ol className={style.events}>
            {whole.events.map((each) => (
              <li key={each.id}>
                {say.events[each.kind]}, {moment(each.at)}
                {each.by && `, ${each.by}`}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

/** A field and its value; the one an address points at is shown first. */
function Line(props: { field: string; rejected: boolean; children: ReactNode }): ReactNode {
  const { ref, pointed } = usePointedAt<HTMLDivElement>(props.field)
  return (
    <div ref={ref} data-rejected={props.rejected || undefined} data-pointed={pointed}>
      {props.children}
    </div>
  )
}
