import { bytesToHex } from '@noble/hashes/utils.js'
import { fromBase64, toBase64 } from '../base64.ts'
import { accept, type Checked, refuse } from '../checked.ts'
import { isCount, readDecimal } from '../decimal.ts'
import { equalBytes } from '../equal-bytes.ts'
import { emptyRoot, hashLength } from '../merkle/hash.ts'
import { sha256 } from '../sha256.ts'
import { utf8 } from '../utf8.ts'
import { isNoteText } from './note.ts'

/** The head of a log's tree (C2SP tlog-checkpoint). A checkpoint is a note with this as its text. */
export type Checkpoint = Readonly<{
  /** Which log: unique for all time, as `example.vn/baucu/na-2026`. */
  origin: string
  size: number
  root: Uint8Array
  /** Lines that some logs add; ours never do, because nobody can audit them. */
  extensions: readonly string[]
}>

export type CheckpointRefusal =
  | 'not-a-checkpoint'
  | 'origin'
  /** Not a decimal number without leading zeros up to 2^53 − 1. */
  | 'size'
  /** Not strict base 64. */
  | 'root'
  /** Not the 32 bytes of SHA-256. */
  | 'root-length'
  /** A tree without leaves with the root of another tree. */
  | 'root-of-nothing'
  | 'extension'

/** The text of a checkpoint: what is signed. Refused when it would not be read back. */
export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): Checked<string, CheckpointRefusal> {
  if (!isCount(size)) return refuse('size')
  const text = `${[origin, size, toBase64(root), ...extensions].join('\n')}\n`
  if (!isNoteText(text)) return refuse('not-a-checkpoint')
  const again = readCheckpoint(text)
  if (!again.ok) return again
  return again.value.origin === origin && again.value.extensions.length === extensions.length
    ? accept(text)
    : refuse('not-a-checkpoint')
}

/** Reads the text of a note as a checkpoint (C2SP tlog-checkpoint, "Note text"), strictly. `at` is the line. */
export function readCheckpoint(text: string): Checked<Checkpoint, CheckpointRefusal> {
  if (!isNoteText(text)) return refuse('not-a-checkpoint')
  const [origin = '', sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n')
  if (sizeText === undefined || rootText === undefined) return refuse('not-a-checkpoint')
  if (origin === '') return refuse('origin', 'line 1')
  const size = readDecimal(sizeText)
  if (size === undefined) return refuse('size', 'line 2')
  const root = fromBase64(rootText)
  if (!root) return refuse('root', 'line 3')
  if (root.length !== hashLength) return refuse('root-length', 'line 3')
  if (size === 0 && !equalBytes(root, emptyRoot())) return refuse('root-of-nothing', 'line 3')
  const blank = extensions.indexOf('')
  if (blank !== -1) return refuse('extension', `line ${blank + 4}`)
  return accept({ origin, size, root, extensions })
}

/** Names a log in the monitoring address of a witness: SHA-256 of its origin, 64 hexadecimal digits (C2SP tlog-witness). */
export const originHash = (origin: string): string => bytesToHex(sha256(utf8(origin)))

/** Names a log in the files of the public witness network: SHA-256 of `o:` and its origin (transparency-dev formats, log id). */
export const logId = (origin: string): string => bytesToHex(sha256(utf8(`o:${origin}`)))
