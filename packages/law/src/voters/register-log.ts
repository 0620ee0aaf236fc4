import { daysBetween } from '../calendar/dates.ts'
import { type Body, bodiesOf, type Edition } from '../edition.ts'
import { pollingHours } from '../polling-day.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from '../reason.ts'
import { judgeRegisterChange, type RegisterEvent, registerChanges } from './register.ts'

/** What a change does to the number of voters of one polling area. */
export const registerMoves = ['added', 'removed'] as const
export type RegisterMove = (typeof registerMoves)[number]

/**
 * The moves an event can make in one polling area. A name that stays with "bỏ phiếu ở nơi khác" beside it counts as
 * removed: the total of the area leaves it out (V-BASE).
 */
export function movesOf(event: RegisterEvent): readonly RegisterMove[] {
  const { acts } = registerChanges[event]
  const removes = acts.some((each) => each.act === 'remove' || each.act === 'annotate')
  const adds = acts.some((each) => each.act === 'add')
  return registerMoves.filter((each) => (each === 'added' ? adds : removes))
}

/** V-MOVE: the event can add to, or take from, the list of a polling area (numbers: event, move). */
export const judgeRegisterMove = (edition: Edition, event: RegisterEvent, move: RegisterMove): Ruling =>
  ruling([reasonFrom('V-MOVE', edition, registerChanges[event].hours, movesOf(event).includes(move), { event, move })])

/**
 * V-IN-TIME of which only the day is known (dates `YYYY-MM-DD`): the day counts from its first minute, for whoever wrote
 * a day without an hour is not called late for it.
 */
export function judgeRegisterDay(edition: Edition, event: RegisterEvent, on: string, electionDay: string): Ruling {
  const [hours = 0, minutes = 0] = (pollingHours.value[edition]?.opens ?? '').split(':').map(Number)
  const minutesBefore = daysBetween(on, electionDay) * 24 * 60 + hours * 60 + minutes
  return judgeRegisterChange(edition, { event, posted: true, minutesBefore })
}

/** Voters on the list of a polling area, as counts; null = not counted yet. */
export type VoterCounts = Readonly<{
  total: number | null
  men: number | null
  women: number | null
  /** Those who vote for each body. */
  byBody: Readonly<Partial<Record<Body, number | null>>>
}>

/**
 * V-SEXES, V-BODY: men and women are all voters, and nobody votes for a body who is not on the list (numbers: total,
 * men, women | body, voters). What is not counted yet is not judged.
 */
export function judgeVoterCounts(edition: Edition, { total, men, women, byBody }: VoterCounts): Ruling {
  if (total === null) return ruling([])
  const reasons: Reason[] = []
  if (men !== null && women !== null) {
    reasons.push(reason('V-SEXES', '31.1', men + women === total, { total, men, women, sum: men + women }))
  }
  for (const body of bodiesOf(edition)) {
    const voters = byBody[body]
    if (voters !== undefined && voters !== null) {
      reasons.push(reason('V-BODY', '29', voters <= total, { total, body, voters }))
    }
  }
  return ruling(reasons)
}

/**
 * V-LOG: the number of voters now is the number of the posted list with every change since (numbers: posted, added,
 * removed, now, sum).
 */
export const judgeRegisterLog = (posted: number, added: number, removed: number, now: number): Ruling =>
  ruling([
    reason('V-LOG', '30', posted + added - removed === now, {
      ...{ posted, added, removed, now },
      sum: posted + added - removed,
    }),
  ])
