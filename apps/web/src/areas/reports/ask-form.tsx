import type { ReportRound } from '@baucu/contract'
import { reportDays, usualCadence } from '@baucu/direction'
import { day, isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { saidOf as describe, FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrameOrNone } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOrganisations } from '../../kernel/organisation.ts'
import { OrganisationsField } from '../../kernel/organisations-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './reports.module.css'
import { useTemplates } from './use-template.ts'
import { useReportWords } from './words.ts'

const shown = new Set(['template', 'title', 'from', 'to', 'dueAfter', 'units', 'frame'])
const rowKey = (fromDaysBefore: number | null) => `every${fromDaysBefore ?? ''}`

/** Asks for reports: which template, how often, of whom. The cadence is set once and counted back from the election. */
export function AskForm(props: {
  organisation: Readonly<{ id: string; name: string }>
  /** Left out: a new one. */
  round?: ReportRound
  /** Who is asked by a round that is there; left out when they are too many to go through here. */
  units?: readonly string[] | undefined
  done: (round: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, round } = props
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameOrNone()
  const templates = useTemplates()
  const all = useOrganisations()
  const below = all.filter((each) => isBelow(all, each.id, organisation.id))
  const ask = useRun('reports.ask')
  const [asked, setAsked] = useState(false)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => element.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const cadence = round?.cadence ?? usualCadence
  const form = useTyped(`reports.ask ${round ? `${round.id} ${round.version}` : `new ${organisation.id}`}`, {
    template: round?.template ?? templates[0]?.id ?? '',
    title: round?.title ?? '',
    from: round?.from ?? todayInVietnam(),
    to: round?.to ?? '',
    dueAfter: String(round?.dueAfter ?? 5),
    units: (props.units ?? []).join(' '),
    ...Object.fromEntries(cadence.map((each) => [rowKey(each.fromDaysBefore), String(each.everyDays)])),
  })
  const of = (field: string) => form.values[field] ?? ''
  const known = [...new Map(templates.map((each) => [each.id, each])).values()]
  const template = known.find(({ id }) => id === of('template')) ?? known[0]
  const title = of('title') || template?.title[locale] || ''
  const units = of('units').split(' ').filter(Boolean)
  const unitsStay = round !== undefined && props.units === undefined
  const rows = cadence.map((each) => ({ ...each, text: of(rowKey(each.fromDaysBefore)) }))
  const isNumber = (text: string, from: number, to: number) =>
    /^\d{1,3}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
  const byDay = template?.period === 'day'
  const noFrame = template?.frame === true && !frame
  const wrongRow = rows.find((each) => byDay && !isNumber(each.text, 1, 366))
  const missing = {
    title: title.trim() === '',
    from: !isDate(of('from')),
    to: of('to') !== '' && !isDate(of('to')),
    dueAfter: !byDay && !isNumber(of('dueAfter'), 0, 60),
    units: !unitsStay && units.length === 0,
  }
  const said = saidOf(ask.error, (field) => shown.has(field), say.unreachable)
  const moved = ask.error instanceof Refused && ask.error.code === 'changed-meanwhile'
  const wrong = (field: keyof typeof missing) => {
    const needs = say.form.needs
    const sentence = field === 'from' || field === 'to' ? needs.day : field === 'dueAfter' ? needs.due : needs[field]
    return asked && missing[field] ? sentence : said.at[field]
  }
  const chosen = rows.map(({ fromDaysBefore, text }) => ({ fromDaysBefore, everyDays: Number(text) }))
  const coming =
    byDay && frame && !wrongRow && isDate(of('from'))
      ? reportDays(frame.electionDay, later(of('from'), todayInVietnam()), frame.electionDay, chosen)
      : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!template || noFrame || wrongRow || Object.values(missing).some(Boolean)) return
    const id = round?.id ?? (of('id') || uuid7())
    if (!round) form.type('id', id)
    ask.mutate(
      {
        ...{ organisation: organisation.id, round: id, template: template.id, title: title.trim() },
        ...(unitsStay ? {} : { units }),
        ...(round ? { version: round.version } : {}),
        frame: template.frame ? (frame?.id ?? null) : null,
        cadence: byDay ? chosen : null,
        dueAfter: byDay ? 0 : Number(of('dueAfter')),
        ...{ from: of('from'), to: of('to') || null },
      },
      {
        onSuccess: () => {
          form.forget()
          props.done(id)
        },
      },
    )
  }
  const dayField = (field: 'from' | 'to') => {
    const at = {
      ...{ id: `dot-${field}`, label: say.form[field], wrong: wrong(field) },
      hint: field === 'to' ? say.form.toHint : undefined,
    }
    return (
      <FormField {...at}>
        <DayField
          id={at.id}
          optional
          value={of(field)}
          year={todayInVietnam().slice(0, 4)}
          choose={(on) => form.type(field, on)}
          invalid={at.wrong !== undefined}
          {...(describe(at)['aria-describedby'] ? { describedBy: `${at.id}-chu` } : {})}
        />
      </FormField>
    )
  }
  return (
    <form
      ref={element}
      className={`${ui.pad} ${style.detail}`}
      onSubmit={submit}
      noValidate
      aria-label={round ? say.change : say.ask}
    >
      <h2>{round ? say.change : say.ask}</h2>
      {round ? (
        <p className={ui.second}>{template?.title[locale]}</p>
      ) : (
        <SelectField
          id="dot-mau"
          label={say.form.template}
          value={template?.id ?? ''}
          wrong={noFrame ? say.form.outside : (said.at.template ?? said.at.frame)}
          options={known.map(({ id, title: name }) => ({ value: id, text: name[locale] }))}
          change={(id) => form.type('template', id)}
        />
      )}
      <TextField
        id="dot-ten"
        label={say.form.title}
        wrong={wrong('title')}
        value={title}
        change={(text) => form.type('title', text)}
        maxLength={300}
      />
      {!round && dayField('from')}
      {dayField('to')}
      {byDay ? (
        <fieldset className={style.cadence}>
          <legend className={ui.strong}>{say.form.cadence}</legend>
          {rows.map((each) => (
            <TextField
              key={rowKey(each.fromDaysBefore)}
              id={`dot-nhip-${each.fromDaysBefore ?? 'dau'}`}
              label={say.form.every(
                each.fromDaysBefore === null ? say.form.fromStart : say.form.fromDay(each.fromDaysBefore),
              )}
              wrong={asked && !isNumber(each.text, 1, 366) ? say.form.needs.number : undefined}
              value={each.text}
              inputMode="numeric"
              maxLength={3}
              change={(text) => form.type(rowKey(each.fromDaysBefore), text)}
            />
          ))}
          {coming.length > 0 && <p className={ui.meta}>{say.form.next(coming.slice(0, 4).map(day).join(', '))}</p>}
        </fieldset>
      ) : (
        <TextField
          id="dot-han"
          label={say.form.dueAfter}
          wrong={wrong('dueAfter')}
          value={of('dueAfter')}
          inputMode="numeric"
          maxLength={2}
          change={(text) => form.type('dueAfter', text)}
        />
      )}
      {!unitsStay && (
        <OrganisationsField
          id="dot-don-vi"
          label={say.form.units}
          none={say.form.noUnits}
          more={say.form.addUnits}
          organisations={below}
          chosen={units}
          choose={(next) => form.type('units', next.filter((id) => below.some((each) => each.id === id)).join(' '))}
        />
      )}
      {wrong('units') && (
        <p className={ui.error} role="alert">
          {wrong('units')}
        </p>
      )}
      {(moved || said.whole) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      <div className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={ask.isPending}>
          {ask.isPending ? say.saving : round ? say.change : say.ask}
        </button>
        <button type="button" className={ui.button} onClick={props.stop}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** Whether an organisation is another one or stands below it. */
function isBelow(all: readonly Readonly<{ id: string; parent: string | null }>[], id: string, above: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = id; at && !seen.has(at); ) {
    if (at === above) return true
    seen.add(at)
    at = all.find((each) => each.id === at)?.parent
  }
  return false
}
