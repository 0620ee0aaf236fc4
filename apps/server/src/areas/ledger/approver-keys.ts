import {
  checkPublicKey,
  fromBase64,
  type LeafKey,
  leafKeyId,
  type PasskeyKey,
  readCoseKey,
  toBase64,
} from '@baucu/proof'
import type { GrantAt, Place } from '../../kernel/access.ts'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'

type Client = Transaction['client']

/** A key that approves, as it was given; `ended` = why it counts no more, or is about not to. */
export type Approver = Readonly<{
  id: string
  role: 'area-device' | 'person'
  organisation: string
  alg: 'Ed25519' | 'ES256'
  publicKey: Buffer
  contests: readonly string[] | null
  areas: readonly string[] | null
  origins: readonly string[] | null
  rp: string | null
  session: string | null
  ended: 'replaced' | 'lost' | 'ended' | null
}>

/** Why a key ended (the leaf), or is asked to. */
export const endedSql = `coalesce(
  (select convert_from(l.leaf, 'UTF8')::jsonb -> 'body' ->> 'reason' from ledger_leaf l
   where l.frame_id = k.frame_id and l.subject = 'revocation/' || k.id),
  (select c.reason from ledger_key_change c where c.frame_id = k.frame_id and c.key = k.id
   order by c.asked_at limit 1))`

const columns = `k.id, k.role, k.organisation_id as organisation, k.alg, k.public_key as "publicKey", k.contests, k.areas, k.origins, k.rp,
  k.session_id as session, ${endedSql} as ended`

/** A key that approves in a log, if it was given. */
export async function approverOf(client: Client, frame: string, key: string): Promise<Approver | undefined> {
  const { rows } = await client.query<Approver>({
    name: 'ledger-approver',
    text: `select ${columns} from ledger_approver k where k.frame_id = $1 and k.id = $2`,
    values: [frame, key],
  })
  return rows[0]
}

/** The keys that this session's device gave for an area. */
export async function devicesOfSession(client: Client, frame: string, session: string): Promise<readonly Approver[]> {
  const { rows } = await client.query<Approver>(
    `select ${columns} from ledger_approver k where k.frame_id = $1 and k.session_id = $2 and k.role = 'area-device'`,
    [frame, session],
  )
  return rows
}

/** What a key is given to approve; null = all. */
export type Reach = Readonly<{ unit: string; contests: readonly string[] | null; areas: readonly string[] | null }>

/** The contests that vote in a polling area. */
export async function contestsOfArea(client: Client, frame: string, area: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select c.id from polling_area p join constituency c
       on c.province_code = p.province_code and c.frame_id = p.frame_id and c.ordinal = p.constituency
     where p.frame_id = $1 and p.id = $2 order by c.ordinal`,
    [frame, area],
  )
  return rows.map(({ id }) => id)
}

/** What the device of an area approves: that area, in its contests. The unit is the one the area lies in. */
export async function reachOfArea(client: Client, frame: string, area: string): Promise<Reach> {
  const { rows } = await client.query<{ unit: string | null }>(
    'select parent_id::text as unit from organisation where id = $1',
    [area],
  )
  return { unit: rows[0]?.unit ?? area, contests: await contestsOfArea(client, frame, area), areas: [area] }
}

/**
 * What a person approves: of a polling team its area; else the contests that vote, or are decided, at his organisation and below. A person
 * with a role for the whole installation approves all.
 */
export async function reachOfPerson(
  client: Client,
  frame: string,
  { organisation, path }: Pick<GrantAt, 'organisation' | 'path'>,
  at: string,
): Promise<Reach> {
  if (organisation === null) return { unit: at, contests: null, areas: null }
  const { rows: team } = await client.query('select from polling_area where frame_id = $1 and id = $2 limit 1', [
    ...[frame, organisation],
  ])
  if (team.length > 0) return await reachOfArea(client, frame, organisation)
  const { rows } = await client.query<{ id: string }>(
    `select c.id from constituency c where c.frame_id = $1 and (
       exists (select from constituency_decision d where d.province_code = c.province_code and d.frame_id = c.frame_id
         and d.constituency_id = c.id and d.unit_path ^@ $2)
       or exists (select from polling_area p join organisation o on o.id::text = p.id
         where p.province_code = c.province_code and p.frame_id = c.frame_id and p.constituency = c.ordinal and o.path ^@ $2))
     order by c.ordinal`,
    [frame, path],
  )
  return { unit: organisation, contests: rows.map(({ id }) => id), areas: null }
}

/** A public key as leaves name it. */
export type PublicHalf = Readonly<{ id: string; alg: LeafKey['alg']; bytes: Uint8Array }>

/** The public key of a device: 32 bytes of a sound point; undefined for any other, as of small order. */
export function deviceKey(base64: string): PublicHalf | undefined {
  const bytes = fromBase64(base64)
  const key = bytes && checkPublicKey(bytes)
  return key?.ok ? { id: leafKeyId('Ed25519', key.value.bytes), alg: 'Ed25519', bytes: key.value.bytes } : undefined
}

/** The public key of a passkey as the device gave it; undefined when it is of no kind the log takes. */
export function passkeyOf(cose: Uint8Array): Readonly<{ half: PublicHalf; key: PasskeyKey }> | undefined {
  const read = readCoseKey(cose)
  if (!read.ok) return undefined
  const key = read.value
  const bytes = key.kind === 'ES256' ? key.point : key.key.bytes
  const alg = key.kind === 'ES256' ? 'ES256' : 'Ed25519'
  return { half: { id: leafKeyId(alg, bytes), alg, bytes }, key }
}

type Given = Readonly<{
  frame: string
  role: Approver['role']
  place: Place
  half: PublicHalf
  reach: Reach
  passkey: Readonly<{ origins: readonly string[]; rp: string }> | null
}>

/** Keeps a key, so that the sequencer enters it into the log. */
export async function keepApprover(
  { client, actor, now }: CommandContext,
  { frame, role, place, half, reach, passkey }: Given,
): Promise<void> {
  await client.query(
    `insert into ledger_approver (province_code, frame_id, id, role, organisation_id, org_path, unit, alg, public_key, contests, areas,
       origins, rp, account_id, session_id, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[place.province ?? noProvince, frame, half.id, role, place.organisation, place.path, reach.unit, half.alg],
      ...[Buffer.from(half.bytes), reach.contests, reach.areas, passkey?.origins ?? null, passkey?.rp ?? null],
      ...[actor.account, actor.session, now],
    ],
  )
}

/** A key as its leaf tells it. */
export const approverLeafKey = ({ id, alg, publicKey }: Pick<Approver, 'id' | 'alg' | 'publicKey'>): LeafKey => ({
  ...{ alg, id, public: toBase64(publicKey) },
})

/** Whether a key was given to approve at a place. */
export const reachesPlace = (
  { contests, areas }: Pick<Approver, 'contests' | 'areas'>,
  at: Readonly<{ contest: string; area: string | null }>,
): boolean =>
  (contests === null || contests.includes(at.contest)) &&
  (areas === null || (at.area !== null && areas.includes(at.area)))
