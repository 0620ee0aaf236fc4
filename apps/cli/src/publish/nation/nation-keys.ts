import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { formatSignerKey, type NoteKeyKind, readSignerKey, type SignerKey, signerKey } from '@baucu/proof'
import { refuseInput } from '../../kernel/input.ts'
import { refuse } from '../../kernel/refused.ts'

/** With what the nation's log is written: its own key, the root key of the office, and the witnesses of a rehearsal. */
export type NationKeys = Readonly<{ log: SignerKey; office: SignerKey; witnesses: readonly SignerKey[] }>

const rehearsed = ['nhan-chung-1', 'nhan-chung-2', 'nhan-chung-3'] as const

/**
 * The keys of a nation's log: those in `file`, made there when it is not there yet (only its owner can read it), so that the log can go
 * on; without a file made on the spot and forgotten. A rehearsal's witnesses are played here too.
 */
export function nationKeys(
  origin: string,
  rehearsal: boolean,
  file: Readonly<{ typed: string; path: string }> | undefined,
): NationKeys {
  const known = file && existsSync(file.path) ? readKeys(file, origin) : undefined
  if (known) return known
  const made = {
    log: newKey(origin, 'ed25519'),
    office: newKey(`${origin}/co-quan`, 'ed25519'),
    witnesses: rehearsal ? rehearsed.map((name) => newKey(`${origin}/${name}`, 'cosignature/v1')) : [],
  }
  if (file) {
    const lines = [made.log, made.office, ...made.witnesses].map((key) => `${formatSignerKey(key)}\n`)
    try {
      writeFileSync(file.path, lines.join(''), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      refuseInput(file.typed, {
        vi: `không ghi được khóa vào đây (${code})`,
        en: `the keys cannot be written here (${code})`,
      })
    }
  }
  return made
}

function newKey(name: string, kind: NoteKeyKind): SignerKey {
  const key = signerKey(name, kind, randomBytes(32))
  if (key.ok) return key.value
  return refuse({
    vi: `--origin ${name}: tên sổ không có dấu cách và dấu +`,
    en: `--origin ${name}: the name of a log has no space and no +`,
  })
}

function readKeys({ typed, path }: Readonly<{ typed: string; path: string }>, origin: string): NationKeys {
  const keys = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(readSignerKey)
  const [log, office, ...witnesses] = keys.flatMap((key) => (key.ok ? [key.value] : []))
  if (!log || !office || keys.some((key) => !key.ok)) {
    return refuseInput(typed, { vi: 'không phải khóa của sổ cả nước', en: "not the keys of a nation's log" })
  }
  if (log.name !== origin) {
    return refuseInput(typed, { vi: `khóa của sổ khác: ${log.name}`, en: `the keys of another log: ${log.name}` })
  }
  return { log, office, witnesses }
}
