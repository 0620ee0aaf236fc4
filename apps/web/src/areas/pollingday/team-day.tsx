import type { Frame } from '@baucu/contract'
import { enterPaper, type Organisation, pollingAreas, pollingEventKinds, tellPolling } from '@baucu/contract'
import { pollingHours } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import { Link, useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { SelectField, TextField } from '../../kernel/form-field.tsx'
import { clock } from '../../kernel/format.ts'
import { keepSearch } from '../../kernel/frame.ts'
import { isHour } from '../../kernel/hour.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { IncidentList, ReportIncident } from './incidents.tsx'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

/** What a polling team tells beside its figures: opening, auxiliary boxes, closing, incidents; also without a network. */
export function TeamDay({ organisation, frame }: { organisation: Organisation; frame: Frame }): ReactNode {
  const say = usePollingWords()
  const may = useMay(pollingAreas)
  const mayTell = useMay(tellPolling)
  const mayPaper = useMay(enterPaper)
  const items = useOutbox()
  const { data } = useAnswer('pollingday.areas', { organisation: organisation.id, frame: frame.id }, may)
  const area = data?.areas.find((each) => each.id === organisation.id)
  const waiting = items.filter(
    (each) =>
      (each.command === 'pollingday.tell' || each.command === 'pollingday.openIncident') &&
      (each.input as { organisation: string }).organisation === organisation.id &&
      each.state !== 'received',
  )
  if (!may) return null
  return (
    <div className={style.team}>
      <section className={ui.card} aria-labelledby="viec-trong-ngay">
        <div className={ui.cardHead}>
          <h2 id="viec-trong-ngay">{say.team.title}</h2>
          {mayPaper && (
            <Link
              to="/ky/$frame/nhap-giay"
              params={{ frame: frame.id }}
              search={keepSearch}
              className={`${ui.button} ${ui.push}`}
              data-size="small"
            >
              {say.paper.open}
            </Link>
          )}
        </div>
        <ul className={style.events}>
          {area?.events.length === 0 && waiting.length === 0 && <li className={ui.second}>{say.team.none}</li>}
          {area?.events.map((each) => (
            <li key={`${each.at} ${each.kind}`}>
              <b>{say.team.events[each.kind]}</b> {say.team.at(each.hour)}
              {each.box !== null && `, ${say.team.boxLine(each.box, each.ballots)}`}
              {each.note && <span className={ui.meta}> {each.note}</span>}
            </li>
          ))}
          {waiting.map((each) => (
            <li key={each.id}>
              {each.about}{' '}
              {each.state === 'waiting' || each.state === 'sending' ? (
                <Tag tone="info" sign="sync">
                  {say.queued}
                </Tag>
              ) : (
                <Tag tone="danger" sign="octagon">
                  {say.refused}
                </Tag>
              )}
            </li>
          ))}
        </ul>
        {mayTell && <TellForm organisation={organisation.id} frame={frame} told={area?.events ?? []} />}
      </section>
      <IncidentList
        organisation={organisation.id}
        incidents={data?.incidents ?? []}
        report={mayTell && <ReportIncident organisation={organisation.id} frame={frame.id} />}
      />
    </div>
  )
}

function TellForm(props: { organisation: string; frame: Frame; told: readonly { kind: string }[] }): ReactNode {
  const { organisation, frame, told } = props
  const say = usePollingWords()
  const place = useLocation({ select: (location) => location.href })
  const next =
    pollingEventKinds.find(
      (each) => each !== 'sealed' && each !== 'atmosphere' && !told.some(({ kind }) => kind === each),
    ) ?? 'closed'
  const typed = useTyped(`pollingday.tell ${organisation}`, {
    kind: '',
    hour: '',
    box: '1',
    ballots: '',
    note: '',
    reason: '',
  })
  const { box = '1', ballots = '', note = '', reason = '' } = typed.values
  const kind = pollingEventKinds.find((each) => each === typed.values.kind) ?? next
  const hour = typed.values.hour || clock(new Date())
  const [asked, setAsked] = useState(false)
  const [lost, setLost] = useState(false)
  const ofBox = kind === 'box-out' || kind === 'box-back'
  const isAtmosphere = kind === 'atmosphere'
  const again = !ofBox && !isAtmosphere && told.some((each) => each.kind === kind)
  const closes = pollingHours.value[frame.edition]?.closes ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (isAtmosphere && note.trim() === '') return
    if (!isHour(hour) || pointsAtPerson(note) || (again && reason.trim() === '')) return
    const id = uuid7()
    const sent = typed.typed
    // The next one may be typed at once; what could not be kept comes back.
    typed.forget()
    setAsked(false)
    setLost(false)
    void queue({
      command: 'pollingday.tell',
      input: {
        ...{ event: id, organisation, frame: frame.id, kind, hour, note: note.trim(), source: 'form' as const },
        ...{ box: ofBox ? Number(box) || 1 : null, ballots: ofBox && ballots ? Number(ballots) : null },
        ...(again ? { reason: reason.trim() } : {}),
      },
      // What happens once takes the place of what still waits; a second box or a second word on the day stands beside the first.
      subject: `polling ${organisation} ${ofBox || isAtmosphere ? id : kind}`,
      title: say.team.title,
      about: `${say.team.events[kind]} ${say.team.at(hour)}`,
      place,
    }).catch(() => {
      typed.typeAll(sent)
      setLost(true)
    })
  }
  return (
    <form
      className={`${style.form} ${ui.pad} ${ui.screenOnly}`}
      onSubmit={submit}
      noValidate
      aria-label={say.team.title}
    >
      <SelectField
        id="viec-bao"
        label={say.team.kind}
        value={kind}
        options={pollingEventKinds.map((value) => ({ value, text: say.team.events[value] }))}
        change={(value) => typed.type('kind', value)}
      />
      <TextField
        id="gio-bao"
        label={say.hour}
        hint={say.hourHint}
        wrong={asked && !isHour(hour) ? say.needsHour : undefined}
        inputMode="numeric"
        value={hour}
        maxLength={5}
        change={(value) => typed.type('hour', value)}
      />
      {ofBox && (
        <>
          <TextField
            id="hom-phu"
            label={say.team.box}
            inputMode="numeric"
            value={box}
            maxLength={2}
            change={(value) => typed.type('box', value.replace(/\D/g, ''))}
          />
          <TextField
            id="phieu-mang"
            label={say.team.ballots}
            inputMode="numeric"
            value={ballots}
            maxLength={5}
            change={(value) => typed.type('ballots', value.replace(/\D/g, ''))}
          />
        </>
      )}
      <TextField
        id="ghi-chu-bao"
        label={isAtmosphere ? say.team.noteAtmosphere : kind === 'opened' ? say.team.noteOpened : say.team.note}
        hint={isAtmosphere || kind === 'opened' ? say.team.noteHint : undefined}
        wrong={
          pointsAtPerson(note)
            ? say.noPerson
            : asked && isAtmosphere && note.trim() === ''
              ? say.team.needsNote
              : undefined
        }
        value={note}
        maxLength={500}
        change={(value) => typed.type('note', value)}
      />
      {again && (
        <TextField
          id="ly-do-bao"
          label={say.team.reason}
          wrong={asked && reason.trim() === '' ? say.team.reason : undefined}
          value={reason}
          maxLength={500}
          change={(value) => typed.type('reason', value)}
        />
      )}
      {kind === 'closed' && hour < closes && <Remark tone="warn">{say.team.earlyClose}</Remark>}
      {lost && (
        <Remark tone="danger" live>
          {say.notKept}
        </Remark>
      )}
      <p className={style.acts}>
        <button type="submit" className={ui.button} data-kind="main">
          {say.team.tell}
        </button>
      </p>
    </form>
  )
}
