import { approveLeaf, deviceWork, ledgerApproval, ledgerApprovers, type OutputOf } from '@baucu/contract'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { approverOf, contestsOfArea, endedSql } from './approver-keys.ts'
import { isLostDevice, isOwnTeam } from './own-device.ts'
import { type Approvable, prepareApproval } from './prepared-approval.ts'
import { type LeafPlace, type StandingLeaf, standingLeaves } from './standing-leaf.ts'

/**
 * Whether signing is offered to the caller: an account with a role for it at the place or above. Members of a Team come in by a code and can add
 * no passkey; it is offered to those who have one.
 */
async function mayApprove({ client, actor, place }: QueryContext): Promise<boolean> {
  if (actor.account === null) return false
  const held = actor.grants.filter(
    ({ role, path }) => approveLeaf.roles.some((each) => each === role) && place?.path.startsWith(path),
  )
  if (held.length === 0 || held.some(({ role }) => role !== 'team')) return held.length > 0
  const { rowCount } = await client.query('select from passkeys_of_account($1) limit 1', [actor.account])
  return (rowCount ?? 0) > 0
}

type Counted = Readonly<{ byDevices: number; byPersons: number; own: boolean }>

/** Who approved a leaf: what is in the log, and what is about to be. */
async function countApprovals({ client, actor }: QueryContext, frame: string, hash: Buffer): Promise<Counted> {
  const { rows } = await client.query<Counted>({
    name: 'ledger-approvals',
    text: `select count(*) filter (where k.role = 'area-device')::int as "byDevices", count(*) filter (where k.role = 'person')::int as "byPersons",
         coalesce(bool_or(k.role = 'person' and k.account_id = $3), false) as own
       from ledger_approval a join ledger_approver k on k.frame_id = a.frame_id and k.id = a.key
       where a.frame_id = $1 and a.leaf = $2 and (a.settled_at is null or a.index is not null)`,
    values: [frame, hash, actor.account],
  })
  return rows[0] ?? { byDevices: 0, byPersons: 0, own: false }
}

/** How a standing leaf is approved, with what the caller may sign. */
async function approvedAt(
  context: QueryContext,
  organisation: string,
  frame: string,
  at: LeafPlace,
  { index, hash }: StandingLeaf,
) {
  const counted = await countApprovals(context, frame, hash)
  const leaf: Approvable = { leaf: hash.toString('hex'), ...at }
  const offered = !counted.own && (await mayApprove(context))
  return { index, ...counted, prepared: offered ? prepareApproval(context, organisation, frame, leaf) : null }
}

const one = answer(ledgerApproval, async (context, { area, frame, constituency }) => {
  const { client } = context
  const at = { contest: constituency, area }
  const [standing] = await standingLeaves(client, frame, [at])
  const { rows } = await client.query<{ devices: number }>(
    `select count(*)::int as devices from ledger_approver k
     where k.frame_id = $1 and k.organisation_id = $2 and k.role = 'area-device' and ${endedSql} is null`,
    [frame, area],
  )
  return {
    standing: standing ? await approvedAt(context, area, frame, at, standing) : null,
    devices: rows[0]?.devices ?? 0,
  }
})

const work = answer(deviceWork, async (context, { area, frame, key }) => {
  const { client, actor } = context
  const refused = !isOwnTeam(actor.grants, area) || (await isLostDevice(client, frame, actor.session))
  if (refused) return { state: 'refused' as const, work: [] }
  const approver = key === null ? undefined : await approverOf(client, frame, key)
  if (approver?.organisation !== area) return { state: 'unknown' as const, work: [] }
  if (approver.ended)
    return { state: approver.ended === 'replaced' ? ('renew' as const) : ('ended' as const), work: [] }
  const places = (await contestsOfArea(client, frame, area)).map((contest) => ({ contest, area }))
  const standing = await standingLeaves(client, frame, places)
  const { rows } = await client.query<{ leaf: string }>(
    `select encode(leaf, 'hex') as leaf from ledger_approval where frame_id = $1 and key = $2 and leaf = any ($3)`,
    [frame, approver.id, standing.flatMap((leaf) => (leaf ? [leaf.hash] : []))],
  )
  const done = new Set(rows.map(({ leaf }) => leaf))
  return {
    state: 'entered' as const,
    work: places.flatMap((at, place) => {
      const leaf = standing[place]?.hash.toString('hex')
      if (!leaf || done.has(leaf) || approver.contests?.includes(at.contest) === false) return []
      return [prepareApproval(context, area, frame, { leaf, ...at })]
    }),
  }
})

/** Keys shown one by one. */
const mostShown = 200

const all = answer(ledgerApprovers, async (context, { organisation, frame }) => {
  const { client, place } = context
  const path = place?.path ?? ''
  const { rows: keys } = await client.query<{ keys: number }>(
    'select count(*)::int as keys from ledger_approver where frame_id = $1 and org_path ^@ $2',
    [frame, path],
  )
  return {
    ...(await countApproved(context, frame)),
    keys: keys[0]?.keys ?? 0,
    devices: await readDevices(context, frame, path),
    boards: organisation === null ? [] : await readBoards(context, organisation, frame),
  }
})

/** How many minutes stand in the log, and how many of them a device or a person approved. */
async function countApproved({ client }: QueryContext, frame: string) {
  const { rows } = await client.query<{ minutes: number; byDevices: number; byPersons: number; waiting: number }>(
    `with replaced as materialized (
       select prev from ledger_leaf where frame_id = $1 and type in ('correction', 'withdrawal') and prev is not null),
     standing as (
       select a.leaf, bool_or(k.role = 'area-device') as device, bool_or(k.role = 'person') as person
       from ledger_approval a join ledger_approver k on k.frame_id = a.frame_id and k.id = a.key
       where a.frame_id = $1 and a.index is not null and a.area is not null
         and not exists (select from replaced where replaced.prev = a.leaf)
       group by a.leaf)
     select (select count(*) filter (where device)::int from standing) as "byDevices",
       (select count(*) filter (where person)::int from standing) as "byPersons",
       (select count(*)::int from ledger_approval where frame_id = $1 and settled_at is null) as waiting,
       (select count(*)::int from ledger_leaf l where l.frame_id = $1 and l.type in ('minute', 'correction')
         and not exists (select from replaced where replaced.prev = l.hash)) as minutes`,
    [frame],
  )
  return rows[0] ?? { minutes: 0, byDevices: 0, byPersons: 0, waiting: 0 }
}

type Device = OutputOf<typeof ledgerApprovers>['devices'][number]

async function readDevices({ client, now }: QueryContext, frame: string, path: string): Promise<Device[]> {
  const { rows } = await client.query<
    Pick<Device, 'key' | 'role' | 'index'> &
      Readonly<{
        organisation: string
        name: string
        askedAt: Date
        reason: 'replaced' | 'lost' | 'ended' | null
        endedAt: Date | null
        ending: boolean
      }>
  >(
    `select k.id as key, k.role, k.organisation_id as organisation, k.asked_at as "askedAt", e.index::int as index,
       coalesce((select n.name from organisation_name n where n.organisation_id = k.organisation_id and n.valid_from <= $4
         order by n.valid_from desc limit 1), '') as name,
       convert_from(r.leaf, 'UTF8')::jsonb -> 'body' ->> 'reason' as reason, r.written_at as "endedAt",
       exists (select from ledger_key_change c where c.frame_id = k.frame_id and c.key = k.id) as ending
     from ledger_approver k
       left join ledger_leaf e on e.frame_id = k.frame_id and e.subject = 'key/' || k.id
       left join ledger_leaf r on r.frame_id = k.frame_id and r.subject = 'revocation/' || k.id
     where k.frame_id = $1 and k.org_path ^@ $2 order by k.asked_at desc, k.id limit $3`,
    [frame, path, mostShown, now],
  )
  return rows.map(({ key, role, index, organisation, name, askedAt, reason, endedAt, ending }) => ({
    ...{ key, role, index, organisation: { id: organisation, name }, askedAt: askedAt.toISOString() },
    ended: reason && endedAt ? { reason, at: endedAt.toISOString() } : null,
    ending: ending && reason === null,
  }))
}

/** The standing sums of the contests an organisation decides on. */
async function readBoards(context: QueryContext, organisation: string, frame: string) {
  const { rows } = await context.client.query<{ constituency: string; place: string; number: number; body: string }>(
    `select c.id as constituency, c.province_name as place, c.number, c.body from constituency_decision d
       join constituency c on c.province_code = d.province_code and c.frame_id = d.frame_id and c.id = d.constituency_id
     where d.frame_id = $1 and d.unit_id = $2 order by c.ordinal`,
    [frame, organisation],
  )
  const places = rows.map(({ constituency }) => ({ contest: constituency, area: null }))
  const standing = await standingLeaves(context.client, frame, places)
  const boards: OutputOf<typeof ledgerApprovers>['boards'] = []
  for (const [at, row] of rows.entries()) {
    const [place, leaf] = [places[at], standing[at]]
    if (place && leaf) boards.push({ ...row, ...(await approvedAt(context, organisation, frame, place, leaf)) })
  }
  return boards
}

export const approvalQueries = [one, all, work]
