import { type Edition, law83 } from './edition.ts'
import type { Finding } from './finding.ts'
import { type Provision, provision, unchanged } from './provision.ts'
import { type Reason, type Ruling, reason, reasonFrom, ruling } from './reason.ts'

/** Who may propose that the National Election Council annul a result; the Council may also act by itself. */
export const annulmentProposers = [
  'NEC',
  'na-standing-committee',
  'government',
  'front-central',
  'provincial-committee',
] as const
export type AnnulmentProposer = (typeof annulmentProposers)[number]

export const proposersRule: Provision<readonly AnnulmentProposer[]> = unchanged(annulmentProposers, '81.1')

/** Days after the first election day by which an annulled area or constituency votes again. */
export const rerunDays: Provision<number> = provision({ '2015': 15, '2025': 7 }, '81.2', { amendedBy: law83 })

/** A serious violation may have been found. Whether it is one, the Council alone says. */
export type Sign =
  | Readonly<{ kind: 'surplus-ballots'; finding: Finding }>
  | Readonly<{ kind: 'wrong-ballot'; what: string }>
  | Readonly<{ kind: 'other'; what: string }>

const seriousViolation: Provision<'NEC'> = unchanged('NEC', '81.1')

/**
 * W-7-SURPLUS, W-7-BALLOT, W-7-OTHER: signs that annulment is to be proposed; always `ask`. In 2021 a surplus of 75
 * ballots in one polling area, and ballots printed with a wrong title, both led to annulment (Resolution
 * 730/NQ-HĐBCQG). No sign at all answers `no`: there is nothing to propose.
 */
export function annulmentSigns(edition: Edition, signs: readonly Sign[]): Ruling {
  if (signs.length === 0) return ruling([reasonFrom('W-7-NONE', edition, seriousViolation, false)])
  return ruling(signs.map((sign) => ({ ...signReason(edition, sign), confidence: 'unconfirmed' as const })))
}

function signReason(edition: Edition, sign: Sign): Reason {
  switch (sign.kind) {
    case 'surplus-ballots':
      return reasonFrom('W-7-SURPLUS', edition, seriousViolation, false, sign.finding.numbers)
    case 'wrong-ballot':
      return reasonFrom('W-7-BALLOT', edition, seriousViolation, false, { what: sign.what })
    case 'other':
      return reasonFrom('W-7-OTHER', edition, seriousViolation, false, { what: sign.what })
  }
}

/** The signs that checked minutes carry by themselves: ID-07, more ballots collected than issued. */
export const signsInFindings = (findings: readonly Finding[]): readonly Sign[] =>
  findings.filter((each) => each.code === 'ID-07').map((finding) => ({ kind: 'surplus-ballots', finding }))

/**
 * What the Council says of minutes with more ballots collected than issued: they stand as they are, or the result of the area
 * is annulled and it votes again.
 */
export const surplusRulings = ['stands', 'annulled'] as const
export type SurplusRuling = (typeof surplusRulings)[number]

/**
 * W-7-RULING: the Council rules, of every body and in both editions. Điều 81.1 speaks of annulling only; that minutes it does not annul
 * count as they are is our reading, so `stands` is always `ask`: a person enters the decision.
 */
export const judgeSurplusRuling = (edition: Edition, said: SurplusRuling): Ruling =>
  ruling([
    {
      ...reasonFrom('W-7-RULING', edition, seriousViolation, said === 'annulled', { said }),
      ...(said === 'stands' ? { confidence: 'unconfirmed' as const } : {}),
    },
  ])

/** An annulment as decided. `proposedBy` `NEC` = by itself. Dates `YYYY-MM-DD`. */
export type Annulment = Readonly<{
  proposedBy: string
  firstDay: string
  rerunDay: string
  firstCandidates: readonly string[]
  rerunCandidates: readonly string[]
}>

/**
 * W-7-PROPOSER, W-7-DAY, W-7-CANDIDATES: the annulment follows Điều 81: proposed by a body that may, voted again in
 * time, with the candidates of the first poll (numbers: proposer; rerunDay, latest, days; added, removed).
 */
export function judgeAnnulment(edition: Edition, annulment: Annulment): Ruling {
  const { proposedBy, firstDay, rerunDay, firstCandidates, rerunCandidates } = annulment
  const allowed: readonly string[] = proposersRule.value[edition] ?? []
  const days = rerunDays.value[edition] ?? 0
  const latest = plusDays(firstDay, days)
  const added = rerunCandidates.filter((each) => !firstCandidates.includes(each))
  const removed = firstCandidates.filter((each) => !rerunCandidates.includes(each))
  return ruling([
    reasonFrom('W-7-PROPOSER', edition, proposersRule, allowed.includes(proposedBy), { proposer: proposedBy }),
    reasonFrom('W-7-DAY', edition, rerunDays, rerunDay > firstDay && rerunDay <= latest, { rerunDay, latest, days }),
    reason('W-7-CANDIDATES', '81.2', added.length === 0 && removed.length === 0, {
      added: added.join(', '),
      removed: removed.join(', '),
    }),
  ])
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** The figures of a constituency after annulment: waiting for the areas named, or complete and ready to be summed. */
export type FiguresAfterAnnulment<T> =
  | Readonly<{ status: 'waiting'; areas: readonly string[]; reason: Reason }>
  | Readonly<{ status: 'complete'; figures: ReadonlyMap<string, T>; reason: Reason }>

/**
 * W-7-WAIT, W-7-REPLACED: what a constituency is decided on when some of its polling areas (or all, if the whole
 * constituency is annulled) vote again. Annulled figures never count; the result waits for every re-vote, then the new
 * figures stand in the place of the old ones and nothing else changes (numbers: areas, annulled).
 */
export function figuresAfterAnnulment<T>(
  first: ReadonlyMap<string, T>,
  annulled: ReadonlySet<string>,
  reruns: ReadonlyMap<string, T>,
): FiguresAfterAnnulment<T> {
  const areas = [...annulled].filter((each) => !reruns.has(each))
  const numbers = { areas: areas.join(', '), annulled: annulled.size }
  if (areas.length > 0) return { status: 'waiting', areas, reason: reason('W-7-WAIT', '81', false, numbers) }
  const figures = new Map(first)
  for (const area of annulled) {
    const again = reruns.get(area)
    if (again !== undefined) figures.set(area, again)
  }
  return { status: 'complete', figures, reason: reason('W-7-REPLACED', '81', true, numbers) }
}
