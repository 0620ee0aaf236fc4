import { saveWritten } from '@baucu/contract'
import { day as showDay } from '@baucu/law'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { isHour } from '../../kernel/hour.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './sheet.module.css'
import type { TeamView } from './team-view.ts'
import { useTeamWords } from './team-words.ts'

const hours = ['opened', 'closed', 'finished'] as const
const groups = ['box', 'count'] as const

/** `7:00`, `7h00`, `0700` as the clock says them: 07:00. */
const hourOf = (text: string): string => {
  const parts = /^(\d{1,2})\s*[:hg.]\s*(\d{2})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim())
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}` : text.trim()
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** What every paper of an area says beside its figures: who was there, when, who watched, what happened. */
export function WrittenForm({ team }: { team: TeamView }): ReactNode {
  const say = useTeamWords()
  const frame = useFrame()
  const place = useLocation({ select: (location) => location.href })
  const may = useMay(saveWritten) && team.mayType
  const form = useTyped(`count.written ${team.frame} ${team.area}`, startOf(team))
  const run = useRun('count.saveWritten')
  const [asked, setAsked] = useState(false)
  const [kept, setKept] = useState<'kept' | 'not-kept'>()
  const of = (field: string) => (form.values[field] ?? '').trim()
  const wrongHour = (field: string) => of(field) !== '' && !isHour(hourOf(of(field)))
  const nameless = (group: (typeof groups)[number], at: number) =>
    of(`${group}${at}.name`) === '' && of(`${group}${at}.residence`) !== ''
  const said = saidOf(run.error, (field) => field.startsWith('written.'), say.unreachable)
  const send = () => {
    setAsked(true)
    const wrong =
      hours.find(wrongHour) ??
      groups.flatMap((group) => [0, 1].flatMap((at) => (nameless(group, at) ? [`${group}${at}.name`] : [])))[0]
    if (wrong !== undefined) {
      document.getElementById(`loi-${wrong}`)?.focus()
      return
    }
    const input = {
      ...{ area: team.area, frame: team.frame, version: team.version.written },
      present: team.members.flatMap(({ id }) => (of(`present.${id}`) === '0' ? [] : [id])),
      written: {
        ...{ opened: hourOf(of('opened')) || null, closed: hourOf(of('closed')) || null },
        finished: of('finished') === '' ? null : { day: of('finishedDay'), time: hourOf(of('finished')) },
        ...{ incidents: of('incidents') || null, unsettled: of('unsettled') || null },
        copies: of('copies') === '' ? null : Number(of('copies')),
      },
      witnesses: { box: witnessesOf('box', of), count: witnessesOf('count', of) },
    }
    setKept(undefined)
    run.mutate(input, {
      onSuccess: form.forget,
      onError: (error) => {
        if (error instanceof Refused) return
        void queue({
          ...{ command: 'count.saveWritten', input, subject: `team-record ${team.area} written`, place },
          ...{ title: say.queuedWritten, about: say.area(team.number) },
        }).then(
          () => setKept('kept'),
          () => setKept('not-kept'),
        )
      },
    })
  }
  const text = (field: string, label: string, wrong?: string, maxLength = 120) => (
    <TextField
      id={`loi-${field}`}
      {...{ label, wrong, maxLength, value: form.values[field] ?? '' }}
      change={(value) => form.type(field, value)}
    />
  )
  const hour = (field: (typeof hours)[number]) =>
    text(field, say[field], asked && wrongHour(field) ? say.hour : said.at[`written.${field}`], 8)
  return (
    <form
      className={`${ui.card} ${ui.pad} ${record.form}`}
      aria-labelledby="phan-loi"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (may) send()
      }}
    >
      <h2 id="phan-loi">{say.written}</h2>
      <p className={ui.second}>{say.writtenLead}</p>
      <fieldset className={style.choose}>
        <legend className={ui.label}>{say.members}</legend>
        {team.members.map(({ id, name, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={of(`present.${id}`) !== '0'}
              disabled={!may}
              onChange={({ currentTarget }) => form.type(`present.${id}`, currentTarget.checked ? '1' : '0')}
            />
            {name}, {title}
          </label>
        ))}
        {team.members.length === 0 && (
          <p className={ui.second}>
            {say.noMembers}{' '}
            <Link to="/ky/$frame/to-chuc-bau-cu" params={{ frame: frame.id }} search={keepSearch}>
              {say.toBodies}
            </Link>
          </p>
        )}
      </fieldset>
      <div className={style.hours}>
        {hour('opened')}
        {hour('closed')}
        {hour('finished')}
        <SelectField
          id="loi-finishedDay"
          label={say.finishedDay}
          value={form.values.finishedDay ?? team.day}
          options={[team.day, dayAfter(team.day)].map((value) => ({ value, text: showDay(value) }))}
          change={(value) => form.type('finishedDay', value)}
        />
      </div>
      {groups.map((group) => (
        <fieldset key={group} className={style.witnesses}>
          <legend className={ui.strong}>{group === 'box' ? say.boxWitnesses : say.countWitnesses}</legend>
          {[0, 1].map((at) => (
            <div key={at} className={style.hours}>
              {text(
                `${group}${at}.name`,
                say.witness(at + 1),
                asked && nameless(group, at) ? say.needsName : undefined,
              )}
              {text(`${group}${at}.residence`, say.residence, undefined, 200)}
            </div>
          ))}
        </fieldset>
      ))}
      {team.namesakes.length > 0 && <Remark tone="warn">{say.namesakes(team.namesakes.join(', '))}</Remark>}
      <AreaField
        id="loi-incidents"
        label={say.incidents}
        hint={say.incidentsHint}
        wrong={said.at['written.incidents']}
        value={form.values.incidents ?? ''}
        maxLength={1_000}
        change={(value) => form.type('incidents', value)}
      />
      <AreaField
        id="loi-unsettled"
        label={say.unsettled}
        wrong={said.at['written.unsettled']}
        value={form.values.unsettled ?? ''}
        maxLength={1_000}
        change={(value) => form.type('unsettled', value)}
      />
      {team.edition === '2015' && (
        <TextField
          id="loi-copies"
          label={say.copies}
          hint={say.copiesHint}
          inputMode="numeric"
          value={form.values.copies ?? ''}
          maxLength={2}
          change={(value) => form.type('copies', value.replace(/\D/g, ''))}
        />
      )}
      <div aria-live="polite">
        {kept === 'kept' && <Remark tone="info">{say.kept}</Remark>}
        {kept === 'not-kept' && <Remark tone="danger">{say.notKept}</Remark>}
        {kept !== 'kept' && said.whole && <Remark tone="danger">{said.whole}</Remark>}
      </div>
      {may && (
        <div className={record.buttons}>
          <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
            {run.isPending ? say.saving : say.saveWritten}
          </button>
        </div>
      )}
    </form>
  )
}

/** The form as it was saved last. */
const startOf = ({ written, witnesses, members, day }: TeamView) => ({
  ...{ opened: written.opened ?? '', closed: written.closed ?? '', finished: written.finished?.time ?? '' },
  ...{ finishedDay: written.finished?.day ?? day, incidents: written.incidents ?? '' },
  ...{ unsettled: written.unsettled ?? '', copies: written.copies === null ? '' : String(written.copies) },
  ...Object.fromEntries(members.map(({ id, present }) => [`present.${id}`, present ? '1' : '0'])),
  ...Object.fromEntries(
    groups.flatMap((group) =>
      witnesses[group].flatMap(({ name, residence }, at) => [
        [`${group}${at}.name`, name],
        [`${group}${at}.residence`, residence ?? ''],
      ]),
    ),
  ),
})

const witnessesOf = (group: (typeof groups)[number], of: (field: string) => string) =>
  [0, 1].flatMap((at) => {
    const name = of(`${group}${at}.name`)
    return name === '' ? [] : [{ name, residence: of(`${group}${at}.residence`) || null }]
  })
