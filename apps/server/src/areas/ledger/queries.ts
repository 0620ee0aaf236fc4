import { ledgerReceipt, ledgerState } from '@baucu/contract'
import { formatProofFile, inclusionProof, openCheckpoint, quorumHolds, readNote, readPolicy } from '@baucu/proof'
import { answer } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound } from '../../kernel/refused.ts'
import { logReader } from './log-tiles.ts'
import { readLastSigned, type SignedCheckpoint, witnessedNote } from './signed-checkpoints.ts'
import { areaSubject } from './subjects.ts'

type Client = Transaction['client']

/** The newest checkpoint that satisfies its policy. */
function witnessedOf(all: readonly SignedCheckpoint[]): SignedCheckpoint | undefined {
  return all.find(({ policy, cosigned }) => {
    const read = readPolicy(policy)
    return read.ok && quorumHolds(read.value, new Set(cosigned.map(({ witness }) => witness)))
  })
}

const hexOf = (bytes: Buffer): string => bytes.toString('hex')

const state = answer(ledgerState, async ({ client }, { frame }) => {
  const { rows } = await client.query<{ size: number; waiting: number; oldest: Date | null }>(
    `select (select coalesce(max(index) + 1, 0)::int from ledger_leaf where frame_id = frame.id) as size,
       (select count(*)::int from ledger_waiting where frame_id = frame.id) as waiting,
       (select min(noted_at) from ledger_waiting where frame_id = frame.id) as oldest
     from frame where id = $1`,
    [frame],
  )
  const [known] = rows
  if (!known) return notFound()
  const all = await readLastSigned(client, frame)
  const [last] = all
  const policy = last ? readPolicy(last.policy) : undefined
  const note = last ? readNote(last.note) : undefined
  const names = policy?.ok ? [...policy.value.witnesses.keys()] : []
  const group = policy?.ok ? policy.value.groups.get(policy.value.quorum) : undefined
  return {
    origin: note?.ok ? (note.value.text.split('\n', 1)[0] ?? '') : '',
    ...{ size: known.size, waiting: known.waiting, oldestWaiting: known.oldest?.toISOString() ?? null },
    checkpoint: last ? { size: last.size, root: hexOf(last.root), madeAt: last.madeAt.toISOString() } : null,
    witnesses: names.map((name) => {
      const own = all.flatMap(({ size, cosigned }) =>
        cosigned.filter(({ witness }) => witness === name).map(({ at }) => ({ size, at })),
      )
      return { name, size: own[0]?.size ?? null, at: own[0] ? new Date(own[0].at).toISOString() : null }
    }),
    witnessed: names.length > 0 ? (witnessedOf(all)?.size ?? 0) : null,
    enough: group ? { of: group.members.length, needed: group.threshold } : null,
    publications: await readPublications(client, frame),
    ...(await readKeys(client, frame)),
    compared: await readComparison(client, frame),
  }
})

async function readKeys(client: Client, frame: string) {
  const { rows } = await client.query<{
    id: string
    number: number
    index: number
    enteredAt: Date
    endIndex: number | null
    endReason: 'replaced' | 'lost' | 'ended'
    endAt: Date
  }>(
    `select k.id, k.number, e.index::int as index, e.written_at as "enteredAt", r.index::int as "endIndex", r.written_at as "endAt",
       convert_from(r.leaf, 'UTF8')::jsonb -> 'body' ->> 'reason' as "endReason"
     from ledger_key k join ledger_leaf e on e.frame_id = k.frame_id and e.subject = 'key/' || k.id
       left join ledger_leaf r on r.frame_id = k.frame_id and r.subject = 'revocation/' || k.id
     where k.frame_id = $1 and k.purpose = 'office' order by k.number`,
    [frame],
  )
  const { rows: changing } = await client.query(
    `select from ledger_key_change c where c.frame_id = $1
       and not exists (select from ledger_key_changed d where d.province_code = c.province_code and d.id = c.id) limit 1`,
    [frame],
  )
  const keys = rows.map(({ id, number, index, enteredAt, endIndex, endReason, endAt }) => ({
    ...{ id, number, index, enteredAt: enteredAt.toISOString() },
    ended: endIndex === null ? null : { index: endIndex, reason: endReason, at: endAt.toISOString() },
  }))
  return { keys, keyChanging: changing.length > 0 }
}

async function readComparison(client: Client, frame: string) {
  const { rows } = await client.query<{ at: Date; leaves: number; minutes: number; wrong: number }>(
    `select checked_at as at, leaves::int as leaves, minutes::int as minutes, wrong::int as wrong from ledger_check
     where frame_id = $1 order by checked_at desc limit 1`,
    [frame],
  )
  const [last] = rows
  if (!last) return null
  const { rows: findings } = await client.query<{
    code: string
    index: number | null
    contest: string | null
    area: string | null
    name: string | null
  }>(
    `select f.code, f.index::int as index, f.contest, f.area,
       (select n.name from organisation_name n
        where n.organisation_id = case when f.area ~ '^[0-9a-f-]{36}$' then f.area::uuid end
        order by n.valid_from desc limit 1) as name
     from ledger_check_finding f where f.frame_id = $1 and f.checked_at = $2 order by f.place`,
    [frame, last.at],
  )
  return { ...last, at: last.at.toISOString(), findings }
}

async function readPublications(client: Client, frame: string) {
  const { rows } = await client.query<{
    id: string
    askedAt: Date
    done: boolean
    status: 'preliminary' | 'final' | null
    size: number | null
    root: Buffer | null
    problem: string | null
  }>(
    `select p.id, p.asked_at as "askedAt", d.id is not null as done, d.status, d.size::int as size, d.root, d.problem
     from ledger_publication p left join ledger_published d on d.province_code = p.province_code and d.id = p.id
     where p.frame_id = $1 order by p.asked_at desc limit 20`,
    [frame],
  )
  return rows.map(({ id, askedAt, done, status, size, root, problem }) => ({
    ...{ id, askedAt: askedAt.toISOString(), status, size, problem },
    state: done ? (problem === null ? ('done' as const) : ('failed' as const)) : ('asked' as const),
    root: root && hexOf(root),
  }))
}

const receipt = answer(ledgerReceipt, async ({ client }, { frame, area, constituency }) => {
  const { rows } = await client.query<{ index: number; hash: Buffer; type: string; at: Date }>(
    `select index::int as index, hash, type, written_at as at from ledger_leaf where frame_id = $1 and subject = $2 order by index desc limit 1`,
    [frame, areaSubject(constituency, area)],
  )
  const { rows: waiting } = await client.query(
    'select from ledger_waiting where frame_id = $1 and contest = $2 and area = $3 limit 1',
    [frame, constituency, area],
  )
  const [leaf] = rows
  if (waiting.length > 0) return { state: 'waiting' as const, leaf: null, proof: null }
  if (!leaf) return { state: 'none' as const, leaf: null, proof: null }
  const told = { index: leaf.index, hash: hexOf(leaf.hash), type: leaf.type, at: leaf.at.toISOString() }
  const witnessed = witnessedOf((await readLastSigned(client, frame)).filter(({ size }) => size > leaf.index))
  if (!witnessed) return { state: 'logged' as const, leaf: told, proof: null }
  return { state: 'witnessed' as const, leaf: told, proof: await proofOf(client, frame, leaf.index, witnessed) }
})

/** The receipt itself; null when hashes of the database do not give the checkpoint: then it proves nothing. */
async function proofOf(client: Client, frame: string, index: number, signed: SignedCheckpoint): Promise<string | null> {
  const checkpoint = witnessedNote(signed)
  const policy = readPolicy(signed.policy)
  if (!policy.ok || !openCheckpoint(policy.value, checkpoint).ok) return null
  const hashes = await inclusionProof(logReader(client, frame, signed.size, signed.root), index, signed.size)
  if (!hashes.ok) return null
  const file = formatProofFile({ index, hashes: hashes.value, checkpoint })
  return file.ok ? file.value : null
}

export const ledgerQueries = [state, receipt]
