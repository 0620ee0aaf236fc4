import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  formatSignerKey,
  readSignerKey,
  readVerifierKey,
  signerKey,
  type VerifierKey,
  type Witness,
} from '@baucu/proof'
import { refuseInput } from '../kernel/input.ts'

/** The witness's key, in a file that only its owner reads; made at the first start, under this name. */
export function readOrMakeKey(folder: string, name: string): Witness['keys'][number] {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'key')
  if (!existsSync(file)) {
    const key = signerKey(name, 'cosignature/v1', randomBytes(32))
    if (!key.ok) {
      return refuseInput('--name', {
        vi: `${name}: tên khóa không có dấu cách và dấu +`,
        en: `${name}: a key's name has no space and no +`,
      })
    }
    writeFileSync(file, `${formatSignerKey(key.value)}\n`, { mode: 0o600, flag: 'wx' })
  }
  const key = readSignerKey(readFileSync(file, 'utf8').trim())
  if (key.ok && key.value.kind === 'cosignature/v1') return { ...key.value, kind: key.value.kind }
  return refuseInput(file, { vi: 'không phải khóa của nhân chứng', en: 'not the key of a witness' })
}

/** The logs that are watched, a key a line; lines that begin with # are comments. */
function readLogs(path: string, text: string): ReadonlyMap<string, readonly VerifierKey[]> {
  const logs = new Map<string, VerifierKey[]>()
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const key = readVerifierKey(line.trim())
    if (!key.ok || key.value.kind !== 'ed25519') {
      return refuseInput(path, {
        vi: `dòng ${at + 1}: không phải khóa của một sổ`,
        en: `line ${at + 1}: not the key of a log`,
      })
    }
    logs.set(key.value.name, [...(logs.get(key.value.name) ?? []), key.value])
  }
  return logs
}

/** The same from a file, read again when the file has changed; what cannot be read then leaves the logs as they were. */
export function followLogs(
  path: string,
  file: string,
  text: string,
  complain: (text: string) => void,
): () => ReadonlyMap<string, readonly VerifierKey[]> {
  let logs = readLogs(path, text)
  let seen = changedAt(file)
  return () => {
    const now = changedAt(file)
    if (now === seen) return logs
    seen = now
    try {
      logs = readLogs(path, readFileSync(file, 'utf8'))
    } catch (error) {
      complain(`${path}: ${error instanceof Error ? error.message : String(error)}\n`)
    }
    return logs
  }
}

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
