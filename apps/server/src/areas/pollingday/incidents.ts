import type { handleIncident, Incident, openIncident } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'

type Row = Omit<Incident, 'organisation' | 'openedAt' | 'respondedAt' | 'closedAt' | 'lines'> &
  Readonly<{
    province: string
    organisation: string
    path: string
    openedAt: Date
    respondedAt: Date | null
    closedAt: Date | null
  }>

const columns = `i.province_code as province, i.id, i.organisation_id as organisation, i.org_path as path, i.kind, i.severity, i.text, i.hour, i.owner,
  i.opened_at as "openedAt", i.responded_at as "respondedAt", i.closed_at as "closedAt", i.version`

/** Incidents at and below a path with their lines; open ones first, the gravest first, then the oldest. */
export async function readIncidents(
  context: Pick<Transaction, 'client'>,
  path: string,
  frame: string,
): Promise<readonly Incident[]> {
  const { client } = context
  const { rows } = await client.query<Row>(
    `select ${columns} from incident i where i.org_path ^@ $1 and i.frame_id = $2
     order by i.closed_at is not null, i.severity desc, i.opened_at, i.id`,
    [path, frame],
  )
  if (rows.length === 0) return []
  const lines = await client.query<{ incident: string; at: Date; act: string; text: string }>(
    'select incident_id as incident, at, act, text from incident_line where incident_id = any ($1) order by at, id',
    [rows.map((row) => row.id)],
  )
  const of = Map.groupBy(lines.rows, (line) => line.incident)
  const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
  return rows.map(({ province: _, path: __, organisation, openedAt, respondedAt, closedAt, ...rest }) => ({
    ...rest,
    organisation: { id: organisation, name: names.get(organisation) ?? '–' },
    openedAt: openedAt.toISOString(),
    respondedAt: respondedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
    lines: (of.get(rest.id) ?? []).map(({ at, act, text }) => ({ at: at.toISOString(), act, text })),
  }))
}

/** Opens an incident at a place, with the time its device says. */
export async function open(
  context: CommandContext,
  { incident, organisation, frame, kind, severity, text, hour }: z.output<typeof openIncident.input>,
): Promise<{ incident: string } | Refused> {
  if (!(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (pointsAtPerson(text)) return new Refused(422, 'text-points-at-person', {}, ['input.text'])
  const { rowCount } = await context.client.query(
    `insert into incident (province_code, id, organisation_id, org_path, frame_id, kind, severity, text, hour, owner, opened_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', $10, 1) on conflict do nothing`,
    [
      ...[context.place?.province ?? noProvince, incident, organisation, context.place?.path, frame, kind, severity],
      ...[text, hour, context.now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'incident-there', {}, ['input.incident'])
  context.record({ subject: `incident/${incident}`, before: null, after: { organisation, kind, severity, text, hour } })
  return { incident }
}

/** One thing that is done about it: a line is written, and what stands changes with it. */
export async function handleOne(
  context: CommandContext,
  { incident, version, act, owner, severity, text }: z.output<typeof handleIncident.input>,
): Promise<{ incident: string; version: number } | Refused> {
  const { rows } = await context.client.query<Row>(
    `select ${columns} from incident i where i.id = $1 and i.org_path ^@ $2`,
    [incident, context.place?.path ?? ''],
  )
  const [row] = rows
  if (!row) return notFound()
  if (row.version !== version) return changedMeanwhile(version, row.version)
  const refused = refusalOf(row, { act, owner, severity, text })
  if (refused) return refused
  const after = {
    severity: act === 'severity' ? (severity ?? row.severity) : row.severity,
    owner: owner.trim() || row.owner,
    respondedAt: act === 'respond' ? (row.respondedAt ?? context.now) : row.respondedAt,
    closedAt: act === 'close' ? context.now : act === 'reopen' ? null : row.closedAt,
  }
  await context.client.query(
    `update incident set severity = $3, owner = $4, responded_at = $5, closed_at = $6, version = version + 1
     where province_code = $1 and id = $2`,
    [row.province, incident, after.severity, after.owner, after.respondedAt, after.closedAt],
  )
  await context.client.query(
    `insert into incident_line (province_code, id, incident_id, org_path, act, text, at, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[row.province, derivedId(context.id, 0), incident, row.path, act],
      ...[[owner.trim(), text.trim()].filter(Boolean).join(': '), context.now, context.actor.account],
    ],
  )
  context.record({
    subject: `incident/${incident}`,
    before: { severity: row.severity, owner: row.owner, closed: row.closedAt !== null },
    after: { act, severity: after.severity, owner: after.owner, text, closed: after.closedAt !== null },
    reason: text || null,
  })
  return { incident, version: version + 1 }
}

type Act = Pick<z.output<typeof handleIncident.input>, 'act' | 'owner' | 'severity' | 'text'>

function refusalOf(row: Row, { act, owner, severity, text }: Act): Refused | undefined {
  if (pointsAtPerson(text)) return new Refused(422, 'text-points-at-person', {}, ['input.text'])
  if ((act === 'reopen') !== (row.closedAt !== null)) return new Refused(409, 'incident-state', {}, ['input.act'])
  if (act === 'respond' && owner.trim() === '' && row.owner === '')
    return new Refused(422, 'incident-owner', {}, ['input.owner'])
  if (act === 'severity' && severity === undefined) return new Refused(422, 'incident-severity', {}, ['input.severity'])
  if (act !== 'respond' && text.trim() === '') return new Refused(422, 'incident-text', {}, ['input.text'])
  return undefined
}
