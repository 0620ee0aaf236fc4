import type { MinutesFiguresRecord } from '@baucu/proof'
import { DatabaseError } from 'pg'
import type { Database, Transaction } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { commitTo, LeafWriter, type NewLeaf } from './leaf-writer.ts'
import { beginLog, currentKey, enterContests } from './open-log.ts'
import { areaSubject, hex } from './subjects.ts'

/** Leaves signed in one go: some ten milliseconds, in which the server answers nobody. */
const batch = 400

/** Frames with something that has no leaf yet. */
export async function waitingFrames(database: Database): Promise<readonly string[]> {
  return await database.transaction('read', async ({ client }) => {
    const { rows } = await client.query<{ frame: string }>('select distinct frame_id as frame from ledger_waiting')
    return rows.map(({ frame }) => frame)
  })
}

/** Makes leaves of everything that waits for the log of a frame, in the order it was done; answers how many. */
export async function sequence(database: Database, keyed: Keyed, frame: string, clock: () => Date): Promise<number> {
  let taken = 0
  for (let more = batch; more === batch; taken += more) {
    more = await database
      .transaction('write', (transaction) => sequenceBatch(transaction, keyed, frame, clock()))
      .catch((error: unknown) => (isTaken(error) ? 0 : Promise.reject(error)))
  }
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

/** One batch, in a transaction of its caller. */
export async function sequenceBatch(
  { client }: Pick<Transaction, 'client'>,
  keyed: Keyed,
  frame: string,
  now: Date,
): Promise<number> {
  const { rows } = await client.query<Waiting>({
    name: 'ledger-waiting',
    text: `select seq, province_code as province, contest, area, figures, reason from ledger_waiting
       where frame_id = $1 order by seq limit ${batch}`,
    values: [frame],
  })
  if (rows.length === 0) return 0
  const writer = await LeafWriter.open({ client }, frame, now)
  const office = await currentKey(client, keyed, frame, 'office')
  await beginLog(client, keyed, frame, writer)
  await enterContests(client, frame, writer, office, [...new Set(rows.map((each) => each.contest))])
  await writer.look(rows.map((each) => areaSubject(each.contest, each.area)))
  for (const row of rows) {
    const leaf = row.figures ? minutesLeaf(writer, frame, row, row.figures) : withdrawalLeaf(writer, row)
    if (leaf) writer.add(leaf, office)
  }
  await writer.write()
  await client.query('delete from ledger_waiting where frame_id = $1 and seq = any ($2)', [
    frame,
    rows.map(({ seq }) => seq),
  ])
  return rows.length
}

/** The first minutes of an area, or what takes the place of others. */
function minutesLeaf(
  writer: LeafWriter,
  frame: string,
  { province, contest, area, reason }: Waiting,
  figures: MinutesFiguresRecord,
): NewLeaf {
  const opening = commitTo('', { area, contest, event: frame, figures })
  const members = { ...writer.common, contest, area, commit: opening.commit, papers: [], exceptions: [] }
  return {
    ...{ province, subject: areaSubject(contest, area), contest, openings: [opening] },
    body: (before) =>
      before
        ? { ...members, type: 'correction', prev: hex(before.hash), reason: correctionReason(reason) }
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
    body: () => ({ ...writer.common, type: 'withdrawal', contest, area, prev: hex(before.hash), reason: why }),
  }
}

/** Hashes of the log from an index on, in order. */
export async function hashesFrom(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  index: number,
): Promise<readonly Buffer[]> {
  const { rows } = await client.query<{ hash: Buffer }>(
    'select hash from ledger_leaf where frame_id = $1 and index >= $2 order by index',
    [frame, index],
  )
  return rows.map(({ hash }) => hash)
}
