import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { hashLeaf, MerkleTree } from '@baucu/proof'
import { sequenceAll } from '../areas/ledger/index.ts'
import { type Database, openDatabase } from '../kernel/database.ts'
import { keysFrom } from '../kernel/keys.ts'
import { plantTree } from './areas.ts'
import { withBenchCluster } from './cluster.ts'
import { constituencyAt, plantContests, someone } from './contests.ts'
import { percentile } from './percentile.ts'
import { frame, openDay, round } from './reports.ts'

/** The log of an election: leaves written, receipts proved, and a nation's tree built. */
export type LedgerBench = Readonly<{
  minutes: number
  /** Leaves a second from noted to durable: committed to, signed, linked, with their openings and tiles. */
  leavesPerSecond: number
  /** Bare Ed25519 signatures a second by the same library, one thread, in the same run. */
  signaturesPerSecond: number
  /** Leaves a second as a share of the bare signatures. */
  share: number
  /** Milliseconds for a receipt: leaf, checkpoint and proof from tiles. */
  receipt: Readonly<{ p50: number; p99: number }>
  /** Hashing and building the tree of a nation: 340,000 leaves of 450 bytes. */
  nationSeconds: number
  /** The same in seconds of a processor, which others on the machine do not change. */
  nationProcessorSeconds: number
  /** Bare hashes of as many leaves and nodes by the platform's `createHash`, in seconds of a processor, in the same run. */
  hashProcessorSeconds: number
  /** The tree as a multiple of these. */
  nationRatio: number
}>

const minutes = 20_000
const provinces = 34
const nation = 340_000

/** Measures on a durable cluster of its own. */
export const benchLedger = (say: (text: string) => void): Promise<LedgerBench> =>
  withBenchCluster({ throwaway: false }, async (address) => {
    const database = openDatabase(address, { connections: 4 })
    await openDay(database)
    const tree = await plantTree(database, { provinces, communes: 20 * provinces, areas: minutes })
    await plantContests(database, tree.provinces, tree.areas)
    await note(database, tree.areas)
    const { keyed } = keysFrom(randomBytes(32).toString('hex'))
    say('vào sổ / entering')
    const began = performance.now()
    await sequenceAll(database, { name: 'bench', policy: null }, keyed, frame)
    const leavesPerSecond = Math.round(minutes / ((performance.now() - began) / 1_000))
    const signaturesPerSecond = bareSignatures()
    say('biên nhận / receipts')
    const reader = someone(database)
    const times: number[] = []
    for (let at = 0; at < 200; at += 1) {
      const index = Math.floor((at * minutes) / 200)
      const start = performance.now()
      const input = { area: tree.areas[index], frame, constituency: constituencyAt(index % provinces) }
      await reader.ask('ledger.receipt', input)
      times.push(performance.now() - start)
    }
    await database.close()
    return {
      ...{ minutes, leavesPerSecond, signaturesPerSecond },
      share: Number((leavesPerSecond / signaturesPerSecond).toFixed(3)),
      receipt: { p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) },
      ...benchNationTree(),
    }
  })

/** Everything accepted at once, as acceptance notes it. */
async function note(database: Database, areas: readonly string[]): Promise<void> {
  const figures = {
    ...{ registered: 1_311, voted: 1_228, received: 1_400, issued: 1_228, exchanged: 2, unused: 172, collected: 1_228 },
    ...{ valid: 1_219, invalid: 9, byCount: null, votes: [986, 904, 771, 412, 305] },
  }
  await database.transaction('write', ({ client }) =>
    client.query(
      `insert into ledger_waiting (province_code, frame_id, contest, area, figures, reason, noted_at)
       select '01', $1, contest, area, $4::jsonb, 'typing', now()
       from unnest($2::text[], $3::text[]) with ordinality as given (contest, area, place) order by place`,
      [frame, areas.map((_, index) => constituencyAt(index % provinces)), areas, JSON.stringify(figures)],
    ),
  )
}

function bareSignatures(): number {
  const { privateKey } = generateKeyPairSync('ed25519')
  const message = randomBytes(420)
  const began = performance.now()
  let signed = 0
  for (; performance.now() - began < 1_000; signed += 1) sign(null, message, privateKey)
  return Math.round(signed / ((performance.now() - began) / 1_000))
}

/** The tree of a nation against the bare hashes it is made of. */
function benchNationTree(): Pick<
  LedgerBench,
  'nationSeconds' | 'nationProcessorSeconds' | 'hashProcessorSeconds' | 'nationRatio'
> {
  const leaf = new Uint8Array(randomBytes(450))
  const node = new Uint8Array(65)
  const built = measured(() => {
    const tree = new MerkleTree()
    for (let index = 0; index < nation; index += 1) {
      leaf[index % 450] = index & 0xff
      tree.append(hashLeaf(leaf))
    }
    tree.root()
  })
  const bare = measured(() => {
    for (let index = 0; index < nation; index += 1) {
      leaf[index % 450] = index & 0xff
      createHash('sha256').update(leaf).digest()
      createHash('sha256').update(node).digest()
    }
  })
  return {
    nationSeconds: twoPlaces(built.seconds),
    nationProcessorSeconds: twoPlaces(built.processor),
    hashProcessorSeconds: twoPlaces(bare.processor),
    nationRatio: twoPlaces(built.processor / bare.processor),
  }
}

const twoPlaces = (seconds: number): number => Number(seconds.toFixed(2))

function measured(work: () => void): Readonly<{ seconds: number; processor: number }> {
  const before = process.cpuUsage()
  const began = performance.now()
  work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1_000, processor: (user + system) / 1e6 }
}
