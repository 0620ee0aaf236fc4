import { randomBytes } from 'node:crypto'
import { canonicalText, commitmentOf, type LeafElected, type LeafKey, toBase64, usualSecrecy } from '@baucu/proof'
import type { CommandContext } from '../../kernel/bus.ts'
import { appendLeaves, leafInstant, type NewLeaf, NotCanonical, type Opening } from './append.ts'
import { type KeyPurpose, type SigningKey, signingKey } from './signing-key.ts'
import { contestSubject, electionSubject } from './standing.ts'

type Context = Pick<CommandContext, 'client' | 'now' | 'keyed'>

/** Leaves that belong to no province stand where audit rows without one do. */
const nowhere = '00'

/** At most so many polling areas in one leaf, which keeps it well below 60,000 bytes. */
const areasInLeaf = 500

/** The key a purpose uses now. The secret of the installation must be the one the log was begun with. */
export async function currentKey(
  { client, keyed }: Pick<Context, 'client' | 'keyed'>,
  frame: string,
  purpose: KeyPurpose,
): Promise<SigningKey> {
  const { rows } = await client.query<{ number: number; id: string }>({
    name: 'ledger-key',
    text: 'select number, id from ledger_key where frame_id = $1 and purpose = $2 order by number desc limit 1',
    values: [frame, purpose],
  })
  const key = signingKey(keyed, frame, purpose, rows[0]?.number ?? 1)
  if (rows[0] && rows[0].id !== key.signer.key)
    throw new Error(`ledger of ${frame}: the secret of the installation is not the one its keys were made from`)
  return key
}

type FrameRow = Readonly<{
  name: string
  edition: '2015' | '2025'
  day: string
  bodies: LeafElected[]
  rehearsal: boolean
  contests: number
}>

/** Begins the log of a frame: which election it is, its root key, and the key of the office. Twice at once begins it once. */
export async function beginLog(context: Context, frame: string): Promise<void> {
  const { client, now, keyed } = context
  const [root, office, log] = (['root', 'office', 'log'] as const).map((each) => signingKey(keyed, frame, each, 1)) as [
    SigningKey,
    SigningKey,
    SigningKey,
  ]
  for (const { purpose, number, publicKey, signer } of [root, office, log]) {
    await client.query(
      `insert into ledger_key (frame_id, purpose, number, id, public_key, entered_at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [frame, purpose, number, signer.key, Buffer.from(publicKey), now],
    )
  }
  const { rows } = await client.query<FrameRow>(
    `select name, edition, to_char(election_day, 'YYYY-MM-DD') as day, bodies, rehearsal,
       (select count(*)::int from constituency where frame_id = frame.id) as contests from frame where id = $1`,
    [frame],
  )
  const [row] = rows
  if (!row) return
  const common = { event: frame, at: leafInstant(now) }
  const { name, edition, day, bodies, rehearsal, contests } = row
  const first: NewLeaf = {
    ...{ province: nowhere, subject: electionSubject, prev: null, openings: [] },
    body: {
      ...{ ...common, type: 'election', edition, day, name: name.normalize('NFC'), bodies, rehearsal, contests },
      ...{ secrecy: usualSecrecy, key: leafKey(root) },
    },
  }
  const second: NewLeaf = {
    ...{ province: nowhere, subject: `key/${office.signer.key}`, prev: null, openings: [] },
    body: officeKeyBody(office, common),
  }
  await appendLeaves(context, frame, root, [first, second])
}

const leafKey = ({ signer, publicKey }: SigningKey): LeafKey => ({
  ...{ alg: 'Ed25519', id: signer.key, public: toBase64(publicKey) },
})

/** What the office's key may sign: everything but keys. */
function officeKeyBody(office: SigningKey, common: Readonly<{ event: string; at: string }>): NewLeaf['body'] {
  return {
    ...{ ...common, type: 'key', key: leafKey(office), holder: { role: 'office', unit: common.event } },
    may: [
      ...(['contest', 'areas', 'minute', 'correction', 'withdrawal', 'group', 'aggregate', 'software'] as const),
      ...(['audit-chain', 'audit-commit', 'audit-seed', 'audit-result', 'log-checkpoint', 'publication'] as const),
    ],
    ...{ contests: null, areas: null, passkey: null },
  }
}

type ContestRow = Readonly<{
  province: string
  id: string
  body: LeafElected
  round: 'first' | 'additional' | 'rerun'
  committee: string
  number: number
  seats: number
  candidates: readonly Readonly<{ id: string; name: string; birthDate: string | null }>[]
  areas: readonly Readonly<{ id: string; unit: string }>[]
}>

/** Enters contests with their official lists and polling areas: from the first minutes on they stand still. */
export async function enterContests(
  context: Context,
  frame: string,
  office: SigningKey,
  contests: readonly string[],
): Promise<void> {
  const common = { event: frame, at: leafInstant(context.now) }
  for (const row of await readContests(context, frame, contests)) {
    const openings = row.candidates.map((each) => open(frame, row.id, each))
    const first: NewLeaf = {
      ...{ province: row.province, subject: contestSubject(row.id), prev: null, openings },
      body: {
        ...{ ...common, type: 'contest', contest: row.id, prev: null, body: row.body, round: row.round },
        ...{ committee: row.committee, number: row.number, seats: row.seats, areas: row.areas.length },
        candidates: openings.map(({ part, commit }) => ({ id: part, commit })),
      },
    }
    const parts = Math.max(1, Math.ceil(row.areas.length / areasInLeaf))
    const rest = Array.from(
      { length: parts },
      (_, at): NewLeaf => ({
        ...{ province: row.province, subject: `areas/${row.id}/${at + 1}`, prev: null, openings: [] },
        body: {
          ...{ ...common, type: 'areas', contest: row.id, part: at + 1, parts },
          areas: row.areas.slice(at * areasInLeaf, (at + 1) * areasInLeaf).map(({ id, unit }) => [id, unit] as const),
        },
      }),
    )
    await appendLeaves(context, frame, office, [first, ...rest])
  }
}

/** The commitment to a candidate of the official list, with what opens it. */
function open(
  event: string,
  contest: string,
  { id, name, birthDate }: ContestRow['candidates'][number],
): Opening & Readonly<{ commit: string }> {
  const document = { birthDate, contest, event, id, name: name.normalize('NFC') }
  const salt = new Uint8Array(randomBytes(32))
  const [commit, text] = [commitmentOf(salt, document), canonicalText(document)]
  if (!commit.ok || !text.ok) throw new NotCanonical(`${contest}: the name of a candidate`)
  return { part: id, salt, document: text.value, commit: commit.value }
}

async function readContests(
  { client }: Context,
  frame: string,
  contests: readonly string[],
): Promise<readonly ContestRow[]> {
  const { rows } = await client.query<ContestRow>(
    `select c.province_code as province, c.id, c.body, c.round, c.number, c.seats,
       coalesce(d.unit_id::text, c.province_code) as committee,
       coalesce((select json_agg(json_build_object('id', k.id, 'name', k.name, 'birthDate', to_char(k.birth_date, 'YYYY-MM-DD')) order by k.position)
         from candidate k where k.province_code = c.province_code and k.frame_id = c.frame_id and k.constituency_id = c.id), '[]') as candidates,
       coalesce((select json_agg(json_build_object('id', p.id, 'unit', coalesce(t.parent_id::text, '')) order by p.id)
         from polling_area p left join organisation t on t.id::text = p.id
         where p.province_code = c.province_code and p.frame_id = c.frame_id and p.constituency = c.ordinal), '[]') as areas
     from constituency c
       left join constituency_decision d on d.province_code = c.province_code and d.frame_id = c.frame_id and d.constituency_id = c.id
     where c.frame_id = $1 and c.id = any ($2) order by c.ordinal`,
    [frame, contests],
  )
  return rows
}
