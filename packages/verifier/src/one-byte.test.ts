import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toUtf8 } from './encoding.ts'
import { memoMachine } from './testing/memo-machine.ts'
import { memoryFolder } from './testing/memory-folder.ts'
import { sampleBundle } from './testing/sample-bundle.ts'
import { type Answer, verifyBundle } from './verify.ts'

const machine = memoMachine()
const { files, log } = sampleBundle()
const paths = [...files.keys()]
const check = (changed: ReadonlyMap<string, Uint8Array>) => verifyBundle(memoryFolder(changed), { machine })

const subjects = ({ checks }: Answer): readonly string[] =>
  checks.flatMap(({ errors }) => errors.filter(({ code }) => code !== 'not-checked').map(({ subject }) => subject))

/** The leaf that holds a byte of the entry file. */
function leafAt(offset: number): number {
  let end = 0
  return log.leaves.findIndex((leaf) => {
    end += 2 + leaf.length
    return offset < end
  })
}

test('any one byte of any file changed: not sound, and the file or leaf is named', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat({ max: 1_000_000 }),
      fc.integer({ min: 1, max: 255 }),
      async (path, far, by) => {
        const bytes = files.get(path) ?? new Uint8Array(0)
        const offset = far % bytes.length
        const changed = new Map(files).set(path, bytes.with(offset, (bytes[offset] ?? 0) ^ by))
        const answer = await check(changed)
        expect(answer.ok).toBe(false)
        const leaf = `leaf ${leafAt(offset)}`
        const named = (subject: string) =>
          subject === path ||
          (path.startsWith('tile/entries/') && (subject === leaf || subject.startsWith(`${leaf}: `)))
        expect(subjects(answer).some(named), `${path} ${offset}: ${subjects(answer)}`).toBe(true)
        expect(answer.checks[0]?.errors.every(({ subject }) => subject === 'checkpoint' || named(subject))).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
})

test('any file cut off, emptied, doubled or replaced by something else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.oneof(
        fc.uint8Array({ maxLength: 64 }),
        fc.json().map(toUtf8),
        fc.constantFrom('', '{}', '[]', 'null', '[1e999]', '{"__proto__":1}', '\u0000').map(toUtf8),
        fc.constantFrom(...files.values()),
      ),
      async (path, bytes) => {
        fc.pre(bytes !== files.get(path))
        const answer = await check(new Map(files).set(path, bytes))
        expect(answer.ok).toBe(false)
        expect(subjects(answer)).toContain(path)
      },
    ),
    { numRuns: 150 },
  )
})

test('any file gone, any file more', async () => {
  for (const path of paths) {
    const fewer = new Map(files)
    fewer.delete(path)
    expect(subjects(await check(fewer)), path).toContain(path)
    const more = await check(new Map(files).set(`${path}.old`, new Uint8Array(1)))
    expect([...new Set(subjects(more))]).toEqual([`${path}.old`])
  }
})

test('leaves dropped, doubled, in another order, or from another log', async () => {
  const other = sampleBundle({ model: (contests) => void contests.pop() }).log.leaves
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: log.leaves.length - 2 }),
      fc.constantFrom('drop', 'double', 'swap', 'foreign'),
      async (index, how) => {
        const leaf = log.leaves[index] ?? new Uint8Array(0)
        const next = log.leaves[index + 1] ?? leaf
        const leaves = {
          drop: log.leaves.toSpliced(index, 1),
          double: log.leaves.toSpliced(index, 0, leaf),
          swap: log.leaves.with(index, next).with(index + 1, leaf),
          foreign: log.leaves.with(index, other.find((each) => !log.leaves.includes(each)) ?? leaf),
        }[how]
        const entries = leaves.flatMap((each) => [new Uint8Array([each.length >> 8, each.length & 255]), each])
        const path = paths.find((each) => each.startsWith('tile/entries/')) ?? ''
        const answer = await check(new Map(files).set(path, Uint8Array.from(entries.flatMap((each) => [...each]))))
        expect(answer.ok).toBe(false)
        expect(subjects(answer).some((subject) => subject === path || subject.startsWith(`leaf ${index}`))).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})
