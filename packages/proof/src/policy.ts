import { accept, type Checked, refuse } from './checked.ts'
import { readDecimal } from './decimal.ts'
import { equalBytes } from './equal-bytes.ts'
import { formatVerifierKey, readVerifierKey, type VerifierKey } from './note/key.ts'
import { isWellFormed, readUtf8 } from './utf8.ts'

/** A log or a witness, with the address where it is asked, if one is given. */
export type PolicyKey = Readonly<{ key: VerifierKey; url?: string }>

/** Any `threshold` of the members have to have witnessed: names of witnesses or of earlier groups. */
export type PolicyGroup = Readonly<{ threshold: number; members: readonly string[] }>

/** Whom a verifier trusts (C2SP tlog-policy): the logs, the witnesses by their names in this file, and what is enough of them. */
export type Policy = Readonly<{
  logs: readonly PolicyKey[]
  witnesses: ReadonlyMap<string, PolicyKey>
  groups: ReadonlyMap<string, PolicyGroup>
  /** A witness, a group, or `none`: no witness is asked for. */
  quorum: string
}>

export type PolicyRefusal =
  | 'too-large'
  | 'not-utf8'
  | 'control-character'
  | 'no-final-newline'
  | 'unknown-line'
  /** A key that is no key, or one that must not be registered. */
  | 'key'
  | 'duplicate-key'
  | 'name'
  | 'duplicate-name'
  | 'unknown-name'
  /** A name is a member of two groups, or twice of one. */
  | 'member-twice'
  | 'threshold'
  | 'no-quorum'
  | 'second-quorum'

/** Bytes; room for some three hundred keys. */
export const largestPolicy = 65_536

const reservedNames = new Set(['none', 'all', 'any'])

/**
 * Reads a policy file. Stricter than the specification in three things: it has to be UTF-8, the last line has to be ended (a file cut
 * short must not become another rule), and no key is both a log and a witness (a log that watches itself proves nothing).
 */
export function readPolicy(input: Uint8Array | string): Checked<Policy, PolicyRefusal> {
  if (input.length > largestPolicy) return refuse('too-large')
  const text = typeof input === 'string' ? input : readUtf8(input)
  if (text === undefined || !isWellFormed(text)) return refuse('not-utf8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)) return refuse('control-character')
  if (!text.endsWith('\n')) return refuse('no-final-newline')
  const reading = new PolicyReading()
  for (const [place, line] of text.slice(0, -1).split('\n').entries()) {
    const refused = reading.take(line.split(/[ \t]+/).filter((word) => word !== ''))
    if (refused) return refuse(refused, `line ${place + 1}`)
  }
  return reading.done()
}

class PolicyReading {
  readonly #logs: PolicyKey[] = []
  readonly #witnesses = new Map<string, PolicyKey>()
  readonly #groups = new Map<string, PolicyGroup>()
  readonly #members = new Set<string>()
  #quorum: string | undefined

  /** Takes the words of one line. */
  take([keyword, ...words]: readonly string[]): PolicyRefusal | undefined {
    if (keyword === undefined || keyword.startsWith('#')) return undefined
    if (keyword === 'log') return this.#log(words)
    if (keyword === 'witness') return this.#witness(words)
    if (keyword === 'group') return this.#group(words)
    if (keyword === 'quorum') return this.#setQuorum(words)
    return 'unknown-line'
  }

  done(): Checked<Policy, 'no-quorum'> {
    if (this.#quorum === undefined) return refuse('no-quorum')
    return accept({ logs: this.#logs, witnesses: this.#witnesses, groups: this.#groups, quorum: this.#quorum })
  }

  #log(words: readonly string[]): PolicyRefusal | undefined {
    const log = this.#key(words)
    if (typeof log === 'string') return log
    this.#logs.push(log)
    return undefined
  }

  #witness([name = '', ...words]: readonly string[]): PolicyRefusal | undefined {
    const fault = this.#faultOfNew(name)
    if (fault) return fault
    const witness = this.#key(words)
    if (typeof witness === 'string') return witness
    this.#witnesses.set(name, witness)
    return undefined
  }

  #group([name = '', rule = '', ...members]: readonly string[]): PolicyRefusal | undefined {
    const fault = this.#faultOfNew(name)
    if (fault) return fault
    const threshold = rule === 'all' ? members.length : rule === 'any' ? 1 : readDecimal(rule)
    if (threshold === undefined || threshold < 1 || threshold > members.length) return 'threshold'
    for (const member of members) {
      if (!this.#isDefined(member)) return 'unknown-name'
      // So a witness counts in one way only.
      if (this.#members.has(member)) return 'member-twice'
      this.#members.add(member)
    }
    this.#groups.set(name, { threshold, members })
    return undefined
  }

  #setQuorum([name = '', ...more]: readonly string[]): PolicyRefusal | undefined {
    if (this.#quorum !== undefined) return 'second-quorum'
    if (more.length > 0) return 'unknown-line'
    if (name !== 'none' && !this.#isDefined(name)) return 'unknown-name'
    this.#quorum = name
    return undefined
  }

  #key([text = '', url, ...more]: readonly string[]): PolicyKey | 'key' | 'duplicate-key' | 'unknown-line' {
    if (more.length > 0) return 'unknown-line'
    const key = readVerifierKey(text)
    if (!key.ok) return 'key'
    const bytes = key.value.publicKey.bytes
    const taken = [...this.#logs, ...this.#witnesses.values()].some((each) =>
      equalBytes(each.key.publicKey.bytes, bytes),
    )
    if (taken) return 'duplicate-key'
    return url === undefined ? { key: key.value } : { key: key.value, url }
  }

  #faultOfNew(name: string): PolicyRefusal | undefined {
    if (name === '' || reservedNames.has(name)) return 'name'
    return this.#isDefined(name) ? 'duplicate-name' : undefined
  }

  #isDefined = (name: string): boolean => this.#witnesses.has(name) || this.#groups.has(name)
}

/** The file of a policy: what `readPolicy` reads, without comments. Refused, as reading it would be, when it is not a policy. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): Checked<string, PolicyRefusal> {
  const keyed = ({ key, url }: PolicyKey) => [formatVerifierKey(key), ...(url === undefined ? [] : [url])]
  const lines = [
    ...logs.map((log) => ['log', ...keyed(log)]),
    ...[...witnesses].map(([name, witness]) => ['witness', name, ...keyed(witness)]),
    ...[...groups].map(([name, { threshold, members }]) => ['group', name, String(threshold), ...members]),
    ['quorum', quorum],
  ]
  const broken = lines.findIndex((words) => words.some((word) => word === '' || /[ \t\n]/.test(word)))
  if (broken !== -1) return refuse('name', `line ${broken + 1}`)
  const text = `${lines.map((words) => words.join(' ')).join('\n')}\n`
  const again = readPolicy(text)
  return again.ok ? accept(text) : again
}

/** Whether these witnesses (names of the policy) are enough. */
export function quorumHolds(policy: Policy, witnessed: ReadonlySet<string>): boolean {
  const holds = (name: string): boolean => {
    const group = policy.groups.get(name)
    if (!group) return policy.witnesses.has(name) && witnessed.has(name)
    return group.members.filter(holds).length >= group.threshold
  }
  return policy.quorum === 'none' || holds(policy.quorum)
}
