import { handleIncident, type Incident, incidentKinds, incidentTitles } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { clock } from '../../kernel/format.ts'
import { isHour } from '../../kernel/hour.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

const tones = { 1: 'info', 2: 'warn', 3: 'danger' } as const
const levels = [1, 2, 3] as const

/** Incidents of a place: what happened, who sees to it, what was done. `organisation`: where the reader acts from. */
export function IncidentList(props: {
  organisation: string
  incidents: readonly Incident[]
  /** Closed ones stand as a number at a desk, as lines at an area. */
  closed?: number
  /** Only to be read, as on a wall. */
  brief?: boolean
  report: ReactNode
}): ReactNode {
  const { organisation, incidents, closed, brief = false, report } = props
  const say = usePollingWords()
  return (
    <section className={ui.card} aria-labelledby="su-viec">
      <div className={ui.cardHead}>
        <h2 id="su-viec">{say.incidents}</h2>
        <span className={ui.count}>{incidents.filter((each) => each.closedAt === null).length}</span>
        {closed !== undefined && closed > 0 && <span className={ui.meta}>{say.incidentsClosed(closed)}</span>}
      </div>
      {incidents.length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.noIncidents}</p>}
      <ul className={style.incidents}>
        {incidents.map((each) => (
          <One key={each.id} incident={each} organisation={organisation} brief={brief} />
        ))}
      </ul>
      {report}
    </section>
  )
}

function One(props: { incident: Incident; organisation: string; brief: boolean }): ReactNode {
  const { incident, organisation } = props
  const say = usePollingWords()
  const locale = useLocale()
  const may = useMay(handleIncident) && !props.brief
  const [open, setOpen] = useState(false)
  const severity = incident.severity as keyof typeof tones
  return (
    <li>
      <p className={style.incidentHead}>
        <Tag tone={tones[severity]} sign={severity === 3 ? 'octagon' : severity === 2 ? 'triangle' : 'circle'}>
          {say.level(severity)}
        </Tag>
        <b>
          {incidentTitles[incident.kind][locale]}, {incident.organisation.name}
        </b>
        <span className={ui.meta}>{incident.hour}</span>
      </p>
      <p>{incident.text}</p>
      <p className={ui.meta}>{incident.owner || say.notAnswered}</p>
      {incident.lines.length > 0 && (
        <ul className={style.lines}>
          {incident.lines.map((line) => (
            <li key={`${line.at} ${line.act}`}>
              {clock(line.at)} {say.acts[line.act as keyof typeof say.acts]}
              {line.text && `: ${line.text}`}
            </li>
          ))}
        </ul>
      )}
      {may && !open && (
        <button
          type="button"
          className={`${ui.button} ${ui.screenOnly}`}
          data-size="small"
          aria-label={say.handleOf(incident.text)}
          onClick={() => setOpen(true)}
        >
          {say.handle}
        </button>
      )}
      {open && <HandleForm incident={incident} organisation={organisation} close={() => setOpen(false)} />}
    </li>
  )
}

function HandleForm(props: { incident: Incident; organisation: string; close: () => void }): ReactNode {
  const { incident, organisation, close } = props
  const say = usePollingWords()
  const acts = incident.closedAt === null ? (['respond', 'severity', 'close'] as const) : (['reopen'] as const)
  const typed = useTyped(`pollingday.handle ${incident.id}`, {
    act: acts[0],
    owner: incident.owner,
    text: '',
    severity: String(incident.severity),
  })
  const { owner = '', text = '', severity = '1' } = typed.values
  const act = acts.find((each) => each === typed.values.act) ?? acts[0]
  const handle = useRun('pollingday.handleIncident')
  const said = saidOf(handle.error, (field) => ['owner', 'text'].includes(field), say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    handle.mutate(
      {
        ...{ organisation, incident: incident.id, version: incident.version, act, text: text.trim() },
        ...(act === 'respond' ? { owner: owner.trim() } : {}),
        ...(act === 'severity' ? { severity: Number(severity) } : {}),
      },
      {
        onSuccess: () => {
          typed.forget()
          close()
        },
      },
    )
  }
  const id = (field: string) => `${field}-${incident.id}`
  return (
    <form className={style.form} onSubmit={submit} noValidate aria-label={say.handleOf(incident.text)}>
      <SelectField
        id={id('viec-lam')}
        label={say.what}
        value={act}
        options={acts.map((value) => ({ value, text: say.acts[value] }))}
        change={(value) => typed.type('act', value)}
      />
      {act === 'respond' && (
        <TextField
          id={id('co-quan')}
          label={say.owner}
          hint={say.ownerHint}
          wrong={said.at.owner}
          value={owner}
          maxLength={200}
          change={(value) => typed.type('owner', value)}
        />
      )}
      {act === 'severity' && (
        <SelectField
          id={id('muc')}
          label={say.incidentLevel}
          value={severity}
          options={levels.map((value) => ({ value: String(value), text: say.severity[value] }))}
          change={(value) => typed.type('severity', value)}
        />
      )}
      <AreaField
        id={id('da-lam')}
        label={say.done}
        hint={say.incidentHint}
        wrong={said.at.text}
        rows={2}
        value={text}
        maxLength={1000}
        change={(value) => typed.type('text', value)}
      />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={style.acts}>
        <button type="submit" className={ui.button} data-kind="main" disabled={handle.isPending}>
          {say.save}
        </button>
        <button type="button" className={ui.button} onClick={close}>
          {say.cancel}
        </button>
      </p>
    </form>
  )
}

/** An incident is told here, also without a network. */
export function ReportIncident({ organisation, frame }: { organisation: string; frame: string }): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  const place = useLocation({ select: (location) => location.href })
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [kept, setKept] = useState<'kept' | 'lost'>()
  const typed = useTyped(`pollingday.incident ${organisation}`, { kind: 'power', severity: '1', text: '', hour: '' })
  const { text = '', severity = '1' } = typed.values
  const kind = incidentKinds.find((each) => each === typed.values.kind) ?? 'other'
  const hour = typed.values.hour || clock(new Date())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() === '' || !isHour(hour) || pointsAtPerson(text)) return
    const incident = uuid7()
    void queue({
      command: 'pollingday.openIncident',
      input: {
        ...{ incident, organisation, frame, kind, severity: Number(severity), text: text.trim(), hour },
      },
      // Each of its own: a second one that waits does not take the place of the first.
      subject: `incident ${incident}`,
      title: say.report,
      about: `${incidentTitles[kind][locale]}: ${text.trim().slice(0, 80)}`,
      place,
    }).then(
      () => {
        typed.forget()
        setAsked(false)
        setOpen(false)
        setKept('kept')
      },
      () => setKept('lost'),
    )
  }
  return (
    <div className={`${ui.pad} ${ui.screenOnly}`}>
      {!open && (
        <button
          type="button"
          className={ui.button}
          onClick={() => {
            setKept(undefined)
            setOpen(true)
          }}
        >
          <Icon sign="plus" size={18} />
          {say.report}
        </button>
      )}
      {kept === 'lost' && (
        <Remark tone="danger" live>
          {say.notKept}
        </Remark>
      )}
      {open && (
        <form className={style.form} onSubmit={submit} noValidate aria-label={say.report}>
          <SelectField
            id="loai-su-viec"
            label={say.incidentKind}
            value={kind}
            options={incidentKinds.map((value) => ({ value, text: incidentTitles[value][locale] }))}
            change={(value) => typed.type('kind', value)}
          />
          <SelectField
            id="muc-su-viec"
            label={say.incidentLevel}
            value={severity}
            options={levels.map((value) => ({ value: String(value), text: say.severity[value] }))}
            change={(value) => typed.type('severity', value)}
          />
          <TextField
            id="gio-su-viec"
            label={say.hour}
            hint={say.hourHint}
            wrong={asked && !isHour(hour) ? say.needsHour : undefined}
            inputMode="numeric"
            value={hour}
            maxLength={5}
            change={(value) => typed.type('hour', value)}
          />
          <AreaField
            id="noi-dung-su-viec"
            label={say.incidentText}
            hint={say.incidentHint}
            wrong={asked && text.trim() === '' ? say.needsText : pointsAtPerson(text) ? say.noPerson : undefined}
            rows={3}
            value={text}
            maxLength={1000}
            change={(value) => typed.type('text', value)}
          />
          <p className={style.acts}>
            <button type="submit" className={ui.button} data-kind="main">
              {say.save}
            </button>
            <button type="button" className={ui.button} onClick={() => setOpen(false)}>
              {say.cancel}
            </button>
          </p>
        </form>
      )}
    </div>
  )
}
