import type { Body, Edition } from '../edition.ts'
import { type Provision, unchanged } from '../provision.ts'
import { type Reason, type Ruling, reasonFrom, ruling } from '../reason.ts'
import { judgeSurplus } from '../surplus.ts'

/** What may be done with a list that lost a candidate by force majeure. */
export type Remedy = 'keep' | 'add-next' | 'reduce-seats'

/**
 * The Council's procedure for councils: after posting a list is kept while it has one more candidate than seats; the
 * next person of the third conference may be added up to two days before posting and with more than half confidence.
 */
export const lostCandidateRule: Provision<{ keepMore: number; addDays: number }> = unchanged(
  { keepMore: 1, addDays: 2 },
  '58.3; NQ 160/NQ-HĐBCQG (2021)',
  {
    confidence: { '2025': 'unconfirmed' },
    note: 'A resolution of 2021, printed again as precedent in the answers of 2026; a resolution of 2026 was not found.',
  },
)

const decidesNA: Provision<'NEC'> = unchanged('NEC', '57.6')

/** The list after the loss. `next` is the best remaining person of the third conference, null when there is none. */
export type Loss = Readonly<{
  seats: number
  /** Candidates left on the list. */
  candidates: number
  /** Whole days until the list is posted at the polling areas; negative once it is posted. */
  daysToPosting: number
  /** Confidence of the next person at the third conference, as votes in favour of voters present. */
  next: Readonly<{ inFavour: number; present: number }> | null
}>

/**
 * F-NEC, F-KEEP, F-ADD, F-REDUCE with S-SURPLUS: which remedies are open after a candidate is lost to force majeure.
 * A list still long enough by law stays as it is (`yes`). Otherwise a body decides (`ask`): the Council for the National
 * Assembly, the Committee for a council by the procedure above; `remedies` are those the procedure allows.
 */
export function judgeLoss(
  edition: Edition,
  body: Body,
  loss: Loss,
): Ruling & Readonly<{ remedies: readonly Remedy[] }> {
  const surplus = judgeSurplus(edition, body, loss.seats, loss.candidates)
  if (surplus.holds) return { ...ruling([surplus]), remedies: ['keep'] }
  if (body === 'NA') {
    const open = reasonFrom('F-NEC', edition, decidesNA, false, { candidates: loss.candidates, seats: loss.seats })
    return asking([surplus, open], [])
  }
  const reasons = councilReasons(edition, loss)
  const remedies: readonly Remedy[] = reasons.flatMap((each) => (each.holds ? [remedyOf(each)] : []))
  return asking([surplus, ...reasons], remedies)
}

const remedyOf = ({ rule }: Reason): Remedy =>
  rule === 'F-KEEP' ? 'keep' : rule === 'F-ADD' ? 'add-next' : 'reduce-seats'

/** A short list is no breach here: the reasons stay, the verdict is a person's. */
const asking = (reasons: readonly Reason[], remedies: readonly Remedy[]) => ({
  verdict: 'ask' as const,
  reasons,
  remedies,
})

function councilReasons(edition: Edition, { seats, candidates, daysToPosting, next }: Loss): Reason[] {
  const { keepMore, addDays } = lostCandidateRule.value[edition] ?? { keepMore: 0, addDays: 0 }
  const say = (rule: 'F-KEEP' | 'F-ADD' | 'F-REDUCE', holds: boolean, numbers: Reason['numbers']) =>
    reasonFrom(rule, edition, lostCandidateRule, holds, numbers)
  const posted = daysToPosting < 0
  const keep = say('F-KEEP', !posted || candidates >= seats + keepMore, {
    candidates,
    seats,
    needed: seats + (posted ? keepMore : 0),
    posted: posted ? 1 : 0,
  })
  const trusted = next !== null && 2 * next.inFavour > next.present
  const inFavour = next?.inFavour ?? 0
  const present = next?.present ?? 0
  const add = say('F-ADD', trusted && daysToPosting >= addDays, { daysToPosting, addDays, inFavour, present })
  const reduce = say('F-REDUCE', posted ? !keep.holds : true, { candidates, seats })
  return posted ? [keep, reduce] : [keep, add, reduce]
}
