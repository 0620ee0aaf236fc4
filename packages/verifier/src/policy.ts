import { fromUtf8, sameBytes } from './encoding.ts'
import type { Sha256 } from './machine.ts'
import { type NoteKey, readNoteKey } from './note.ts'

/** Whom to believe (C2SP tlog-policy): the log, the witnesses, and which of them are enough. */
export type Policy = Readonly<{
  /** One in the bundle of a log; in that of a nation its own first, then those of its logs. */
  logs: readonly NoteKey[]
  witnesses: readonly NoteKey[]
  /** Whether those who cosigned (by the index in `witnesses`) are enough. */
  isSatisfied(cosigned: ReadonlySet<number>): boolean
}>

type Member = (cosigned: ReadonlySet<number>) => boolean

/** Reads a policy; what is wrong with it is told by the number of the line, from 1 (0: something is missing). */
export function readPolicy(sha256: Sha256, bytes: Uint8Array): Policy | Readonly<{ line: number }> {
  const text = fromUtf8(bytes)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that are looked for
  if (text === undefined || /[\u0000-\u0009\u000b-\u001f]/.test(text)) return { line: 0 }
  const witnesses: NoteKey[] = []
  const members = new Map<string, Member>()
  const logs: NoteKey[] = []
  let quorum: Member | undefined
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const wrong = { line: index + 1 }
    if (line === '' || line.startsWith('#')) continue
    const [word, ...fields] = line.split(' ')
    if (fields.includes('')) return wrong
    const [first = '', second = '', third] = fields
    if (word === 'log') {
      const key = readNoteKey(sha256, first)
      if (key?.kind !== 1 || fields.length > 2 || isKnown(key, [...logs, ...witnesses])) return wrong
      if (logs.some(({ name }) => name === key.name)) return wrong
      logs.push(key)
    } else if (word === 'witness') {
      const key = readNoteKey(sha256, second)
      if (key?.kind !== 4 || fields.length > 3 || !isNewName(members, first)) return wrong
      if (isKnown(key, [...logs, ...witnesses])) return wrong
      const number = witnesses.push(key) - 1
      members.set(first, (cosigned) => cosigned.has(number))
    } else if (word === 'group') {
      const named = fields.slice(2).map((name) => members.get(name))
      const needed = second === 'all' ? named.length : second === 'any' ? 1 : Number(second)
      const counts = /^(all|any|[1-9]\d{0,5})$/.test(second) && needed >= 1 && needed <= named.length
      if (!counts || !isNewName(members, first) || new Set(fields.slice(2)).size < named.length) return wrong
      const all = named.filter((each) => each !== undefined)
      if (all.length < named.length) return wrong
      members.set(first, (cosigned) => all.filter((member) => member(cosigned)).length >= needed)
    } else if (word === 'quorum') {
      const member = first === 'none' ? () => true : members.get(first)
      if (quorum || !member || fields.length !== 1 || third !== undefined) return wrong
      quorum = member
    } else return wrong
  }
  return logs.length > 0 && quorum ? { logs, witnesses, isSatisfied: quorum } : { line: 0 }
}

const isKnown = (key: NoteKey, keys: readonly NoteKey[]): boolean =>
  keys.some(({ publicKey }) => sameBytes(publicKey, key.publicKey))

const isNewName = (members: ReadonlyMap<string, Member>, name: string): boolean =>
  name !== '' && name !== 'none' && name !== 'all' && name !== 'any' && !members.has(name)
