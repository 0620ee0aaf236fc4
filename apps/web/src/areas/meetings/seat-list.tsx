import type { Seat } from '@baucu/contract'
import { countSeats } from '@baucu/direction'
import { fold } from '@baucu/law'
import { useLocation, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { NominateForm } from './nominate-form.tsx'
import { usePeopleWords } from './people-words.ts'
import { subjectOf, type Ticked, withTicks } from './ticks.ts'

/** Seats drawn at once; whoever looks for another types its name. */
const mostShown = 200

/** Everybody who is invited, to be ticked off with or without a network, and how it adds up. */
export function SeatList(props: { meeting: string; answer: Output<'meetings.seats'>; mayTick: boolean }): ReactNode {
  const { meeting, answer, mayTick } = props
  const say = usePeopleWords()
  const items = useOutbox()
  const [search, setSearch] = useState('')
  const seats = useMemo(() => withTicks(answer.seats, items), [answer.seats, items])
  const wanted = fold(search).split(/\s+/).filter(Boolean)
  const found = seats.filter((seat) => {
    const text = fold(`${seat.organisation.name} ${seat.fullName ?? ''} ${seat.office}`)
    return wanted.every((word) => text.includes(word))
  })
  const categories = [...new Set(seats.map((each) => each.category))]
  const counts = countSeats(seats)
  return (
    <section className={ui.card} aria-labelledby="moi-va-den">
      <div className={ui.cardHead}>
        <h2 id="moi-va-den">{say.seats}</h2>
        <p className={ui.second} role="status">
          {say.sums(counts)}
        </p>
      </div>
      {categories.length > 1 && (
        <ul className={style.categories}>
          {categories.map((category) => (
            <li key={category}>
              <span className={ui.strong}>{category}</span>:{' '}
              {say.rate(countSeats(seats.filter((each) => each.category === category)))}
            </li>
          ))}
        </ul>
      )}
      <div className={style.find}>
        <label className={ui.hidden} htmlFor="tim-dai-bieu">
          {say.find}
        </label>
        <input
          id="tim-dai-bieu"
          type="search"
          className={ui.input}
          placeholder={say.find}
          value={search}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {found.length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.noneFound}</p>}
      <ul className={style.seats}>
        {found.slice(0, mostShown).map((seat) => (
          <SeatRow key={seat.id} meeting={meeting} seat={seat} mayTick={mayTick} />
        ))}
      </ul>
      {found.length > mostShown && (
        <p className={`${ui.pad} ${ui.second}`}>{say.moreFound(found.length - mostShown)}</p>
      )}
    </section>
  )
}

const choices = ['present', 'excused', 'absent'] as const

function SeatRow({ meeting, seat, mayTick }: { meeting: string; seat: Ticked; mayTick: boolean }): ReactNode {
  const say = usePeopleWords()
  const place = useLocation({ select: (location) => location.href })
  const scanned = useSearch({ strict: false, select: (search) => (search as { ghe?: string }).ghe === seat.id })
  const [naming, setNaming] = useState(false)
  const [why, setWhy] = useState<string>()
  const [lost, setLost] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!scanned) return
    // Once it is drawn: what is not on the page yet takes no focus.
    const drawn = requestAnimationFrame(() => {
      row.current?.scrollIntoView({ block: 'center' })
      row.current?.querySelector('button')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(drawn)
  }, [scanned])
  const tick = (state: Seat['state'], reason = '') => {
    setLost(false)
    void queue({
      command: 'meetings.tick',
      input: { meeting, seat: seat.id, state, ...(reason ? { reason } : {}) },
      subject: subjectOf(seat.id),
      title: say.tick,
      about: say.about(seat.organisation.name, seat.fullName, say.states[state]),
      place,
    }).then(
      () => setWhy(undefined),
      () => setLost(true),
    )
  }
  const press = (state: (typeof choices)[number]) => {
    if (seat.state === state) tick('invited')
    else if (state === 'excused') setWhy(seat.reason)
    else tick(state)
  }
  const who = [seat.fullName, seat.office].filter(Boolean).join(', ')
  return (
    <li ref={row} data-scanned={scanned || undefined}>
      <div className={style.seatWho}>
        <span className={ui.strong}>{seat.organisation.name}</span>
        <span className={ui.meta}>
          {who || say.unnamed}
          {seat.substituteFor && `; ${say.inPlaceOf(seat.substituteFor)}`}
          {seat.state === 'excused' && seat.reason && `; ${say.reasonIs(seat.reason)}`}
        </span>
      </div>
      {seat.waits && (
        <Tag tone="info" sign="sync">
          {say.waits}
        </Tag>
      )}
      {mayTick ? (
        <fieldset className={style.ticks}>
          <legend className={ui.hidden}>{say.tickOf(seat.organisation.name)}</legend>
          {choices.map((state) => (
            <button
              key={state}
              type="button"
              className={ui.button}
              data-size="small"
              aria-pressed={seat.state === state}
              onClick={() => press(state)}
            >
              {seat.state === state && <Icon sign="check" size={16} />}
              {say.states[state]}
            </button>
          ))}
          <button
            type="button"
            className={ui.button}
            data-size="small"
            data-kind="plain"
            onClick={() => setNaming(!naming)}
          >
            {seat.fullName ? say.changeName : say.name}
          </button>
        </fieldset>
      ) : (
        <span className={ui.second}>{say.states[seat.state]}</span>
      )}
      {why !== undefined && (
        <form
          className={style.why}
          onSubmit={(event) => {
            event.preventDefault()
            if (why.trim() !== '') tick('excused', why.trim())
          }}
        >
          <label className={ui.label} htmlFor={`ly-do-${seat.id}`}>
            {say.reason}
          </label>
          <input
            id={`ly-do-${seat.id}`}
            className={ui.input}
            value={why}
            maxLength={300}
            autoComplete="off"
            required
            // biome-ignore lint/a11y/noAutofocus: the reason is what was asked for by the press before.
            autoFocus
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
          <button type="submit" className={ui.button} data-kind="main" disabled={why.trim() === ''}>
            {say.keepReason}
          </button>
          <button type="button" className={ui.button} onClick={() => setWhy(undefined)}>
            {say.undo}
          </button>
        </form>
      )}
      {naming && <NominateForm seat={seat} close={() => setNaming(false)} />}
      {lost && (
        <Remark tone="danger" live>
          {say.notKept}
        </Remark>
      )}
    </li>
  )
}
