import type { SecondBoxTrip } from '@baucu/contract'
import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useSecondBoxWords } from './words.ts'

/** One trip in a line: when, which box, where, how many go, for how many voters. */
export function TripLine({ trip }: { trip: SecondBoxTrip }): ReactNode {
  const say = useSecondBoxWords()
  const voters = Object.values(trip.voters).reduce((sum, each) => sum + (each ?? 0), 0)
  const facts = [
    say.boxNumber(trip.box),
    say.going(trip.members.length + trip.others),
    ...(voters > 0 ? [say.voters(voters)] : []),
    say.ballots(trip.ballots),
  ]
  return (
    <>
      <p>
        <b>{say.hours(trip.leaves, trip.returns)}</b> {trip.route}
      </p>
      <p className={ui.meta}>{facts.join(', ')}</p>
    </>
  )
}

/** Whether a trip is planned, out, back or not made. */
export function TripState({ trip: { cancelled, out, back } }: { trip: SecondBoxTrip }): ReactNode {
  const { states } = useSecondBoxWords()
  if (cancelled) {
    return (
      <Tag tone="quiet" sign="close">
        {states.cancelled}
      </Tag>
    )
  }
  if (back) {
    return (
      <Tag tone="ok" sign="check">
        {states.back(back.hour)}
      </Tag>
    )
  }
  return out ? (
    <Tag tone="info" sign="clock">
      {states.out(out.hour)}
    </Tag>
  ) : (
    <Tag tone="quiet" sign="circle">
      {states.planned}
    </Tag>
  )
}

/** Ballot papers told of a trip, and what somebody has to look at. */
export function TripTold({ trip }: { trip: SecondBoxTrip }): ReactNode {
  const say = useSecondBoxWords()
  const locale = useLocale()
  const papers = (value: number | null | undefined) => (value == null ? say.unknown : count(value, locale))
  return (
    <>
      {trip.out && (
        <p className={ui.second}>
          {say.told(papers(trip.out.ballots), papers(trip.back?.ballots), papers(trip.back?.used))}
        </p>
      )}
      {trip.reason && <p className={ui.meta}>{say.changed(trip.reason)}</p>}
      {trip.findings.map((each) => (
        <p key={`${each.code} ${each.numbers.leaves ?? ''}`}>
          <Tag
            tone={each.code === 'unusual-hours' ? 'warn' : 'danger'}
            sign={each.code === 'unusual-hours' ? 'triangle' : 'octagon'}
          >
            {say.findings[each.code](each.numbers)}
          </Tag>
        </p>
      ))}
    </>
  )
}
