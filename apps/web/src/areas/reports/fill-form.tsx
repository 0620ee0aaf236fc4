import type { ReportWhole } from '@baucu/contract'
import { percent } from '@baucu/law'
import {
  checkReport,
  explainReportFinding,
  type FieldValues,
  fieldsOf,
  isNumberField,
  maySend,
  numberOf,
  periodName,
  type ReportField,
  type ReportTemplate,
} from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { showPercent } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { acceptedCounts } from './counted.ts'
import { controlOf, FieldInput } from './field-input.tsx'
import { heldInput, nextVersion, subjectOf } from './held.ts'
import { ReportFiles } from './report-files.tsx'
import style from './reports.module.css'
import { readReport, startOf, type TypedField, type TypedReport } from './typed.ts'
import { useReportWords } from './words.ts'

const empty = (): TypedReport => ({ fields: {}, reasons: {} })

/**
 * A report being filled in. What is typed stays on the device from the first key; sending and saving a draft are commands of the
 * outbox. Where there is nothing to tell, one touch says so, for a field or a whole section.
 */
export function FillForm({ whole, template }: { whole: ReportWhole; template: ReportTemplate }): ReactNode {
  const { round, organisation, period } = whole
  const say = useReportWords()
  const locale = useLocale()
  const items = useOutbox()
  const place = useLocation({ select: (location) => location.href })
  const subject = subjectOf(organisation.id, round.id, period)
  const draft = useDraft<TypedReport>(`reports.save ${organisation.id} ${round.id} ${period}`, empty)
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState<'kept' | 'draft' | 'lost'>()
  const before = whole.before?.values ?? {}
  // What was sent from here and has not arrived is what the report says, not what the server still has.
  const held = heldInput(items, subject)
  const there = held?.values ?? Object.fromEntries(Object.entries(whole.values).map(([id, each]) => [id, each.value]))
  const start = startOf(template, there, held ? {} : before, held ? {} : whole.counted)
  const { fields: typed, reasons: typedReasons } = draft.value ?? empty()
  const reasons: Readonly<Record<string, string>> = { ...held?.reasons, ...typedReasons }
  const fields: Readonly<Record<string, TypedField>> = { ...start, ...typed }
  const { values, wrong } = readReport(template, fields)
  const findings = checkReport(template, values, {
    ...{ before, reasons: { ...whole.rejected, ...whole.reasons, ...reasons } },
    counted: acceptedCounts(whole),
  })
  const wasSent = whole.state !== 'none' && whole.state !== 'draft'

  const put = (next: TypedReport) => {
    setSaid(undefined)
    draft.set(next)
  }
  const change = (id: string, value: TypedField | undefined) =>
    // A field that is emptied stays empty: what is there must not come back by itself.
    put({ reasons, fields: { ...typed, [id]: value ?? { kind: 'words', text: '' } } })
  const sectionNothing = (list: readonly ReportField[]) =>
    put({
      reasons,
      fields: {
        ...typed,
        ...Object.fromEntries(
          list.flatMap(({ id, kind }) =>
            kind === 'share' || values[id] !== undefined || wrong.includes(id)
              ? []
              : [[id, { kind: 'nothing' } as const]],
          ),
        ),
      },
    })

  /** Whether a number that stands as a figure is being changed. */
  const corrects = (field: ReportField): boolean => {
    const was = whole.values[field.id]
    if (!isNumberField(field) || !was?.figure) return false
    const [old, now] = [numberOf(was.value), numberOf(values[field.id])]
    return old !== now && whole.rejected[field.id] === undefined
  }
  const reasonOf = (field: ReportField) => {
    const fell = findings.some((each) => each.field === field.id && each.severity === 'reason')
    const corrected = corrects(field)
    const text = reasons[field.id] ?? ''
    if (!fell && !corrected && text === '') return undefined
    const missing = asked && text.trim() === '' && (fell || corrected)
    return {
      text,
      wrong: missing ? say.needsReason : undefined,
      hint: corrected ? say.reasonCorrect : undefined,
    }
  }
  const wrongOf = (field: ReportField): string | undefined => {
    if (wrong.includes(field.id)) {
      if (field.kind === 'count' || field.kind === 'amount') return say.wrongNumber
      if (field.kind === 'table' || field.kind === 'evidence') return say.wrongRows
      return field.kind === 'day' ? say.wrongDay : say.wrongText
    }
    const found = findings.find((each) => each.field === field.id && (asked || each.code !== 'missing'))
    return found && explainReportFinding(found, template, locale)
  }
  const needsReason = fieldsOf(template).filter((field) => corrects(field) && (reasons[field.id] ?? '').trim() === '')
  const stopped = [
    ...wrong,
    ...findings.filter(({ severity }) => severity !== 'warning').map(({ field }) => field),
    ...needsReason.map(({ id }) => id),
  ]
  const places = new Set(stopped).size

  const keep = (send: boolean) => {
    const seen = Object.fromEntries(
      Object.entries(whole.values).flatMap(([id, each]) => (each.figure ? [[id, each.figure]] : [])),
    )
    const input = {
      ...{ organisation: organisation.id, round: round.id, period, send, seen },
      version: nextVersion(whole.version, items, subject),
      values: structuredClone(values),
      reasons: Object.fromEntries(Object.entries(reasons).filter(([, text]) => text.trim() !== '')),
      counted: Object.fromEntries(Object.entries(whole.counted).map(([id, { value, at }]) => [id, { value, at }])),
    }
    const name = `${round.title}, ${periodName(period, locale)}`
    void queue({
      command: 'reports.save',
      input,
      subject,
      title: send ? say.send : say.draft,
      about: name,
      place,
    }).then(
      () => {
        // What was sent is not typed over what comes back.
        if (send) draft.forget()
        setAsked(false)
        setSaid(send ? 'kept' : 'draft')
      },
      () => setSaid('lost'),
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wrong.length > 0 || !maySend(findings) || needsReason.length > 0) {
      const [first = ''] = fieldsOf(template).flatMap(({ id }) => (stopped.includes(id) ? [id] : []))
      const why = document.getElementById(`${controlOf(first)}-ly-do`)
      ;(why ?? document.getElementById(controlOf(first)))?.focus()
      return
    }
    keep(true)
  }
  if (draft.value === undefined) return null
  return (
    <form className={style.fill} onSubmit={submit} noValidate aria-label={say.fill}>
      {template.sections.map((section) => (
        <section key={section.id} className={ui.card} aria-labelledby={`muc-${section.id}`}>
          <div className={ui.cardHead}>
            <h2 id={`muc-${section.id}`}>
              {section.number}. {section.title[locale]}
            </h2>
            {section.fields.length > 1 && section.fields.some(({ id }) => fields[id] === undefined) && (
              <button
                type="button"
                className={`${ui.button} ${ui.push}`}
                data-size="small"
                aria-label={say.sectionNothing(section.title[locale])}
                onClick={() => sectionNothing(section.fields)}
              >
                {say.nothing}
              </button>
            )}
          </div>
          <div className={style.fields}>
            {section.fields.map((field) => {
              if (field.kind === 'share') return <Share key={field.id} field={field} values={values} />
              const was = whole.values[field.id]
              return (
                <FieldInput
                  key={field.id}
                  field={field}
                  typed={fields[field.id]}
                  before={before[field.id]}
                  counted={whole.counted[field.id]}
                  entered={was?.figure && was.at ? { at: was.at, corrections: was.corrections } : undefined}
                  files={field.kind === 'evidence' && <ReportFiles whole={whole} field={field} />}
                  wrong={wrongOf(field)}
                  rejected={whole.rejected[field.id]}
                  reason={reasonOf(field)}
                  change={(value) => change(field.id, value)}
                  changeReason={(text) => put({ fields: typed, reasons: { ...reasons, [field.id]: text } })}
                />
              )
            })}
          </div>
        </section>
      ))}
      <div className={style.foot}>
        <div role="status" className={style.said}>
          {asked && places > 0 && <Remark tone="danger">{say.places(places)}</Remark>}
          {said === 'kept' && <p>{say.kept}</p>}
          {said === 'draft' && <p>{say.keptDraft}</p>}
          {said === 'lost' && <Remark tone="danger">{say.notKept}</Remark>}
        </div>
        {!wasSent && (
          <button type="button" className={ui.button} disabled={wrong.length > 0} onClick={() => keep(false)}>
            {say.draft}
          </button>
        )}
        <button type="submit" className={ui.button} data-kind="main">
          {wasSent ? say.sendAgain : say.send}
        </button>
      </div>
    </form>
  )
}

/** A share is worked out from what was typed, and never typed. */
function Share(props: { field: Extract<ReportField, { kind: 'share' }>; values: FieldValues }): ReactNode {
  const { field, values } = props
  const say = useReportWords()
  const locale = useLocale()
  const [part, whole] = [numberOf(values[field.part]), numberOf(values[field.whole])]
  return (
    <p className={style.share}>
      <span className={ui.label}>{field.title[locale]}</span>
      {part !== undefined && whole !== undefined && whole > 0 ? (
        <b>{showPercent(percent(part, whole), locale)}</b>
      ) : (
        <span className={ui.second}>{say.noShare}</span>
      )}
    </p>
  )
}
