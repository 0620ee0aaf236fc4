import { lastDayOf } from './until.ts'

export const proposalOutcomes = ['accepted', 'partly', 'rejected', 'deferred'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

/** What whoever a proposal is addressed to decided about it. */
export type ProposalDecision = Readonly<{
  outcome: ProposalOutcome
  reason: string
  /** The organisation that takes it in hand. */
  lead: string | null
  /** A day, or a month meant as a whole: `2026-06`. */
  until: string | null
  /** What is granted, in đồng; null = nothing with a price was asked for, or nothing is granted. */
  granted: number | null
  on: string
}>

/** Why a decision cannot stand, and at which of its fields. */
export type DecisionRefusal = Readonly<{
  code:
    | 'needs-reason'
    | 'needs-lead'
    | 'needs-until'
    | 'until-before'
    | 'before-proposed'
    | 'in-the-future'
    | 'nothing-to-grant'
    | 'needs-granted'
    | 'granted-less'
    | 'granted-not-less'
  field: keyof ProposalDecision
  numbers: Readonly<Record<string, string | number>>
}>

type About = Readonly<{
  /** The day it was proposed. */
  on: string
  today: string
  /** What it asks for, in đồng; null = nothing with a price. */
  requested: number | null
  /** An accepted one becomes a document somebody drafts. */
  drafting: boolean
}>

/** Undefined when a decision may stand. */
export function refuseDecision(decision: ProposalDecision, about: About): DecisionRefusal | undefined {
  const { outcome, on } = decision
  if (on < about.on) return refuse('before-proposed', 'on', { on, proposed: about.on })
  if (on > about.today) return refuse('in-the-future', 'on', { on })
  if (outcome !== 'accepted' && decision.reason.trim() === '') return refuse('needs-reason', 'reason')
  const last = decision.until === null ? null : lastDayOf(decision.until)
  if (last === undefined || (last === null && outcome === 'deferred')) return refuse('needs-until', 'until')
  if (last !== null && last < on) return refuse('until-before', 'until', { until: last, on })
  const agreed = outcome === 'accepted' || outcome === 'partly'
  if (agreed && about.drafting && decision.lead === null) return refuse('needs-lead', 'lead')
  return agreed
    ? refuseGrant(decision, about.requested)
    : decision.granted === null
      ? undefined
      : refuse('nothing-to-grant', 'granted')
}

function refuseGrant({ outcome, granted }: ProposalDecision, requested: number | null): DecisionRefusal | undefined {
  if (requested === null) return granted === null ? undefined : refuse('nothing-to-grant', 'granted')
  if (granted === null) return refuse('needs-granted', 'granted', { requested })
  if (outcome === 'accepted' && granted < requested) return refuse('granted-less', 'granted', { granted, requested })
  if (outcome === 'partly' && granted >= requested) return refuse('granted-not-less', 'granted', { granted, requested })
  return undefined
}

const refuse = (
  code: DecisionRefusal['code'],
  field: DecisionRefusal['field'],
  numbers: DecisionRefusal['numbers'] = {},
): DecisionRefusal => ({ code, field, numbers })
