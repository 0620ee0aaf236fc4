import type { Frame, openSecondPoll } from '@baucu/contract'
import {
  explain,
  isAnnulment,
  judgeAnnulment,
  judgeSecondPollDay,
  type Outcome,
  type Reason,
  type Ruling,
  secondPollAfter,
  secondPollCandidates,
} from '@baucu/law'
import type { z } from 'zod'
import { Refused } from '../../kernel/refused.ts'
import type { DecidedPoll, Unit } from '../results/index.ts'

type Input = z.output<typeof openSecondPoll.input>
type Standing = Readonly<{ finished: boolean; outcome: Outcome | null }>

/** A constituency and what is known of it when somebody wants to open a second poll. */
export type Case = Readonly<{
  frame: Frame
  unit: Unit
  standing: Standing
  seconds: readonly DecidedPoll[]
  /** Its polling areas, and those whose minutes have gone upward and still stand. */
  areas: readonly string[]
  told: readonly string[]
}>

/** The day of the very first poll: every second poll is counted from it. */
export const firstDayOf = (frame: Frame): string => frame.second?.firstDay ?? frame.electionDay

/** What of an outcome speaks of turnout and of seats left over. */
export const generalReasons = (outcome: Outcome | null): readonly Reason[] =>
  (outcome?.reasons ?? []).filter(({ rule, candidate }) => candidate === null && /^W-(1|5|6)/.test(rule))

/** Why a second poll cannot be opened; undefined = the law does not forbid it. What is unconfirmed is left to a person. */
export const refusePoll = (at: Case, input: Input): Refused | undefined =>
  refuseOpen(at, input) ??
  (isAnnulment(input.kind) ? refuseAnnulment(at, input) : refuseAfterCount(at, input)) ??
  refuseDays(at, input)

/** One at a time of a kind; an annulment of areas is one of each area. */
function refuseOpen({ seconds }: Case, { kind }: Input): Refused | undefined {
  if (kind === 'annulled-area') return undefined
  const running = seconds.find((each) => each.kind === kind && !each.finished)
  if (running) return new Refused(409, 'second-poll-open', { day: running.day }, ['input.kind'])
  return kind !== 'annulled-constituency' && seconds.some((each) => each.kind === kind)
    ? new Refused(409, 'second-poll-once', { kind }, ['input.kind'])
    : undefined
}

/** A re-election or an additional election follows from the finished count only, and from what it says. */
function refuseAfterCount({ standing, areas }: Case, { kind }: Input): Refused | undefined {
  if (!standing.finished || !standing.outcome) return new Refused(409, 'second-poll-unfinished', {}, ['input.kind'])
  if (secondPollAfter(standing.outcome.next) !== kind) {
    return said('second-poll-not-asked', 'input.kind', generalReasons(standing.outcome), { kind })
  }
  return areas.length === 0 ? new Refused(409, 'second-poll-no-areas', {}, ['input.constituency']) : undefined
}

function refuseAnnulment({ frame, unit, areas, told }: Case, input: Input): Refused | undefined {
  if (frame.second && isAnnulment(frame.second.kind)) {
    return new Refused(409, 'second-poll-annulled-again', {}, ['input.kind'])
  }
  if (input.kind === 'annulled-area') {
    if (input.areas.length === 0) return new Refused(422, 'second-poll-no-area-named', {}, ['input.areas'])
    const stray = input.areas.findIndex((each) => !areas.includes(each))
    if (stray >= 0) return new Refused(422, 'second-poll-area-unknown', {}, [`input.areas.${stray}`])
    const untold = input.areas.findIndex((each) => !told.includes(each))
    if (untold >= 0) return new Refused(409, 'second-poll-area-untold', {}, [`input.areas.${untold}`])
  } else if (told.length === 0 || told.length < areas.length) {
    return new Refused(409, 'second-poll-unfinished', {}, ['input.kind'])
  }
  if (input.reason === '') return new Refused(422, 'second-poll-no-reason', {}, ['input.reason'])
  const ids = unit.candidates.map(({ id }) => id)
  const judged = judgeAnnulment(frame.edition, {
    ...{ proposedBy: input.proposedBy ?? '', firstDay: firstDayOf(frame), rerunDay: input.day, firstCandidates: ids },
    rerunCandidates: secondPollCandidates(input.kind, unit.candidates, []).map(({ id }) => id),
  })
  const proposer = failing(judged).filter(({ rule }) => rule === 'W-7-PROPOSER')
  return proposer.length > 0 ? said('second-poll-proposer', 'input.proposedBy', proposer) : undefined
}

function refuseDays({ frame }: Case, { day, decidedOn }: Input): Refused | undefined {
  const judged = judgeSecondPollDay(frame.edition, firstDayOf(frame), day)
  if (judged.verdict === 'no') {
    return said(
      'second-poll-day',
      'input.day',
      failing(judged).filter(({ confidence }) => confidence === 'confirmed'),
    )
  }
  return decidedOn < firstDayOf(frame) || decidedOn > day
    ? new Refused(422, 'second-poll-decided-on', { first: firstDayOf(frame), day }, ['input.decidedOn'])
    : undefined
}

const failing = ({ reasons }: Ruling): readonly Reason[] => reasons.filter((each) => !each.holds)

/** A refusal by the law, with its own sentences. */
function said(code: string, field: string, reasons: readonly Reason[], numbers: Refused['numbers'] = {}): Refused {
  const sentence = (locale: 'vi' | 'en') => reasons.map((each) => explain(each, locale)).join(' ')
  const all = { ...numbers, article: reasons.map(({ article }) => article).join(', ') }
  return new Refused(409, code, all, [field], { vi: [sentence('vi')], en: [sentence('en')] })
}
