import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Machine, type Options, verifyBundle } from '@baucu/verifier'
import { memoMachine, memoryFolder } from '@baucu/verifier/testing'

/** A bundle in memory: bytes by path. */
export type Bundle = ReadonlyMap<string, Uint8Array>

/** What an answer finds, in an order of its own: `check code subject`. */
export type Verdict = Readonly<{ entries: number; root: string | null; policy: string; found: readonly string[] }>

type Answer = Readonly<{
  entries: number
  root: string | null
  policy: string
  checks: readonly Readonly<{ name: string; errors: readonly Readonly<{ code: string; subject: string }>[] }>[]
}>

/** Whether this machine has the Python that docs/formats/verify.py asks for. */
export const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

/** Files given to a verifier besides the bundle. */
export type Asked = Readonly<{ policy?: Uint8Array; since?: Uint8Array }>

/** Asks the two verifiers about the same bundles; `close` ends the second one. */
export class BothVerifiers {
  readonly #place = mkdtempSync(path.join(tmpdir(), 'baucu-both-verifiers-'))
  readonly #machine: Machine = memoMachine()
  readonly #python: ChildProcess
  readonly #lines: AsyncIterator<string>
  #bundles = 0

  constructor() {
    const script = path.join(import.meta.dirname, 'answers.py')
    this.#python = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] })
    if (!this.#python.stdout) throw new Error('no output')
    this.#lines = createInterface({ input: this.#python.stdout })[Symbol.asyncIterator]()
  }

  /** What each finds: the verifier of the product, and the one written from the pages alone. */
  async ask(bundle: Bundle, { policy, since }: Asked = {}): Promise<Readonly<{ first: Verdict; second: Verdict }>> {
    const place = path.join(this.#place, `${++this.#bundles}`)
    const folder = path.join(place, 'bundle')
    write(folder, bundle)
    const given = {
      ...(policy && { policy: { name: path.join(place, 'policy'), bytes: policy } }),
      ...(since && { since: { name: path.join(place, 'since'), bytes: since } }),
    } satisfies Options
    for (const { name, bytes } of Object.values(given)) writeFileSync(name, bytes)
    try {
      const first = await verifyBundle(memoryFolder(bundle), { machine: this.#machine, ...given })
      const words = { folder, policy: given.policy?.name, since: given.since?.name }
      this.#python.stdin?.write(`${JSON.stringify(words)}\n`)
      const { value: line } = await this.#lines.next()
      return { first: verdictOf(first), second: verdictOf(JSON.parse(line) as Answer) }
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }

  close(): void {
    this.#python.stdin?.end()
    rmSync(this.#place, { recursive: true, force: true })
  }
}

function write(folder: string, bundle: Bundle): void {
  for (const [name, bytes] of bundle) {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

function verdictOf({ entries, root, policy, checks }: Answer): Verdict {
  const found = checks.flatMap(({ name, errors }) => errors.map(({ code, subject }) => `${name} ${code} ${subject}`))
  return { entries, root, policy, found: found.sort() }
}
