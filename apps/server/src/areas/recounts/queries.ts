import { planAudit, pollingSizes, refuseAudit } from '@baucu/audit'
import {
  type DrawnArea,
  type RecountLine,
  type RecountView,
  recountList,
  recountOf,
  recountPoints,
  riskPercents,
} from '@baucu/contract'
import { sameHand } from '@baucu/counting'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { handOf } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { loggedGroups } from '../ledger/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readUnits, standingOf } from '../results/index.ts'
import { type ConstituencyRow, communesOf, readConstituencies } from '../territory/index.ts'
import { type AuditAt, auditAt } from './audit-at.ts'
import { drawsOf, keyOf, papersPerBox, placesOf } from './draws.ts'
import { pointsOf } from './points.ts'
import { contestOf, type Reported } from './reported.ts'
import { type AuditRow, type EntryRow, readAudits, readEntries } from './rows.ts'
import { entriesByDraw, standingOfAudit } from './standing.ts'

type How = Readonly<{ seats: number; reported: number; expected: number }>

function lineOf(
  { id, unit, body, number, area }: ConstituencyRow,
  { seats, reported, expected }: How,
  audit: AuditRow | undefined,
  entries: readonly EntryRow[],
  names: ReadonlyMap<string, string>,
): RecountLine {
  const own = entries.filter((each) => each.audit === audit?.id)
  return {
    ...{ constituency: id, unit: { id: unit, name: names.get(unit) ?? '–' }, body, number, area },
    ...{ seats, reported, expected, state: stateOf(audit, expected > 0 && reported === expected) },
    ...{ drawn: audit?.picks.length ?? 0, confirmed: own.filter((each) => each.confirmedAt).length },
  }
}

function stateOf(audit: AuditRow | undefined, finished: boolean): RecountLine['state'] {
  if (audit?.decision) return audit.decision === 'stop' ? 'stopped' : 'full-count'
  if (audit) return audit.dice === null ? 'committed' : 'drawn'
  return finished ? 'ready' : 'waiting'
}

const list = answer(recountList, async (context, { frame: id }) => {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const contests = await readConstituencies(context, id, context.place.path)
  const ids = contests.map((each) => each.id)
  const units = new Map((await readUnits(context.db, id, ids)).map((unit) => [unit.id, unit]))
  const audits = new Map((await readAudits(context, id)).map((audit) => [audit.constituency, audit]))
  const entries = await readEntries(
    context,
    [...audits.values()].map((each) => each.id),
  )
  const names = await organisationNames(context, [...new Set(contests.map((each) => each.unit))])
  return {
    lines: contests.map((each) => {
      const unit = units.get(each.id)
      const areas = unit && standingOf(frame, unit).areas
      const how = { seats: unit?.seats ?? 1, reported: areas?.reported ?? 0, expected: areas?.expected ?? 0 }
      return lineOf(each, how, audits.get(each.id), entries, names)
    }),
  }
})

const one = answer(recountOf, async (context, input): Promise<RecountView | Refused> => {
  const at = await auditAt(context, input)
  if (at instanceof Refused) return at
  const { frame, contest, reported, audit } = at
  const entries = audit ? await readEntries(context, [audit.id]) : []
  const names = await organisationNames(context, [contest.unit])
  const { unit } = reported
  const votes = new Map(
    unit.candidates.map(({ id }) => [id, reported.areas.reduce((sum, area) => sum + (area.votes[id] ?? 0), 0)]),
  )
  return {
    ...lineOf(
      contest,
      { seats: unit.seats, reported: reported.reported, expected: reported.expected },
      audit,
      entries,
      names,
    ),
    ...{ electionDay: frame.electionDay, rehearsal: frame.rehearsal, status: standingOf(frame, unit).status },
    candidates: unit.candidates.map(({ id, name }) => ({
      ...{ id, name, votes: votes.get(id) ?? 0, elected: reported.elected?.includes(id) ?? false },
    })),
    ...(await sizesOf(context, frame.id, contest.id, reported)),
    perBox: audit?.perBox || papersPerBox,
    audit: audit ? await auditView(context, at, audit, entries) : null,
  }
})

/** How many areas or boxes an audit would take, or why there can be none. */
async function sizesOf(
  context: QueryContext,
  frame: string,
  contest: string,
  reported: Reported,
): Promise<Pick<RecountView, 'obstacle' | 'sizes'>> {
  if (reported.expected === 0 || reported.reported < reported.expected) return { obstacle: 'waiting', sizes: [] }
  const plain = contestOf(reported, 5)
  if (!reported.elected || plain.areas.length !== reported.expected || refuseAudit(plain)) {
    return { obstacle: 'undecided', sizes: [] }
  }
  const { areas, groups } = await loggedGroups(context, frame, contest)
  const whole = areas === plain.areas.length ? groups : []
  if (planAudit(plain).fullCount) return { obstacle: 'full-count', sizes: [] }
  const papers = plain.areas.reduce((sum, { cast }) => sum + cast, 0)
  return {
    obstacle: null,
    sizes: riskPercents.map((riskPercent) => {
      const figures = { ...contestOf(reported, riskPercent), groups: whole }
      const draws = Math.min(planAudit(figures).draws, plain.areas.length)
      const polling = pollingSizes(figures, { perBox: papersPerBox }) ?? null
      return { riskPercent, draws, papers: Math.round((papers * draws) / plain.areas.length), polling }
    }),
  }
}

async function auditView(
  context: QueryContext,
  { reported, changed, logged }: AuditAt,
  audit: AuditRow,
  all: readonly EntryRow[],
): Promise<NonNullable<RecountView['audit']>> {
  const areas = new Map(reported.areas.map((each) => [each.id, each]))
  const entries = entriesByDraw(all)
  const standing = standingOfAudit(audit, areas, entries)
  const places = [...new Set(audit.picks)].flatMap((id) => areas.get(id) ?? []).map(({ id, path }) => ({ id, path }))
  const communes = await communesOf(context, places)
  const names = await organisationNames(context, [...new Set([...audit.picks, ...communes.values()])])
  const order = reported.unit.candidates.map(({ id }) => id)
  const inOrder = (votes: Readonly<Record<string, number>>) => order.map((id) => votes[id] ?? 0)
  const polling = audit.method === 'ballot-polling'
  const told = ({ figures, confirmedAt }: EntryRow) => (polling && confirmedAt ? [] : inOrder(figures.votes))
  const fixed = new Map(audit.figures.areas.map((area) => [area.id, area]))
  const drawn = drawsOf(audit.picks).map((draw): DrawnArea => {
    const { area, visit } = draw
    const entry = entries.get(keyOf(draw))
    const report = entry?.confirmedAt && !polling ? fixed.get(area) : undefined
    return {
      ...{
        area,
        visit,
        places: [...placesOf(audit, logged?.root ?? '', draw)],
        name: names.get(area) ?? '–',
        number: areas.get(area)?.number ?? 0,
      },
      commune: names.get(communes.get(area) ?? '') ?? '–',
      state: entry ? (entry.confirmedAt ? 'confirmed' : 'typed') : 'waiting',
      mine: entry !== undefined && sameHand(entry.by, handOf(context.actor)),
      typed: entry ? { ...entry.figures, votes: told(entry), version: entry.version } : null,
      reported: report ? { cast: report.cast, valid: report.valid, votes: inOrder(report.votes) } : null,
    }
  })
  return {
    ...{ riskPercent: audit.riskPercent, method: audit.method, digest: audit.digest, logged: loggedOf(logged) },
    ...{ committedAt: audit.committedAt.toISOString() },
    ...{ dice: audit.dice, drawnAt: audit.drawnAt?.toISOString() ?? null, areas: audit.figures.areas.length },
    total: standing.total,
    assertions: standing.assertions.map((each) => ({ ...each, p: standing.p.get(each.name) ?? null })),
    polled: polling ? polledOf(all, order) : null,
    ...{ drawn, measured: standing.measured, risk: standing.risk, mayStop: standing.mayStop && !changed },
    disproved: [...standing.disproved],
    problems: standing.problems.map(({ area, code, numbers }) => ({
      area: names.get(area) ?? '–',
      code,
      numbers: { ...numbers },
    })),
    ...{ eligible: standing.eligible, changed, decision: audit.decision, reason: audit.reason },
    decidedAt: audit.decidedAt?.toISOString() ?? null,
  }
}

/** What all the confirmed papers show together. */
function polledOf(entries: readonly EntryRow[], order: readonly string[]) {
  const confirmed = entries.filter((each) => each.confirmedAt)
  const sum = (of: (figures: EntryRow['figures']) => number) =>
    confirmed.reduce((total, { figures }) => total + of(figures), 0)
  return {
    ...{ cast: sum(({ cast }) => cast), valid: sum(({ valid }) => valid) },
    votes: order.map((id) => sum(({ votes }) => votes[id] ?? 0)),
  }
}

const loggedOf = (logged: AuditAt['logged']) =>
  logged
    ? { root: logged.root, size: logged.size, index: logged.index, signed: logged.signed, witnesses: logged.witnesses }
    : null

export const recountQueries = [list, one, answer(recountPoints, pointsOf)]
