import { type SecondBoxTrip, secondBoxBoard, tellPolling } from '@baucu/contract'
import { Link, useLocation } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { clock } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import style from './second-boxes.module.css'
import { TripLine, TripState, TripTold } from './trip-parts.tsx'
import { useSecondBoxWords } from './words.ts'

type Told = Readonly<{ trip: string | null; kind: string; organisation: string }>

/** The trips planned for a polling area: one press tells that a box is out, one form that it is back; also offline. */
export function TripsToday({ organisation, frame }: { organisation: string; frame: string }): ReactNode {
  const say = useSecondBoxWords()
  const frameId = useFrameId()
  const may = useMay(secondBoxBoard)
  const mayTell = useMay(tellPolling)
  const { data } = useAnswer('secondboxes.board', { organisation, frame }, may)
  const trips = data?.areas.find((each) => each.id === organisation)?.trips.filter((each) => !each.cancelled) ?? []
  if (trips.length === 0) return null
  return (
    <section className={`${ui.card} ${style.today}`} aria-labelledby="hom-phu-hom-nay">
      <div className={ui.cardHead}>
        <h2 id="hom-phu-hom-nay">{say.today.title}</h2>
        <Link
          to="/ky/$frame/hom-phieu-phu"
          params={{ frame: frameId }}
          search={keepSearch}
          className={`${ui.button} ${ui.push}`}
          data-size="small"
        >
          {say.today.plan}
        </Link>
      </div>
      <ul className={style.trips}>
        {trips.map((trip) => (
          <Row key={trip.id} trip={trip} organisation={organisation} frame={frame} mayTell={mayTell} />
        ))}
      </ul>
    </section>
  )
}

function Row(props: { trip: SecondBoxTrip; organisation: string; frame: string; mayTell: boolean }): ReactNode {
  const { trip, organisation, frame, mayTell } = props
  const say = useSecondBoxWords()
  const place = useLocation({ select: (location) => location.href })
  const items = useOutbox()
  const [lost, setLost] = useState(false)
  const held = items.filter(({ command, input, state }) => {
    const told = input as Told
    return command === 'pollingday.tell' && told.trip === trip.id && (state === 'waiting' || state === 'sending')
  })
  const holds = (kind: string) => held.some(({ input }) => (input as Told).kind === kind)
  const isOut = trip.out !== null || holds('box-out')
  const isBack = trip.back !== null || holds('box-back')
  const tell = (kind: 'box-out' | 'box-back', ballots: number, used: number | null) => {
    const hour = clock(new Date())
    const event = uuid7()
    return queue({
      command: 'pollingday.tell',
      input: {
        ...{ event, organisation, frame, kind, hour, box: trip.box, ballots, used, trip: trip.id },
        source: 'form',
      },
      subject: `polling ${event}`,
      title: say.title,
      about: kind === 'box-out' ? say.today.outAt(trip.box, hour) : say.today.backAt(trip.box, hour),
      place,
    }).then(
      () => setLost(false),
      () => setLost(true),
    )
  }
  return (
    <li>
      <TripLine trip={trip} />
      <p className={style.state}>
        <TripState trip={trip} />
        {held.length > 0 && (
          <Tag tone="info" sign="sync">
            {say.today.queued}
          </Tag>
        )}
        {mayTell && !isOut && (
          <button
            type="button"
            className={ui.button}
            data-kind="main"
            onClick={() => void tell('box-out', trip.ballots, null)}
          >
            {say.today.out(trip.box, trip.ballots)}
          </button>
        )}
      </p>
      {mayTell && isOut && !isBack && (
        <BackForm trip={trip} tell={(returned, used) => tell('box-back', returned, used)} />
      )}
      <TripTold trip={trip} />
      {lost && (
        <Remark tone="danger" live>
          {say.today.notKept}
        </Remark>
      )}
    </li>
  )
}

function BackForm(props: { trip: SecondBoxTrip; tell: (returned: number, used: number) => Promise<void> }): ReactNode {
  const { trip, tell } = props
  const say = useSecondBoxWords()
  const form = useTyped(`secondboxes.back ${trip.id}`)
  const [asked, setAsked] = useState(false)
  const { returned = '', used = '' } = form.values
  const wrong = (text: string) => (asked && text === '' ? say.today.needs : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (returned === '' || used === '') return
    void tell(Number(returned), Number(used)).then(form.forget)
  }
  return (
    <form className={style.back} onSubmit={submit} noValidate aria-label={say.today.back(trip.box)}>
      <TextField
        id={`ve-${trip.id}`}
        label={say.today.returned}
        wrong={wrong(returned)}
        inputMode="numeric"
        value={returned}
        maxLength={5}
        change={(text) => form.type('returned', text.replace(/\D/g, ''))}
      />
      <TextField
        id={`dung-${trip.id}`}
        label={say.today.used}
        wrong={wrong(used)}
        inputMode="numeric"
        value={used}
        maxLength={5}
        change={(text) => form.type('used', text.replace(/\D/g, ''))}
      />
      <p>
        <button type="submit" className={ui.button} data-kind="main">
          {say.today.tell}
        </button>
      </p>
    </form>
  )
}
