import {
  consistencyProof,
  formatCheckpoint,
  formatNote,
  formatPolicy,
  formatSignature,
  MerkleTree,
  openCheckpoint,
  openNote,
  type Policy,
  type PolicyKey,
  readNote,
  type SignerKey,
  signerKey,
  signNote,
  verifierOf,
} from '@baucu/proof'
import type { Database } from '../../kernel/database.ts'
import type { Keyed } from '../../kernel/keys.ts'
import { Heartbeat } from '../../kernel/watch/heartbeat.ts'
import type { Job } from '../../kernel/watch/jobs.ts'
import { enterAuditHeads, framesWithoutHead } from './audit-heads.ts'
import { hashesFrom } from './leaf-hashes.ts'
import { sequence, waitingFrames } from './sequence.ts'
import { readSigned, type SignedCheckpoint, witnessedNote } from './signed-checkpoints.ts'
import type { Software } from './software.ts'
import { askWitness, sizeAtWitness } from './witnesses.ts'

/** How the logs of an installation are named, and who watches them. */
export type LogSettings = Readonly<{
  /** Begins the origin of every log; unique for all time. */
  name: string
  /** The witnesses and the quorum; null = nobody watches. */
  policy: Policy | null
  /** At most so many milliseconds after a leaf a checkpoint covers it; default 20 s. */
  every?: number
  /** The program, for the log to say so; asked when there is something to sign. */
  software?: () => Promise<Software>
  /** Tables are compared with the log so often (milliseconds); default: once a night. */
  compareEvery?: number
}>

/** The origin of a frame's log. */
export const originOf = ({ name }: LogSettings, frame: string): string => `${name}/baucu/${encodeURIComponent(frame)}`

/** The key that signs the checkpoints of a frame. */
export function logKey(settings: LogSettings, keyed: Keyed, frame: string): SignerKey {
  const key = signerKey(
    originOf(settings, frame),
    'ed25519',
    Buffer.from(keyed('ledger-key-log', `${frame}\n1`), 'hex'),
  )
  if (!key.ok) throw new Error(`the name of the logs cannot be that of a key: ${key.code}`)
  return key.value
}

/** `missing`: witnesses that have not cosigned what was signed last; they were asked at `askedAt`. */
type Kept = {
  tree: MerkleTree
  checked: boolean
  signedSize: number
  signedAt: number
  missing: number
  askedAt: number
}

/** So long after a witness did not cosign it is asked again (milliseconds). */
const askAgain = 5_000

/**
 * Keeps the logs of all elections: gives leaves their places, signs a checkpoint at most `every` milliseconds later, and has witnesses
 * cosign it. Before its first signature after a start it asks the witnesses how large the log was: a database that is behind them was
 * put back from a backup, and must not sign a second history.
 */
export class LogKeeper {
  /** Its turns; what must not meet them is done `exclusively`. */
  readonly heart: Heartbeat
  readonly #database: Database
  readonly #settings: LogSettings
  readonly #keyed: Keyed
  readonly #every: number
  readonly #clock: () => number
  readonly #kept = new Map<string, Kept>()
  #looked = false
  /** The day of the last heads of the audit log. */
  #audited = ''

  constructor(database: Database, settings: LogSettings, keyed: Keyed, job: Job, clock: () => number = Date.now) {
    this.#database = database
    this.#settings = settings
    this.#keyed = keyed
    this.heart = new Heartbeat(job, () => this.beat())
    this.#every = settings.every ?? 20_000
    this.#clock = clock
  }

  /** One look: sequences what waits, and signs where it is time. */
  async beat(): Promise<void> {
    const audited = await this.#enterAuditHeads()
    const frames = new Set([...(await waitingFrames(this.#database)), ...(await this.#unsigned()), ...audited])
    const failures: unknown[] = []
    for (const frame of frames) await this.#keep(frame).catch((error: unknown) => void failures.push(error))
    // One election that cannot go on holds up no other.
    if (failures.length > 0) throw failures[0]
  }

  async #keep(frame: string): Promise<void> {
    const software = async () => await this.#settings.software?.()
    await sequence(this.#database, this.#keyed, frame, () => new Date(this.#clock()), software)
    const kept = await this.#follow(frame)
    if (kept.tree.size > kept.signedSize && this.#clock() - kept.signedAt >= this.#every) await this.sign(frame)
    else if (kept.missing > 0 && this.#clock() - kept.askedAt >= askAgain) await this.#askAgain(frame, kept)
  }

  /** Once a day (UTC) the ends of the audit log's chains; answers the logs they were entered into. */
  async #enterAuditHeads(): Promise<readonly string[]> {
    const now = new Date(this.#clock())
    const day = now.toISOString().slice(0, 10)
    if (this.#audited === day) return []
    const frames = await framesWithoutHead(this.#database, now)
    for (const frame of frames) await enterAuditHeads(this.#database, this.#keyed, frame, now)
    this.#audited = day
    return frames
  }

  /** A witness that was away cosigns what was signed meanwhile. */
  async #askAgain(frame: string, kept: Kept): Promise<void> {
    const size = kept.signedSize
    if (!kept.checked) await this.#refuseIfBehind(frame, kept.tree.size)
    kept.checked = true
    const signed = await this.#signed(frame, size)
    if (signed) await this.#cosign(frame, kept, signed.note)
  }

  /** Signs a checkpoint of the log as it is, if there is none of that size, and has it cosigned. Answers the size. */
  async sign(frame: string): Promise<number> {
    const kept = await this.#follow(frame)
    const { tree } = kept
    const size = tree.size
    const root = tree.root(size)
    if (size === 0 || !root || size === kept.signedSize) return kept.signedSize
    if (!kept.checked) await this.#refuseIfBehind(frame, size)
    kept.checked = true
    const text = formatCheckpoint({ origin: originOf(this.#settings, frame), size, root, extensions: [] })
    if (!text.ok) throw new Error(`checkpoint of ${frame}: ${text.code}`)
    const policyText = this.policyText(frame)
    const seconds = Math.floor(this.#clock() / 1000)
    const note = signNote(text.value, [logKey(this.#settings, this.#keyed, frame)], seconds)
    if (!note.ok) throw new Error(`checkpoint of ${frame}: ${note.code}`)
    await this.#database.transaction('write', ({ client }) =>
      client.query(
        `insert into ledger_checkpoint (frame_id, size, root, note, policy, made_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        [frame, size, Buffer.from(root), formatNote(note.value), policyText, new Date(this.#clock())],
      ),
    )
    kept.signedSize = size
    kept.signedAt = this.#clock()
    await this.#cosign(frame, kept, formatNote(note.value))
    return size
  }

  /** The checkpoint of the log as it is, signed and cosigned by a quorum. Refused when too few witnesses answer. */
  async witnessed(frame: string): Promise<string> {
    const size = await this.sign(frame)
    const kept = await this.#follow(frame)
    let signed = await this.#signed(frame, size)
    if (signed && !this.#suffices(frame, witnessedNote(signed))) {
      await this.#cosign(frame, kept, signed.note)
      signed = await this.#signed(frame, size)
    }
    const note = signed && witnessedNote(signed)
    if (note !== undefined && this.#suffices(frame, note)) return note
    throw new NotWitnessed(frame, size)
  }

  #signed(frame: string, size: number): Promise<SignedCheckpoint | undefined> {
    return this.#database.transaction('read', ({ client }) => readSigned(client, frame, size))
  }

  #suffices(frame: string, note: string): boolean {
    return openCheckpoint(policyOf(this.#settings, this.#keyed, frame), note).ok
  }

  /** The file `policy` of a frame's bundle. */
  policyText(frame: string): string {
    const text = formatPolicy(policyOf(this.#settings, this.#keyed, frame))
    if (!text.ok) throw new Error(`policy of ${frame}: ${text.code} ${text.at}`)
    return text.value
  }

  /** Logs larger than their last checkpoint; after a start those that the database has. */
  async #unsigned(): Promise<readonly string[]> {
    if (this.#looked) {
      const due = [...this.#kept].filter(([, { tree, signedSize, missing }]) => tree.size > signedSize || missing > 0)
      return await this.#thatAreThere(due.map(([frame]) => frame))
    }
    this.#looked = true
    return await this.#database.transaction('read', async ({ client }) => {
      const { rows } = await client.query<{ frame: string }>(
        `select e.frame_id as frame from ledger_leaf e group by e.frame_id
         having max(e.index) + 1 > coalesce((select max(c.size) from ledger_checkpoint c where c.frame_id = e.frame_id), 0)
           or $1 > (select count(*) from ledger_cosignature s where s.frame_id = e.frame_id
             and s.size = (select max(c.size) from ledger_checkpoint c where c.frame_id = e.frame_id))`,
        [this.#settings.policy?.witnesses.size ?? 0],
      )
      return rows.map(({ frame }) => frame)
    })
  }

  /** A rehearsal may be removed before its log was signed: it is forgotten. */
  async #thatAreThere(frames: readonly string[]): Promise<readonly string[]> {
    if (frames.length === 0) return []
    const { rows } = await this.#database.transaction('read', ({ client }) =>
      client.query<{ id: string }>('select id from frame where id = any ($1)', [frames]),
    )
    const there = new Set(rows.map(({ id }) => id))
    for (const frame of frames) if (!there.has(frame)) this.#kept.delete(frame)
    return [...there]
  }

  /** Reads what was added to the log since it was read last. */
  async #follow(frame: string): Promise<Kept> {
    const known = this.#kept.get(frame)
    const kept = known ?? {
      ...{ tree: new MerkleTree(), checked: false, signedSize: 0, signedAt: 0, missing: 0, askedAt: 0 },
    }
    await this.#database.transaction('read', async (transaction) => {
      for (const hash of await hashesFrom(transaction, frame, kept.tree.size)) kept.tree.append(hash)
      if (known) return
      const { rows } = await transaction.client.query<{ size: number; made_at: Date; cosigned: number }>(
        `select size, made_at, (select count(*)::int from ledger_cosignature s
           where s.frame_id = c.frame_id and s.size = c.size) as cosigned
         from ledger_checkpoint c where frame_id = $1 order by size desc limit 1`,
        [frame],
      )
      const [last] = rows
      if (!last) return
      kept.signedSize = Number(last.size)
      kept.signedAt = last.made_at.getTime()
      kept.missing = Math.max(0, (this.#settings.policy?.witnesses.size ?? 0) - last.cosigned)
    })
    this.#kept.set(frame, kept)
    return kept
  }

  async #refuseIfBehind(frame: string, size: number): Promise<void> {
    const origin = originOf(this.#settings, frame)
    for (const [name, witness] of this.#settings.policy?.witnesses ?? []) {
      const seen = await sizeAtWitness(witness, origin)
      if (seen !== undefined && seen > size) throw new LogBehind(frame, size, name, seen)
    }
  }

  async #cosign(frame: string, kept: Kept, checkpoint: string): Promise<void> {
    const { tree, signedSize: size } = kept
    const asked = [...(this.#settings.policy?.witnesses ?? [])].map(async ([name, witness]) => {
      const line = await this.#cosignBy(witness, tree, size, checkpoint, originOf(this.#settings, frame))
      if (line === undefined) return false
      await this.#database.transaction('write', ({ client }) =>
        client.query(
          `insert into ledger_cosignature (frame_id, size, witness, line, cosigned_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
          [frame, size, name, line, new Date(this.#clock())],
        ),
      )
      return true
    })
    const answers = await Promise.all(asked)
    kept.missing = answers.filter((cosigned) => !cosigned).length
    kept.askedAt = this.#clock()
  }

  /** Proves from where the witness stands; a cosignature that is not right is not kept. */
  async #cosignBy(
    witness: PolicyKey,
    tree: MerkleTree,
    size: number,
    checkpoint: string,
    origin: string,
  ): Promise<string | undefined> {
    let old = (await sizeAtWitness(witness, origin)) ?? 0
    for (let attempt = 0; attempt < 2; attempt++) {
      const proof =
        old === 0 || old > size ? { ok: true as const, value: [] } : await consistencyProof(tree.read, old, size)
      if (!proof.ok) return undefined
      const answer = await askWitness(witness, { old, proof: proof.value, checkpoint })
      if (answer.is === 'cosigned') return cosignatureOf(witness, checkpoint, answer.lines)
      if (answer.is !== 'elsewhere' || answer.size > size) return undefined
      old = answer.size
    }
    return undefined
  }
}

/** The line of the witness among those it sent, when it verifies. */
function cosignatureOf({ key }: PolicyKey, checkpoint: string, lines: string): string | undefined {
  const note = `${checkpoint}${lines.endsWith('\n') ? lines : `${lines}\n`}`
  const opened = openNote(note, [key])
  if (!opened.ok) return undefined
  const read = readNote(note)
  const own = read.ok ? read.value.signatures.find(({ name, id }) => name === key.name && id === key.id) : undefined
  return own && formatSignature(own)
}

/** The database knows less than a witness has cosigned: it was put back. Signing now would make two histories. */
class LogBehind extends Error {
  readonly code = 'ledger-behind'

  constructor(frame: string, size: number, witness: string, seen: number) {
    super(
      `the log of ${frame} has ${size} entries, but witness ${witness} has cosigned ${seen}: the database was put back, nothing is signed`,
    )
  }
}

/** Too few witnesses have cosigned: what is published now would be refused by every verifier. */
class NotWitnessed extends Error {
  readonly code = 'ledger-unwitnessed'

  constructor(frame: string, size: number) {
    super(`the log of ${frame} at ${size} leaves was not cosigned by enough witnesses`)
  }
}

/** Whom a verifier is told to believe: this log, and the witnesses of the installation. */
export function policyOf(settings: LogSettings, keyed: Keyed, frame: string): Policy {
  const log = { key: verifierOf(logKey(settings, keyed, frame)) }
  const { policy } = settings
  return policy ? { ...policy, logs: [log] } : { logs: [log], witnesses: new Map(), groups: new Map(), quorum: 'none' }
}
