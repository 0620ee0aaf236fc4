import { type LeafKey, toBase64 } from '@baucu/proof'
import type { Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { LeafWriter, type NewLeaf } from './leaf-writer.ts'
import { type KeyPurpose, type SigningKey, signingKey } from './signing-key.ts'
import { keySubject, revocationSubject } from './subjects.ts'

type Client = Transaction['client']

/** Leaves that belong to no province stand where audit rows without one do. */
export const nowhere = '00'

/** Why a key is revoked (docs/formats/leaves.md). */
type Reason = 'replaced' | 'lost' | 'ended'

/** The keys a log was begun with cannot be made again: the secret of the installation is another. Nothing can be signed. */
class KeysLost extends Error {
  readonly code = 'ledger-keys-lost'

  constructor(frame: string) {
    super(`log of ${frame}: the secret of the installation is not the one its keys were made from`)
  }
}

/** The office key was revoked and none took its place: what is accepted waits, and nothing is published. */
class KeyRevoked extends Error {
  readonly code = 'ledger-key-revoked'

  constructor(frame: string) {
    super(`log of ${frame}: its office key is revoked, and there is no other`)
  }
}

type KeyRow = Readonly<{ number: number; id: string; revoked: boolean }>

/** The last key of a purpose, and whether it still counts; undefined = the log has not begun. */
async function lastKey(client: Client, frame: string, purpose: KeyPurpose): Promise<KeyRow | undefined> {
  const { rows } = await client.query<KeyRow>({
    name: 'ledger-key',
    text: `select number, id, exists (select from ledger_leaf l
         where l.frame_id = k.frame_id and l.subject = 'revocation/' || k.id) as revoked
       from ledger_key k where frame_id = $1 and purpose = $2 order by number desc limit 1`,
    values: [frame, purpose],
  })
  return rows[0]
}

function keyOf(keyed: Keyed, frame: string, purpose: KeyPurpose, row: KeyRow | undefined): SigningKey {
  const key = signingKey(keyed, frame, purpose, row?.number ?? 1)
  if (row && row.id !== key.signer.key) throw new KeysLost(frame)
  return key
}

/** The key a purpose uses now. */
export async function currentKey(
  client: Client,
  keyed: Keyed,
  frame: string,
  purpose: KeyPurpose,
): Promise<SigningKey> {
  const row = await lastKey(client, frame, purpose)
  if (row?.revoked) throw new KeyRevoked(frame)
  return keyOf(keyed, frame, purpose, row)
}

/** A key as its leaf tells it. */
export const leafKey = ({ signer, publicKey }: SigningKey): LeafKey => ({
  ...{ alg: 'Ed25519', id: signer.key, public: toBase64(publicKey) },
})

/** Keeps the public half of a key. */
export async function keepKey(client: Client, frame: string, key: SigningKey, at: string): Promise<void> {
  await client.query(
    `insert into ledger_key (frame_id, purpose, number, id, public_key, entered_at) values ($1, $2, $3, $4, $5, $6)`,
    [frame, key.purpose, key.number, key.signer.key, Buffer.from(key.publicKey), at],
  )
}

/** The leaf that enters an office key; the root signs it. Its subject is looked at by the caller. */
export const officeKeyLeaf = (writer: LeafWriter, frame: string, office: SigningKey): NewLeaf => ({
  ...{ province: nowhere, subject: keySubject(office.signer.key), contest: null },
  body: () => ({
    ...{ ...writer.common, type: 'key', key: leafKey(office), holder: { role: 'office', unit: frame } },
    may: [
      ...([
        'contest',
        'areas',
        'minute',
        'correction',
        'withdrawal',
        'approval',
        'paper',
        'group',
        'aggregate',
        'software',
      ] as const),
      ...(['audit-chain', 'audit-commit', 'audit-seed', 'audit-result', 'log-checkpoint', 'publication'] as const),
    ],
    ...{ contests: null, areas: null, passkey: null },
  }),
})

type Change = Readonly<{ province: string; id: string; what: 'rotate' | 'revoke'; key: string | null; reason: Reason }>

/** Frames whose keys are to be changed. */
export async function framesWithKeyChanges({ client }: Pick<Transaction, 'client'>): Promise<readonly string[]> {
  const { rows } = await client.query<{ frame: string }>(
    `select distinct frame_id as frame from ledger_key_change c
     where not exists (select from ledger_key_changed d where d.province_code = c.province_code and d.id = c.id)`,
  )
  return rows.map(({ frame }) => frame)
}

/**
 * Enters the changes of keys that were asked for, signed by the root: a rotation is the next key and the end of the one before, in this
 * order, so that at no place of the log nobody may sign. What a key signed before its end stays (docs/formats/leaves.md, "Keys").
 */
export async function changeKeys(
  { client }: Pick<Transaction, 'client'>,
  keyed: Keyed,
  frame: string,
  now: Date,
): Promise<number> {
  const { rows } = await client.query<Change>(
    `select province_code as province, id, what, key, reason from ledger_key_change c where frame_id = $1
       and not exists (select from ledger_key_changed d where d.province_code = c.province_code and d.id = c.id)
     order by asked_at, id`,
    [frame],
  )
  if (rows.length === 0) return 0
  const writer = await LeafWriter.open({ client }, frame, now)
  // What is not begun ends nothing.
  if (writer.next === 0) return 0
  const root = await currentKey(client, keyed, frame, 'root')
  for (const { province, id, what, key, reason } of rows) {
    if (what === 'revoke') await revoke(writer, root, key ?? '', reason)
    else await rotate({ client, writer, root, keyed, frame, reason })
    await client.query('insert into ledger_key_changed (province_code, id, done_at) values ($1, $2, $3)', [
      ...[province, id, now],
    ])
  }
  await writer.write()
  return rows.length
}

async function rotate({
  client,
  writer,
  root,
  keyed,
  frame,
  reason,
}: Readonly<{
  client: Client
  writer: LeafWriter
  root: SigningKey
  keyed: Keyed
  frame: string
  reason: Reason
}>): Promise<void> {
  const before = await lastKey(client, frame, 'office')
  const next = signingKey(keyed, frame, 'office', (before?.number ?? 0) + 1)
  await keepKey(client, frame, next, writer.common.at)
  await writer.look([keySubject(next.signer.key)])
  writer.add(officeKeyLeaf(writer, frame, next), root)
  if (before) await revoke(writer, root, before.id, reason)
}

/** The leaf that ends a key; one that is ended already needs none. */
async function revoke(writer: LeafWriter, root: SigningKey, key: string, reason: Reason): Promise<void> {
  const subject = revocationSubject(key)
  await writer.look([subject])
  if (writer.standing(subject)) return
  const leaf: NewLeaf = {
    ...{ province: nowhere, subject, contest: null },
    body: () => ({ ...writer.common, type: 'revocation', key, reason }),
  }
  writer.add(leaf, root)
}
