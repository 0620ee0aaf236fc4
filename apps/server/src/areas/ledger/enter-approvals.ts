import type { ApprovalBody, LeafApproval } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { approverLeafKey } from './approver-keys.ts'
import { LeafWriter, type NewLeaf } from './leaf-writer.ts'
import { currentKey, nowhere } from './office-keys.ts'
import { aggregateSubject, approvalSubject, areaSubject, keySubject, revocationSubject } from './subjects.ts'

type Client = Transaction['client']

/** Keys, and approvals, entered in one go. */
const batch = 400

/** Frames with a key or an approval that has no leaf yet, and a log to enter it into. */
export async function framesWithApprovals({ client }: Pick<Transaction, 'client'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ frame: string }>(
    `select frame from (
       select frame_id as frame from ledger_approver where entered_at is null
       union select frame_id from ledger_approval where settled_at is null) as waiting
     where exists (select from ledger_leaf where frame_id = frame and index = 0)`,
  )
  return rows.map(({ frame }) => frame)
}

type KeyRow = Readonly<{
  province: string
  id: string
  role: 'area-device' | 'person'
  unit: string
  alg: 'Ed25519' | 'ES256'
  publicKey: Buffer
  contests: string[] | null
  areas: string[] | null
  origins: string[] | null
  rp: string | null
}>

/** Enters the keys that were given to approve, signed by the root; answers how many. Whose they are is not said: the unit alone. */
export async function enterApprovers(
  { client }: Pick<Transaction, 'client'>,
  keyed: Keyed,
  frame: string,
  now: Date,
): Promise<number> {
  const { rows } = await client.query<KeyRow>(
    `select province_code as province, id, role, unit, alg, public_key as "publicKey", contests, areas, origins, rp from ledger_approver
     where frame_id = $1 and entered_at is null order by asked_at, id limit ${batch}`,
    [frame],
  )
  if (rows.length === 0) return 0
  const writer = await LeafWriter.open({ client }, frame, now)
  if (writer.next === 0) return 0
  const root = await currentKey(client, keyed, frame, 'root')
  await writer.look(rows.map(({ id }) => keySubject(id)))
  for (const row of rows) writer.add(keyLeaf(writer, row), root)
  await writer.write()
  await client.query('update ledger_approver set entered_at = $3 where frame_id = $1 and id = any ($2)', [
    ...[frame, rows.map(({ id }) => id), now],
  ])
  return rows.length
}

const keyLeaf = (writer: LeafWriter, row: KeyRow): NewLeaf => ({
  ...{ province: nowhere, subject: keySubject(row.id), contest: null },
  body: () => ({
    ...{ ...writer.common, type: 'key', key: approverLeafKey(row), holder: { role: row.role, unit: row.unit } },
    ...{ may: ['approve'], contests: row.contests, areas: row.areas },
    passkey: row.origins && row.rp ? { origins: row.origins, rp: row.rp } : null,
  }),
})

type ApprovalRow = Readonly<{
  province: string
  seq: number
  leaf: string
  contest: string
  area: string | null
  key: string
  body: string
  signature: Buffer
  authenticatorData: Buffer | null
  clientData: Buffer | null
}>

/**
 * Enters the approvals that were handed in; answers how many. One of a leaf that no longer stands, or by a key that ended meanwhile, gets
 * none: it stays noted, and what stands now is approved anew.
 */
export async function enterApprovals(
  { client }: Pick<Transaction, 'client'>,
  keyed: Keyed,
  frame: string,
  now: Date,
): Promise<number> {
  const { rows } = await client.query<ApprovalRow>(
    `select province_code as province, seq::int as seq, encode(leaf, 'hex') as leaf, contest, area, key, body, signature,
       authenticator_data as "authenticatorData", client_data as "clientData"
     from ledger_approval where frame_id = $1 and settled_at is null order by seq limit ${batch}`,
    [frame],
  )
  if (rows.length === 0) return 0
  const writer = await LeafWriter.open({ client }, frame, now)
  const office = await currentKey(client, keyed, frame, 'office')
  if (!(await signsApprovals(client, frame, office.signer.key))) return 0
  await writer.look(rows.flatMap(subjectsOf))
  const entered: { seq: number; index: number }[] = []
  for (const row of rows) {
    if (!counts(writer, row)) continue
    const { index } = writer.add(approvalLeaf(row), office, [signatureOf(row)])
    entered.push({ seq: row.seq, index })
  }
  await writer.write()
  await settle(client, frame, rows, entered, now)
  return rows.length
}

/** The office key of a log that was begun before there were approvals has no right to them: they wait until it is replaced. */
async function signsApprovals(client: Client, frame: string, key: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from ledger_leaf where frame_id = $1 and subject = $2
       and convert_from(leaf, 'UTF8')::jsonb -> 'body' -> 'may' ? 'approval'`,
    [frame, keySubject(key)],
  )
  return (rowCount ?? 0) > 0
}

const placeOf = ({ contest, area }: ApprovalRow): string =>
  area === null ? aggregateSubject('board', contest) : areaSubject(contest, area)

const subjectsOf = (row: ApprovalRow): readonly string[] => [
  ...[placeOf(row), keySubject(row.key), revocationSubject(row.key), approvalSubject(row.leaf, row.key)],
]

function counts(writer: LeafWriter, row: ApprovalRow): boolean {
  const [standing, key, revoked, before] = subjectsOf(row).map((subject) => writer.standing(subject))
  const stands = standing !== undefined && Buffer.from(standing.hash).toString('hex') === row.leaf
  return stands && key !== undefined && revoked === undefined && before === undefined
}

const approvalLeaf = (row: ApprovalRow): NewLeaf => ({
  ...{ province: row.province, subject: approvalSubject(row.leaf, row.key), contest: row.contest },
  // Written as it was signed: its canonical form is the text that came.
  body: () => JSON.parse(row.body) as ApprovalBody,
})

function signatureOf({ key, signature, authenticatorData, clientData }: ApprovalRow): LeafApproval {
  if (!authenticatorData || !clientData) return { alg: 'Ed25519', key, signature }
  return { alg: 'webauthn', key, authenticatorData, clientDataJSON: clientData, signature }
}

async function settle(
  client: Client,
  frame: string,
  rows: readonly ApprovalRow[],
  entered: readonly Readonly<{ seq: number; index: number }>[],
  now: Date,
): Promise<void> {
  await client.query(
    `update ledger_approval a set settled_at = $2, index = done.index
     from unnest($3::bigint[]) as asked (seq) left join unnest($4::bigint[], $5::bigint[]) as done (seq, index) on done.seq = asked.seq
     where a.frame_id = $1 and a.seq = asked.seq`,
    [
      ...[frame, now, rows.map(({ seq }) => seq)],
      ...[entered.map(({ seq }) => seq), entered.map(({ index }) => index)],
    ],
  )
}
