import {
  type AuditPlan,
  type Measure,
  measureAudit,
  type PaperTrail,
  planAudit,
  type Recount,
  type TrailProblem,
  trailProblems,
} from '@baucu/audit'
import type { ReportedArea } from './reported.ts'
import type { AuditRow, EntryRow, Found } from './rows.ts'

/** Nine tenths of the full bet: one area in which everything is wrong does not end the audit. */
const measuring = { betFraction: 0.9, replacement: false }

/** How an audit stands. */
export type AuditStanding = Readonly<{
  plan: AuditPlan
  measure: Measure
  /** Areas counted and confirmed without a gap from the first draw on. */
  measured: number
  problems: readonly TrailProblem[]
  eligible: boolean
  mayStop: boolean
}>

/**
 * The risk after the areas that are confirmed, in the order of the draw: an area that comes back early waits for those before
 * it, or the choice of what is counted first would decide the risk. A seal that does not agree counts as badly as it can, as do
 * more papers than the minutes have; other gaps in the trail of papers mean that no risk may be stated.
 */
export function standingOfAudit(
  { figures, picks }: AuditRow,
  reported: ReadonlyMap<string, ReportedArea>,
  entries: ReadonlyMap<string, EntryRow>,
): AuditStanding {
  const plan = planAudit(figures)
  const gap = picks.findIndex((area) => !entries.get(area)?.confirmedAt)
  const counted = (gap === -1 ? picks : picks.slice(0, gap)).flatMap((area) => entries.get(area) ?? [])
  const fixed = new Map(figures.areas.map((area) => [area.id, area]))
  const recounts = counted.map(({ area, figures: found }) => recountOf(area, found, fixed.get(area)?.cast ?? 0))
  const measure = measureAudit(figures, plan, recounts, measuring)
  const problems = trailProblems(counted.flatMap((entry) => trailOf(entry, reported.get(entry.area)) ?? []))
  const eligible = problems.every(({ code }) => code === 'seal')
  return { plan, measure, measured: recounts.length, problems, eligible, mayStop: measure.stop && eligible }
}

function recountOf(area: string, { cast, valid, votes, sealAgrees }: Found, papers: number): Recount {
  const lost = !sealAgrees || cast > papers
  return lost ? { area, valid, votes, lost } : { area, valid, votes, cast }
}

function trailOf({ area, figures: found }: EntryRow, minutes: ReportedArea | undefined): PaperTrail | undefined {
  if (!minutes) return undefined
  const { issued, cast, valid, invalid } = minutes
  return {
    ...{ area, sealAgrees: found.sealAgrees, custodyWritten: found.custodyWritten },
    ...{ received: null, issued, exchanged: null, unused: null },
    // Papers in the box that the minutes do not have are a gap of their own; missing ones count in the risk.
    collected: Math.max(cast, found.cast),
    ...{ valid, invalid },
  }
}
