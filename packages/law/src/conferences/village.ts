import type { Edition } from '../edition.ts'
import { type Reason, reason } from '../reason.ts'
import { judgeTrust, trustRules } from './voters-conference.ts'

/** Hands or ballots for one person the village may nominate. */
export type VillageVote = Readonly<{ id: string; trusted: number }>

/**
 * A nomination vote: those present, the number the village may nominate, the votes, and the votes of every repeated
 * vote on equals, in the order they were held.
 */
export type VillageBallot = Readonly<{
  present: number
  quota: number
  votes: readonly VillageVote[]
  again: readonly (readonly VillageVote[])[]
}>

/**
 * `complete`: the nomination stands. `vote-again`: `equals` stand level for the last `places`, the conference votes
 * again on them. `meeting-decides`: they are level again; the conference decides whether to vote once more.
 */
export type VillageNomination = Readonly<{
  nominated: readonly string[]
  equals: readonly string[]
  places: number
  step: 'complete' | 'vote-again' | 'meeting-decides'
  reasons: readonly Reason[]
}>

/**
 * CONF-TRUST, VIL-RANK, VIL-AGAIN: whoever more than half of those present trust is nominated; of more than the quota,
 * the highest; equals at the end are voted on again and the higher is nominated, then without needing half (Điều 6.2
 * of the resolution on voters' conferences). `nominated` is in the order the places were filled.
 */
export function nominateInVillage(
  edition: Edition,
  { present, quota, votes, again }: VillageBallot,
): VillageNomination {
  const trust = votes.map((each) =>
    judgeTrust(edition, 'village', { present, trusted: each.trusted, special: false }, each.id),
  )
  const trusted = votes.filter((_, index) => trust[index]?.otherwise === null)
  const { article, confidence } = trustRules.village.rule
  const first = fill(trusted, quota)
  const reasons = [...trust.flatMap((each) => each.reasons)]
  const rank = (id: string, holds: boolean) =>
    reason('VIL-RANK', article, holds, { quota }, { candidate: id, confidence: confidence[edition] })
  if (trusted.length > quota) {
    const level = new Set(first.level)
    for (const { id } of trusted) if (!level.has(id)) reasons.push(rank(id, first.filled.includes(id)))
  }

  const nominated = [...first.filled]
  let { level } = first
  let places = quota - nominated.length
  let repeats = 0
  for (const round of again) {
    if (level.length === 0) break
    const open = new Set(level)
    const next = fill(
      round.filter((each) => open.has(each.id)),
      places,
    )
    nominated.push(...next.filled)
    places -= next.filled.length
    level = next.level
    repeats += 1
  }
  if (level.length === 0) return { nominated, equals: [], places: 0, step: 'complete', reasons }
  const step = repeats === 0 ? 'vote-again' : 'meeting-decides'
  reasons.push(
    reason('VIL-AGAIN', article, false, { equals: level.length, places, repeats }, { confidence: confidence[edition] }),
  )
  return { nominated, equals: level, places, step, reasons }
}

/** The highest fill the places; `level` are the equals that are too many for the last of them, in order of id. */
function fill(votes: readonly VillageVote[], places: number): { filled: string[]; level: string[] } {
  const ranked = [...votes].sort((a, b) => b.trusted - a.trusted || (a.id < b.id ? -1 : 1))
  const last = ranked[places - 1]
  if (ranked.length <= places || last === undefined) {
    return { filled: ranked.slice(0, Math.max(places, 0)).map((each) => each.id), level: [] }
  }
  const out = ranked[places]
  if (out === undefined || out.trusted < last.trusted) {
    return { filled: ranked.slice(0, places).map((each) => each.id), level: [] }
  }
  return {
    filled: ranked.filter((each) => each.trusted > last.trusted).map((each) => each.id),
    level: ranked.filter((each) => each.trusted === last.trusted).map((each) => each.id),
  }
}
