import { figuresDigest, planAudit, pollingBetPermille, refuseAudit } from '@baucu/audit'
import {
  commitRecount,
  confirmRecount,
  drawRecount,
  endRecount,
  enterRecount,
  extendRecount,
  type OutputOf,
} from '@baucu/contract'
import { sameHand } from '@baucu/counting'
import type { z } from 'zod'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { handOf } from '../count/index.ts'
import { loggedGroups, noteAudit } from '../ledger/index.ts'
import { type AuditAt, auditAt } from './audit-at.ts'
import { drawsOf, firstDraws, keyOf, papersOf, papersPerBox, picksOf } from './draws.ts'
import { contestOf } from './reported.ts'
import { type AuditRow, type EntryRow, readEntries } from './rows.ts'
import { comparingBetPermille, entriesByDraw, standingOfAudit } from './standing.ts'

type Asked = Readonly<{ organisation: string; frame: string; constituency: string }>

async function commit(
  context: CommandContext,
  input: z.output<typeof commitRecount.input>,
): Promise<OutputOf<typeof commitRecount> | Refused> {
  const { client, now } = context
  const at = await auditAt(context, input)
  if (at instanceof Refused) return at
  const { frame, contest, reported } = at
  if (at.audit) return new Refused(409, 'recount-there')
  if (reported.expected === 0 || reported.reported < reported.expected) {
    return new Refused(409, 'recount-unfinished', { reported: reported.reported, expected: reported.expected })
  }
  const logged = await loggedGroups(context, frame.id, contest.id)
  const figures = { ...contestOf(reported, input.riskPercent), groups: logged.groups }
  // Figures that are counted but do not lie here cannot be fixed, and no audit could say anything of them.
  if (figures.areas.length !== reported.expected || refuseAudit(figures)) return new Refused(409, 'recount-undecided')
  const plan = planAudit(figures)
  if (!reported.elected || !sameSet(plan.elected, reported.elected)) return new Refused(409, 'recount-undecided')
  if (plan.fullCount) return new Refused(409, 'recount-full-count')
  // What is sampled are the minutes in the log; those that wait for it come in a moment.
  if (logged.areas !== figures.areas.length) return new Refused(409, 'recount-unlogged')
  const { method, riskPercent } = input
  const polling = method === 'ballot-polling'
  const perBox = polling ? papersPerBox : 0
  const draws = firstDraws({ method, figures, perBox })
  if (draws === undefined) return new Refused(409, 'recount-polling-long')
  const digest = figuresDigest(figures)
  const [province, audit] = [reported.unit.province.code, derivedId(context.id, 0)]
  const { rowCount } = await client.query(
    `insert into recount_audit (province_code, id, frame_id, constituency_id, org_path, risk_percent, method, per_box, digest, figures,
       committed_at, picks, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '[]', '') on conflict do nothing`,
    [
      ...[province, audit, frame.id, contest.id, contest.path],
      ...[riskPercent, method, perBox, digest, JSON.stringify(figures), now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'recount-there')
  await noteAudit(
    context,
    { frame: frame.id, province, contest: contest.id, audit },
    {
      ...{ type: 'audit-commit', method, perBox, riskLimitPpm: riskPercent * 10_000, replacement: polling },
      betPermille: polling ? pollingBetPermille : comparingBetPermille,
    },
  )
  context.record({ subject: subjectOf(input), before: null, after: { riskPercent, method, digest } })
  return { digest, draws }
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each))

const subjectOf = ({ frame, constituency }: Asked): string => `recount/${frame}/${constituency}`

/** The audit of the constituency while it goes on, of minutes that are still those that were fixed. */
async function going(context: CommandContext, input: Asked): Promise<(AuditAt & { audit: AuditRow }) | Refused> {
  const at = await auditAt(context, input)
  if (at instanceof Refused) return at
  const { audit } = at
  if (!audit) return new Refused(409, 'recount-not-committed')
  if (audit.decision !== null) return new Refused(409, 'recount-ended')
  // Two that change it at once come one after the other.
  await context.client.query('select from recount_audit where province_code = $1 and id = $2 for update', [
    ...[audit.province, audit.id],
  ])
  return { ...at, audit }
}

/** An audit as the log names it. */
const inLog = ({ frame, contest }: AuditAt, { province, id: audit }: AuditRow) => ({
  ...{ frame: frame.id, province, contest: contest.id, audit },
})

async function draw(
  context: CommandContext,
  input: z.output<typeof drawRecount.input>,
): Promise<OutputOf<typeof drawRecount> | Refused> {
  const at = await going(context, input)
  if (at instanceof Refused) return at
  const { audit, changed, logged } = at
  if (changed) return new Refused(409, 'recount-changed')
  if (audit.dice !== null) return new Refused(409, 'recount-drawn')
  // Before that, what was fixed could be exchanged once the dice are known.
  if (!logged?.signed) return new Refused(409, 'recount-not-logged')
  const picks = picksOf(audit, input.dice, logged.root, firstDraws(audit) ?? 1)
  if (picks instanceof Refused) return picks
  const { rowCount } = await context.client.query(
    `update recount_audit set dice = $3, drawn_at = $4, picks = $5 where province_code = $1 and id = $2 and dice is null`,
    [audit.province, audit.id, input.dice, context.now, JSON.stringify(picks)],
  )
  if (rowCount === 0) return new Refused(409, 'recount-drawn')
  await noteAudit(context, inLog(at, audit), { type: 'audit-seed', dice: input.dice })
  context.record({ subject: subjectOf(input), before: null, after: { dice: input.dice, areas: picks } })
  return { areas: picks.length }
}

async function extend(
  context: CommandContext,
  input: z.output<typeof extendRecount.input>,
): Promise<OutputOf<typeof extendRecount> | Refused> {
  const at = await going(context, input)
  if (at instanceof Refused) return at
  const { audit, changed, logged } = at
  if (changed) return new Refused(409, 'recount-changed')
  if (audit.dice === null || !logged) return new Refused(409, 'recount-not-drawn')
  const picks = picksOf(audit, audit.dice, logged.root, audit.picks.length + input.areas)
  if (picks instanceof Refused) return picks
  if (picks.length === audit.picks.length) return new Refused(409, 'recount-all-drawn')
  await context.client.query('update recount_audit set picks = $3 where province_code = $1 and id = $2', [
    ...[audit.province, audit.id, JSON.stringify(picks)],
  ])
  context.record({ subject: subjectOf(input), before: { areas: audit.picks.length }, after: { areas: picks } })
  return { areas: picks.length }
}

/** The last typing of an area that was drawn. */
async function typedAt(
  context: CommandContext,
  { audit }: { audit: AuditRow },
  asked: Readonly<{ area: string; visit: number }>,
): Promise<{ entry: EntryRow | undefined } | Refused> {
  const draw = keyOf(asked)
  if (!drawsOf(audit.picks).some((each) => keyOf(each) === draw)) {
    return new Refused(422, 'recount-area-not-drawn', {}, ['input.area'])
  }
  const entry = (await readEntries(context, [audit.id])).find((each) => keyOf(each) === draw)
  return entry?.confirmedAt ? new Refused(409, 'recount-confirmed') : { entry }
}

async function enter(
  context: CommandContext,
  input: z.output<typeof enterRecount.input>,
): Promise<OutputOf<typeof enterRecount> | Refused> {
  const at = await going(context, input)
  if (at instanceof Refused) return at
  const typed = await typedAt(context, at, input)
  if (typed instanceof Refused) return typed
  const { area, visit, cast, valid, votes, sealAgrees, custodyWritten } = input
  const wanted = papersOf(at.audit, area)
  if (at.audit.method === 'ballot-polling' && cast > wanted) {
    return new Refused(422, 'recount-impossible', { part: cast, whole: wanted }, ['input.cast'])
  }
  const names = at.reported.unit.candidates.map(({ id }) => id)
  if (valid > cast) return new Refused(422, 'recount-impossible', { part: valid, whole: cast }, ['input.valid'])
  if (Object.keys(votes).some((name) => !names.includes(name)) || names.some((name) => votes[name] === undefined)) {
    return new Refused(422, 'recount-candidates', {}, ['input.votes'])
  }
  const over = names.find((name) => (votes[name] ?? 0) > valid)
  if (over) {
    const numbers = { part: votes[over] ?? 0, whole: valid }
    return new Refused(422, 'recount-impossible', numbers, [`input.votes.${over}`])
  }
  const version = (typed.entry?.version ?? 0) + 1
  const figures = { cast, valid, votes, sealAgrees, custodyWritten }
  await context.client.query(
    `insert into recount_entry (province_code, audit_id, area_id, visit, version, org_path, figures, typed_by, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[at.audit.province, at.audit.id, area, visit, version, at.contest.path],
      ...[JSON.stringify(figures), JSON.stringify(handOf(context.actor)), context.now],
    ],
  )
  context.record({ subject: subjectOf(input), before: null, after: { area, visit, version, ...figures } })
  return { version }
}

async function confirm(
  context: CommandContext,
  input: z.output<typeof confirmRecount.input>,
): Promise<OutputOf<typeof confirmRecount> | Refused> {
  const at = await going(context, input)
  if (at instanceof Refused) return at
  const typed = await typedAt(context, at, input)
  if (typed instanceof Refused) return typed
  const { entry } = typed
  if (!entry) return notFound()
  if (entry.version !== input.version) return changedMeanwhile(input.version, entry.version)
  if (sameHand(entry.by, handOf(context.actor))) return new Refused(409, 'recount-same-person')
  await context.client.query(
    `update recount_entry set confirmed_by = $5, confirmed_at = $6
     where province_code = $1 and audit_id = $2 and area_id = $3 and visit = $4 and version = $7`,
    [at.audit.province, at.audit.id, entry.area, entry.visit, context.actor.account, context.now, entry.version],
  )
  context.record({
    subject: subjectOf(input),
    before: { area: entry.area, visit: entry.visit, version: entry.version },
    after: { area: entry.area, visit: entry.visit, confirmed: true },
  })
  return { confirmed: true }
}

async function end(
  context: CommandContext,
  input: z.output<typeof endRecount.input>,
): Promise<OutputOf<typeof endRecount> | Refused> {
  const at = await going(context, input)
  if (at instanceof Refused) return at
  const { audit, reported, changed } = at
  const { decision, reason } = input
  if (decision === 'full-count' && reason === '') return new Refused(422, 'recount-reason', {}, ['input.reason'])
  const entries = entriesByDraw(await readEntries(context, [audit.id]))
  const areas = new Map(reported.areas.map((each) => [each.id, each]))
  const { mayStop, eligible, risk } = standingOfAudit(audit, areas, entries)
  if (decision === 'stop') {
    if (changed) return new Refused(409, 'recount-changed')
    if (!eligible) return new Refused(409, 'recount-not-eligible')
    if (!mayStop) return new Refused(409, 'recount-goes-on')
  }
  await context.client.query(
    'update recount_audit set decision = $3, reason = $4, decided_at = $5 where province_code = $1 and id = $2',
    [audit.province, audit.id, decision, reason, context.now],
  )
  // Without dice nothing was drawn, and the log has the commit alone.
  if (audit.dice !== null) {
    const riskPpm = eligible ? Math.min(1_000_000, Math.ceil(Number((risk * 1_000_000).toFixed(3)))) : 1_000_000
    await noteAudit(context, inLog(at, audit), {
      ...{ type: 'audit-result', areas: audit.picks, riskPpm, stop: decision === 'stop', papers: [] },
    })
  }
  context.record({
    subject: subjectOf(input),
    before: null,
    after: { decision, risk },
    reason: reason || null,
  })
  return { decision }
}

export const recountCommands = [
  ...[handle(commitRecount, commit), handle(drawRecount, draw), handle(extendRecount, extend)],
  ...[handle(enterRecount, enter), handle(confirmRecount, confirm), handle(endRecount, end)],
]
