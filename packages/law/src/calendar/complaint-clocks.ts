import { type ComplaintSubject, complaintRoutes } from '../complaints.ts'
import type { Body, Edition } from '../edition.ts'
import { earlyMinutes } from '../polling-day.ts'
import { type Confidence, type Provision, unchanged } from '../provision.ts'
import type { Text } from '../words/calendar.ts'
import { deadlineWords } from '../words/subclocks.ts'
import { calendar } from './calendar.ts'
import { plusDays } from './dates.ts'

/** A last day counted from an event of one case. `rule` is its sentence; the day of the event is not counted. */
export type Deadline = Readonly<{
  id: DeadlineId
  title: Text
  /** The day counted from, `YYYY-MM-DD`. */
  from: string
  /** Days added to it (negative: before it). */
  days: number
  /** The last day, `YYYY-MM-DD`. */
  date: string
  article: string
  amendedBy: string | null
  status: Confidence
  rule: Text
  note: Text | null
}>

export type DeadlineId =
  | 'register-complaint'
  | 'register-answer'
  | 'register-suit'
  | 'court-decides'
  | 'court-tries'
  | 'result-complaint'
  | 'result-answer'
  | 'early-minutes'

type Source = Pick<Provision<unknown>, 'article' | 'amendedBy' | 'confidence'>

function deadline(id: DeadlineId, edition: Edition, source: Source, from: string, days: number): Deadline {
  const { title, rule, note } = deadlineWords[id]
  return {
    id,
    title,
    from,
    days,
    date: plusDays(from, days),
    article: source.article,
    amendedBy: edition === '2025' ? source.amendedBy : null,
    status: source.confidence[edition],
    rule: { vi: rule.vi(Math.abs(days), from), en: rule.en(Math.abs(days), from) },
    note: note ?? null,
  }
}

type Days = 'fileDays' | 'answerDays'

function routed(id: DeadlineId, edition: Edition, subject: ComplaintSubject, which: Days, from: string): Deadline {
  const source = complaintRoutes[subject]
  return deadline(id, edition, source, from, source.value[edition]?.[which] ?? 0)
}

/** Complaint about the voter register (Điều 33): last day from the posting and, once received, the day of the answer. */
export const registerComplaintClock = (edition: Edition, posted: string, received?: string): readonly Deadline[] => [
  routed('register-complaint', edition, 'register', 'fileDays', posted),
  ...(received === undefined ? [] : [routed('register-answer', edition, 'register', 'answerDays', received)]),
]

const courtUnseen = { confidence: { '2025': 'unconfirmed' } } as const

/** Days before election day until which a citizen may sue about the register. */
export const suitDays: Provision<number> = unchanged(5, 'Luật 93/2015/QH13 Điều 116.3', {
  confidence: 'unconfirmed',
  note: 'Whether that day itself is still in time is not said.',
})
/** Days from acceptance within which the court decides to try or to dismiss. */
export const courtDecidesDays: Provision<number> = unchanged(2, 'Luật 93/2015/QH13 Điều 199', courtUnseen)
/** Days from the decision to try within which the court tries; the judgment takes effect at once (Điều 202). */
export const courtTriesDays: Provision<number> = unchanged(2, 'Luật 93/2015/QH13 Điều 199', courtUnseen)

/** Suit about the voter register: last day, and the court's days once `accepted` and once `decided` to try. */
export function registerSuitClock(
  edition: Edition,
  electionDay: string,
  court: Readonly<{ accepted?: string; decided?: string }> = {},
): readonly Deadline[] {
  const { accepted, decided } = court
  const days = (source: Provision<number>) => source.value[edition] ?? 0
  return [
    deadline('register-suit', edition, suitDays, electionDay, -days(suitDays)),
    ...(accepted === undefined
      ? []
      : [deadline('court-decides', edition, courtDecidesDays, accepted, days(courtDecidesDays))]),
    ...(decided === undefined ? [] : [deadline('court-tries', edition, courtTriesDays, decided, days(courtTriesDays))]),
  ]
}

const resultOf = (body: Body): ComplaintSubject => (body === 'NA' ? 'result-NA' : 'result-council')

/** Last day to complain about the result of a body published on a day (Điều 87.1). */
export const resultComplaintDeadline = (edition: Edition, body: Body, published: string): Deadline =>
  routed('result-complaint', edition, resultOf(body), 'fileDays', published)

/** Last day to decide such a complaint received on a day (Điều 87.2); the decision is final. */
export const resultComplaintAnswer = (edition: Edition, body: Body, received: string): Deadline =>
  routed('result-answer', edition, resultOf(body), 'answerDays', received)

/**
 * Counting minutes of a polling area that voted early: so many days after its own day, never later than those of
 * election day. Null in edition 2015, where no text was found: the step `countMinutes` is then the only date.
 */
export function earlyVotingMinutes(edition: Edition, earlyDay: string, electionDay: string): Deadline | null {
  const rule = earlyMinutes.value[edition]
  if (rule === null) return null
  const own = deadline('early-minutes', edition, earlyMinutes, earlyDay, rule.days)
  const latest = calendar(edition, electionDay).find((each) => each.id === rule.latestStep)?.date ?? own.date
  return own.date <= latest ? own : { ...own, date: latest }
}

/** The days on which complaints about candidates are not considered (Điều 61.2), first and last. */
export function candidateComplaintFreeze(
  edition: Edition,
  electionDay: string,
): Readonly<{ from: string; until: string; article: string }> {
  const stop = calendar(edition, electionDay).find((each) => each.id === 'stopComplaints')
  return { from: stop?.date ?? electionDay, until: electionDay, article: stop?.article ?? '61.2' }
}
