import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, id, instant, uuid } from './values.ts'

const keepers = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...keepers, 'leader', 'inspector', 'duty', 'team'] as const
const at = { of: 'organisation', at: 'organisation' } as const

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** How a publication went: asked for, done, or why not. */
const publication = z.object({
  id: uuid,
  askedAt: instant,
  state: z.enum(['asked', 'done', 'failed']),
  status: z.enum(['preliminary', 'final']).nullable(),
  /** Leaves of the log it is about. */
  size: count.nullable(),
  root: hash.nullable(),
  /** Why it could not be made. */
  problem: z.string().nullable(),
})

/** Why a key signs no more (docs/formats/leaves.md, `revocation`). */
const keyReason = z.enum(['replaced', 'lost', 'ended'])
const keyId = z.string().regex(/^[0-9a-f]{16}$/)

/** An office key of a log: the place that entered it, and how it ended. */
const officeKey = z.object({
  id: keyId,
  number: count,
  index: count,
  enteredAt: instant,
  /** Null = it counts. */
  ended: z.object({ index: count, reason: keyReason, at: instant }).nullable(),
})

/** What the last comparison of the tables with the log found. */
const comparison = z.object({
  at: instant,
  leaves: count,
  minutes: count,
  /** How much did not agree; `findings` are the first of it. */
  wrong: count,
  findings: z.array(
    z.object({
      code: z.string(),
      index: count.nullable(),
      contest: z.string().nullable(),
      area: z.string().nullable(),
      /** Name of the area's polling team. */
      name: z.string().nullable(),
    }),
  ),
})

/** The log of an election: how large it is, what was signed last, who has witnessed it, what was published. */
export const ledgerState = query('ledger.state', {
  title: { vi: 'Sổ kiểm chứng của một kỳ bầu cử', en: 'The log of an election' },
  /** `organisation` null: asked by the installation. */
  input: z.object({ organisation: uuid.nullable(), frame: id }),
  output: z.object({
    origin: z.string(),
    /** Leaves in the log, and what was accepted and is not in it yet. */
    size: count,
    waiting: count,
    oldestWaiting: instant.nullable(),
    checkpoint: z.object({ size: count, root: hash, madeAt: instant }).nullable(),
    witnesses: z.array(z.object({ name: z.string(), size: count.nullable(), at: instant.nullable() })),
    /** The largest log that enough witnesses have cosigned; null = nobody watches. */
    witnessed: count.nullable(),
    /** How many witnesses are enough, of how many; null = nobody watches. */
    enough: z.object({ of: count, needed: count }).nullable(),
    publications: z.array(publication),
    /** Oldest first. */
    keys: z.array(officeKey),
    /** A change of keys that is not in the log yet. */
    keyChanging: z.boolean(),
    /** Null = nothing was compared yet. */
    compared: comparison.nullable(),
  }),
  roles: readers,
  scope: at,
})

/** Where the minutes of one contest in one polling area stand in the log, with the proof when a witnessed checkpoint covers them. */
export const ledgerReceipt = query('ledger.receipt', {
  title: { vi: 'Biên nhận vào sổ của một biên bản kiểm phiếu', en: 'The receipt of counting minutes' },
  input: z.object({ area: uuid, frame: id, constituency: id }),
  output: z.object({
    /** `none`: not accepted yet. `waiting`: accepted, and not in the log yet. */
    state: z.enum(['none', 'waiting', 'logged', 'witnessed']),
    leaf: z.object({ index: count, hash, type: z.string(), at: instant }).nullable(),
    /** A tlog-proof (docs/formats/log.md, "Receipt"). */
    proof: z.string().nullable(),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})

/** Asks for the bundle of an election to be made: results, leaves, openings and proofs, as files that anybody can serve and check. */
export const publishElection = command('ledger.publish', {
  title: { vi: 'Công bố bộ tệp kiểm chứng', en: 'Publish the verifiable bundle' },
  input: z.object({ organisation: uuid.nullable(), frame: id }),
  output: z.object({ publication: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
  afterClosing: true,
})

const keyKeepers = ['operator', 'keeper'] as const

/** Gives the log its next office key, and ends the one before: what that signed stays valid, what comes is signed by the new one. */
export const rotateLedgerKey = command('ledger.rotateKey', {
  title: { vi: 'Thay khóa ký của sổ kiểm chứng', en: 'Replace the signing key of the log' },
  input: z.object({ organisation: uuid.nullable(), frame: id, reason: keyReason }),
  output: z.object({ change: uuid }),
  roles: keyKeepers,
  scope: at,
  offline: 'no',
  afterClosing: true,
})

/** Ends a key. Where it is the one in use, nothing is signed until another takes its place; what is accepted waits. */
export const revokeLedgerKey = command('ledger.revokeKey', {
  title: { vi: 'Thu hồi khóa ký của sổ kiểm chứng', en: 'Revoke a signing key of the log' },
  input: z.object({ organisation: uuid.nullable(), frame: id, key: keyId, reason: keyReason }),
  output: z.object({ change: uuid }),
  roles: keyKeepers,
  scope: at,
  offline: 'no',
  afterClosing: true,
})

export const ledgerCommands = [publishElection, rotateLedgerKey, revokeLedgerKey] as const
export const ledgerQueries = [ledgerState, ledgerReceipt] as const
