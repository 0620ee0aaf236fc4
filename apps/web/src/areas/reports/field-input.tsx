import type { CountedField } from '@baucu/contract'
import { count } from '@baucu/law'
import type { FieldValue, ReportField } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, saidOf } from '../../kernel/form-field.tsx'
import { moment, todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { countedFrom } from './counted.ts'
import style from './reports.module.css'
import { RowsField } from './rows-field.tsx'
import { shownValue, unitOf } from './shown-value.ts'
import type { TypedField } from './typed.ts'
import { useReportWords } from './words.ts'

type Filled = Exclude<ReportField, { kind: 'share' }>

/** Where "không phát sinh" makes sense: a day, a choice and a name of a place are always something. */
const hasNothing = (field: Filled): boolean =>
  field.kind !== 'day' && field.kind !== 'choice' && !(field.kind === 'text' && field.line)

/** The id of the control of a field. */
export const controlOf = (field: string): string => `bao-cao-${field}`

/** One field of a report: its control, what it was the period before, where its number stands, and "không phát sinh". */
export function FieldInput(props: {
  field: Filled
  typed: TypedField | undefined
  before: FieldValue | undefined
  /** Files beside what is written. */
  files: ReactNode
  /** What is counted of it from other records. */
  counted: CountedField | undefined
  /** The figure that stands already. */
  entered: Readonly<{ at: string; corrections: number }> | undefined
  wrong: string | undefined
  /** Why it was given back. */
  rejected: string | undefined
  /** A reason is asked for: its text, and whether it is missing. */
  reason: Readonly<{ text: string; wrong: string | undefined; hint: string | undefined }> | undefined
  change: (typed: TypedField | undefined) => void
  changeReason: (text: string) => void
}): ReactNode {
  const { field, typed, wrong, change } = props
  const say = useReportWords()
  const locale = useLocale()
  const title = field.title[locale]
  const id = controlOf(field.id)
  const unit = unitOf(field, locale, say)
  const isNothing = typed?.kind === 'nothing'
  const hints = [
    ...(field.kind === 'text' && field.hint ? [field.hint[locale].replace(/\.$/, '')] : []),
    ...(props.before && field.kind !== 'day' ? [say.was(shownValue(field, props.before, locale, say))] : []),
    ...(props.entered ? [say.enteredAt(moment(props.entered.at), props.entered.corrections)] : []),
  ]
  const hint = hints.length > 0 ? hints.join('. ') : undefined
  const isCounted = typed?.kind === 'words' && typed.text === (props.counted && count(props.counted.value, 'vi'))
  return (
    <div className={style.fieldBox} data-rejected={props.rejected !== undefined || undefined}>
      {isNothing ? (
        <div className={style.none}>
          <span className={ui.label}>{title}</span>
          <span className={style.noneSaid}>
            <Icon sign="check" size={16} />
            {say.nothing}
            <button
              id={id}
              type="button"
              className={ui.button}
              data-size="small"
              onClick={() => change(undefined)}
              aria-label={`${say.write}: ${title}`}
            >
              {say.write}
            </button>
          </span>
        </div>
      ) : (
        <FormField
          {...{ id, label: unit ? `${title} (${unit})` : title, hint, wrong }}
          why={
            hasNothing(field) && (
              <button
                type="button"
                className={style.nothing}
                aria-label={say.nothingOf(title)}
                onClick={() => change({ kind: 'nothing' })}
              >
                {say.nothing}
              </button>
            )
          }
        >
          <Control {...props} id={id} hint={hint} />
        </FormField>
      )}
      {props.files && (
        <fieldset className={style.files} aria-label={say.filesOf(title)}>
          {props.files}
        </fieldset>
      )}
      {props.counted && (
        <div className={style.counted}>
          <p className={ui.meta}>
            <Icon sign={isCounted ? 'check' : 'differ'} size={14} />
            <span>{countedFrom(props.counted, locale, say)}</span>
          </p>
          {!isCounted && (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              aria-label={say.takeCountedOf(title)}
              onClick={() => change({ kind: 'words', text: count(props.counted?.value ?? 0, 'vi') })}
            >
              {say.takeCounted}
            </button>
          )}
        </div>
      )}
      {props.rejected !== undefined && (
        <p className={style.rejected}>
          <Icon sign="back" size={16} />
          {say.returnedBy(props.rejected)}
        </p>
      )}
      {props.reason && (
        <FormField
          {...{ id: `${id}-ly-do`, label: say.reason(title), hint: props.reason.hint, wrong: props.reason.wrong }}
        >
          <input
            className={ui.input}
            maxLength={500}
            value={props.reason.text}
            onChange={(event) => props.changeReason(event.currentTarget.value)}
            {...saidOf({ id: `${id}-ly-do`, hint: props.reason.hint, wrong: props.reason.wrong })}
            id={`${id}-ly-do`}
          />
        </FormField>
      )}
    </div>
  )
}

function Control(props: {
  id: string
  field: Filled
  typed: TypedField | undefined
  wrong: string | undefined
  hint: string | undefined
  change: (typed: TypedField | undefined) => void
}): ReactNode {
  const { id, field, typed, change } = props
  const say = useReportWords()
  const locale = useLocale()
  const text = typed?.kind === 'words' ? typed.text : ''
  const type = (next: string) => change({ kind: 'words', text: next })
  const said = saidOf(props)
  switch (field.kind) {
    case 'table':
    case 'evidence':
      return (
        <RowsField
          id={id}
          field={field}
          rows={typed?.kind === 'rows' ? typed.rows : []}
          change={(rows) => change({ kind: 'rows', rows })}
        />
      )
    case 'choice':
      return (
        <select
          id={id}
          className={ui.input}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          {...said}
        >
          <option value="">{say.choose}</option>
          {field.options.map((each) => (
            <option key={each.id} value={each.id}>
              {each.title[locale]}
            </option>
          ))}
        </select>
      )
    case 'day':
      return (
        <DayField
          id={id}
          optional
          value={text}
          year={todayInVietnam().slice(0, 4)}
          choose={type}
          invalid={props.wrong !== undefined}
          {...(said['aria-describedby'] ? { describedBy: said['aria-describedby'] } : {})}
        />
      )
    case 'text':
      if (!field.line) {
        return (
          <textarea
            id={id}
            className={`${ui.input} ${ui.area}`}
            rows={3}
            maxLength={field.most}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            {...said}
          />
        )
      }
      return (
        <input
          id={id}
          className={ui.input}
          autoComplete="off"
          maxLength={field.most}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          {...said}
        />
      )
    default:
      return (
        <input
          id={id}
          className={`${ui.input} ${style.number}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => type(event.currentTarget.value)}
          {...said}
        />
      )
  }
}
