import { setImmediate } from 'node:timers/promises'
import { type LeafPaper, type MinutesFiguresRecord, toHex } from '@baucu/proof'
import { DatabaseError } from 'pg'
import { reachEverything } from '../../kernel/access.ts'
import type { Database, Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { enterAudits, framesWithAudits } from './audits.ts'
import { enterApprovals, enterApprovers, framesWithApprovals } from './enter-approvals.ts'
import { enterPapers, paperKey, papersOfMinutes, papersOfResults, subjectOfPapers } from './leaf-papers.ts'
import { commitTo, LeafWriter, type NewLeaf } from './leaf-writer.ts'
import { changeKeys, currentKey, framesWithKeyChanges } from './office-keys.ts'
import { beginLog, enterContests } from './open-log.ts'
import { enterSoftware, type Software } from './software.ts'
import { areaSubject } from './subjects.ts'

/** Leaves written in one transaction. */
const batch = 400

/** Leaves signed in one go: some four milliseconds, in which the server answers nobody. */
const atOnce = 50

/** Frames with something that has no leaf yet. */
export async function waitingFrames(database: Database): Promise<readonly string[]> {
  return await database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ frame: string }>('select distinct frame_id as frame from ledger_waiting')
    return [
      ...rows.map(({ frame }) => frame),
      ...(await framesWithKeyChanges({ client })),
      ...(await framesWithAudits({ client })),
      ...(await framesWithApprovals({ client })),
    ]
  })
}

/** Which program makes the leaves; undefined = the log does not say. */
export type SoftwareOf = () => Promise<Software | undefined>

/**
 * Makes leaves of everything that waits for the log of a frame, in the order it was done; answers how many. Changes of keys come
 * before all else, in a transaction of their own: a key that was revoked is so even where nothing can be signed after it.
 */
export async function sequence(
  database: Database,
  keyed: Keyed,
  frame: string,
  clock: () => Date,
  softwareOf: SoftwareOf,
): Promise<number> {
  let taken = 0
  const software = await softwareOf()
  const inBatches = async (enter: (transaction: Transaction) => Promise<number>): Promise<number> => {
    let all = 0
    for (let more = batch; more === batch; all += more) {
      more = await database
        .transaction('write', enter)
        .catch((error: unknown) => (isTaken(error) ? 0 : Promise.reject(error)))
    }
    return all
  }
  // A key is in the log before it is revoked there; approvals come after what they approve.
  await inBatches((transaction) => enterApprovers(transaction, keyed, frame, clock()))
  await inBatches((transaction) => changeKeys(transaction, keyed, frame, clock()))
  taken += await inBatches((transaction) => sequenceBatch(transaction, keyed, frame, clock(), software))
  taken += await inBatches((transaction) => enterApprovals(transaction, keyed, frame, clock()))
  taken += await inBatches((transaction) => enterAudits(transaction, keyed, frame, clock()))
  return taken
}

/** Another sequencer wrote this leaf first. */
const isTaken = (error: unknown): boolean => error instanceof DatabaseError && error.code === '23505'

type Waiting = Readonly<{
  seq: number
  province: string
  contest: string
  area: string
  figures: MinutesFiguresRecord | null
  reason: 'typing' | 'paper' | 'decision' | 'second-poll' | 'correction' | 'annulled'
}>

/** A scan or a signed PDF was kept: neither figures nor a reason why they count no more. */
const isPaper = ({ figures, reason }: Waiting): boolean => figures === null && reason === 'paper'

/** One batch, in a transaction of its caller. */
export async function sequenceBatch(
  { client }: Pick<Transaction, 'client'>,
  keyed: Keyed,
  frame: string,
  now: Date,
  software: Software | undefined,
): Promise<number> {
  const { rows } = await client.query<Waiting>({
    name: 'ledger-waiting',
    text: `select seq, province_code as province, contest, area, figures, reason from ledger_waiting
       where frame_id = $1 order by seq limit ${batch}`,
    values: [frame],
  })
  if (rows.length === 0) return 0
  // Units, committees and rulings lie where they were entered; the log sees all of an election.
  await reachEverything({ client })
  const writer = await LeafWriter.open({ client }, frame, now)
  const office = await currentKey(client, keyed, frame, 'office')
  const minutes = rows.filter((each) => !isPaper(each))
  // A scan alone begins nothing: it goes into the leaf of its minutes when they are accepted.
  if (minutes.length > 0) {
    await beginLog(client, keyed, frame, writer)
    if (software) await enterSoftware(writer, office, software)
    await enterContests(client, frame, writer, office, [...new Set(minutes.map((each) => each.contest))])
  }
  await writer.look(rows.map(subjectOfPapers))
  const rulings = await readRulings(client, frame, minutes)
  const papers = new Map([
    ...(await papersOfMinutes(client, frame, rows)),
    ...(rows.some(({ area }) => area === '') ? await papersOfResults(client, frame) : []),
  ])
  const key = minutes.length < rows.length ? await paperKey(client, keyed, frame, office) : office
  for (const [at, row] of rows.entries()) {
    if (at % atOnce === atOnce - 1) await setImmediate()
    const subject = subjectOfPapers(row)
    if (isPaper(row)) {
      await enterPapers(client, frame, writer, key, row, papers.get(subject) ?? [])
      continue
    }
    const leaf = row.figures
      ? minutesLeaf(writer, frame, row, row.figures, rulings.get(subject), papers.get(subject) ?? [])
      : withdrawalLeaf(writer, row)
    if (leaf) writer.add(leaf, office)
  }
  await writer.write()
  await client.query('delete from ledger_waiting where frame_id = $1 and seq = any ($2)', [
    frame,
    rows.map(({ seq }) => seq),
  ])
  return rows.length
}

/** Documents by which the Council let minutes with a surplus stand (ID-07), by subject: the hash of what was received. */
async function readRulings(
  client: Transaction['client'],
  frame: string,
  waiting: readonly Waiting[],
): Promise<ReadonlyMap<string, string>> {
  const surplus = waiting.filter(({ figures }) => figures && hasSurplus(figures))
  if (surplus.length === 0) return new Map()
  const { rows } = await client.query<{ contest: string; area: string; sha256: string }>(
    `select distinct on (c.id, r.area_id) c.id as contest, r.area_id::text as area, encode(f.sha256, 'hex') as sha256
     from surplus_ruling r
       join constituency c on c.province_code = r.province_code and c.frame_id = r.frame_id and c.ordinal = r.constituency
       join stored_file f on f.id = r.file_id
     where r.frame_id = $1 and r.said = 'stands' and r.area_id::text = any ($2) order by c.id, r.area_id, r.received_at desc`,
    [frame, surplus.map(({ area }) => area)],
  )
  return new Map(rows.map(({ contest, area, sha256 }) => [areaSubject(contest, area), sha256]))
}

const hasSurplus = ({ collected, issued }: MinutesFiguresRecord): boolean => collected > issued

/** The first minutes of an area, or what takes the place of others; `ruling`: the document that lets a surplus stand; `kept`: what is kept of it. */
function minutesLeaf(
  writer: LeafWriter,
  frame: string,
  { province, contest, area, reason }: Waiting,
  figures: MinutesFiguresRecord,
  ruling: string | undefined,
  kept: readonly LeafPaper[],
): NewLeaf {
  const opening = commitTo('', { area, contest, event: frame, figures })
  const papers = [...(ruling ? [{ kind: 'decision' as const, sha256: ruling }] : []), ...kept]
  const exceptions = hasSurplus(figures) ? (['ID-07'] as const) : []
  const members = { ...writer.common, contest, area, commit: opening.commit, papers, exceptions }
  return {
    ...{ province, subject: areaSubject(contest, area), contest, openings: [opening] },
    body: (before) =>
      before
        ? { ...members, type: 'correction', prev: toHex(before.hash), reason: correctionReason(reason) }
        : { ...members, type: 'minute', prev: null },
  }
}

const correctionReason = (reason: Waiting['reason']) =>
  reason === 'correction' || reason === 'annulled' ? 'decision' : reason

/** Nothing stands that could be withdrawn: no leaf. */
function withdrawalLeaf(writer: LeafWriter, { province, contest, area, reason }: Waiting): NewLeaf | undefined {
  const subject = areaSubject(contest, area)
  const before = writer.standing(subject)
  if (!before || before.type === 'withdrawal') return undefined
  const why = reason === 'annulled' ? reason : 'correction'
  return {
    ...{ province, subject, contest },
    body: () => ({ ...writer.common, type: 'withdrawal', contest, area, prev: toHex(before.hash), reason: why }),
  }
}
