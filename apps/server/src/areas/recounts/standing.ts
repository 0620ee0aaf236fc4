import {
  type Assertion,
  assertionsOf,
  fractionText,
  measureAudit,
  measurePolling,
  openedBox,
  type PaperTrail,
  planAudit,
  type Recount,
  type TrailProblem,
  totalBound,
  trailProblems,
} from '@baucu/audit'
import { drawsOf, keyOf, papersOf } from './draws.ts'
import type { ReportedArea } from './reported.ts'
import type { AuditRow, EntryRow, Found } from './rows.ts'

/** Nine tenths of the full bet: one area in which everything is wrong does not end the audit. */
const measuring = { betFraction: 0.9, replacement: false }
/** The same in thousandths, as the log has it. */
export const comparingBetPermille = 900

type Measured = Readonly<{
  assertions: readonly Assertion[]
  /** The last p of each assertion; none before the first recount. */
  p: ReadonlyMap<string, number>
  risk: number
  stop: boolean
  disproved: readonly string[]
  /** Sum of the bounds; null where papers are polled. */
  total: string | null
}>

/** How an audit stands. */
export type AuditStanding = Measured &
  Readonly<{
    /** Draws counted and confirmed without a gap from the first on. */
    measured: number
    problems: readonly TrailProblem[]
    eligible: boolean
    mayStop: boolean
  }>

/**
 * The risk after the draws that are confirmed, in their order: one that comes back early waits for those before it, or the choice of what
 * is counted first would decide the risk. A seal that does not agree counts as badly as it can, as do more papers than the minutes have;
 * other gaps in the trail of papers mean that no risk may be stated.
 */
export function standingOfAudit(
  audit: AuditRow,
  reported: ReadonlyMap<string, ReportedArea>,
  entries: ReadonlyMap<string, EntryRow>,
): AuditStanding {
  const draws = drawsOf(audit.picks)
  const gap = draws.findIndex((draw) => !entries.get(keyOf(draw))?.confirmedAt)
  const counted = (gap === -1 ? draws : draws.slice(0, gap)).flatMap((draw) => entries.get(keyOf(draw)) ?? [])
  const measured = audit.method === 'ballot-polling' ? poll(audit, counted) : compare(audit, counted)
  const problems = trailProblems(counted.flatMap((entry) => trailOf(audit, entry, reported.get(entry.area)) ?? []))
  const eligible = problems.every(({ code }) => code === 'seal')
  return { ...measured, measured: counted.length, problems, eligible, mayStop: measured.stop && eligible }
}

/** The entries of an audit by the draw they are about. */
export const entriesByDraw = (entries: readonly EntryRow[]): ReadonlyMap<string, EntryRow> =>
  new Map(entries.map((entry) => [keyOf(entry), entry]))

function compare({ figures }: AuditRow, counted: readonly EntryRow[]): Measured {
  const plan = planAudit(figures)
  const fixed = new Map(figures.areas.map((area) => [area.id, area]))
  const recounts = counted.map(({ area, figures: found }) => recountOf(area, found, fixed.get(area)?.cast ?? 0))
  const { p, risk, stop, disproved } = measureAudit(figures, plan, recounts, measuring)
  const { assertions } = plan
  return { assertions, p: lastOf(p), risk, stop, disproved, total: fractionText(totalBound(plan)) }
}

function recountOf(area: string, { cast, valid, votes, sealAgrees }: Found, papers: number): Recount {
  const lost = !sealAgrees || cast > papers
  return lost ? { area, valid, votes, lost } : { area, valid, votes, cast }
}

function poll(audit: AuditRow, counted: readonly EntryRow[]): Measured {
  const { figures, perBox } = audit
  const boxes = counted.map(({ area, figures: { cast, valid, votes, sealAgrees } }) =>
    openedBox(papersOf(audit, area), { perBox }, { area, cast, valid, votes, lost: !sealAgrees }),
  )
  const { p, risk, stop } = measurePolling(figures, { perBox }, boxes)
  return { assertions: assertionsOf(figures), p: lastOf(p), risk, stop, disproved: [], total: null }
}

const lastOf = (p: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, number> =>
  new Map([...p].flatMap(([name, values]) => (values.length > 0 ? [[name, values.at(-1) ?? 1] as const] : [])))

function trailOf(
  { method }: AuditRow,
  { area, figures: found }: EntryRow,
  minutes: ReportedArea | undefined,
): PaperTrail | undefined {
  if (!minutes) return undefined
  const { issued, cast, valid, invalid } = minutes
  return {
    ...{ area, sealAgrees: found.sealAgrees, custodyWritten: found.custodyWritten },
    ...{ received: null, issued, exchanged: null, unused: null },
    // Papers in the box that the minutes do not have are a gap of their own; missing ones count in the risk.
    collected: method === 'ballot-polling' ? cast : Math.max(cast, found.cast),
    ...{ valid, invalid },
  }
}
