import { sampleBundle } from '@baucu/verifier/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BothVerifiers, hasPython } from './both-verifiers.ts'
import { givenWith, mutated } from './mutations.ts'

/** Cases of a run; `BAUCU_DISAGREEMENTS=5000` hunts longer, and with other seeds. */
const asked = Number(process.env.BAUCU_DISAGREEMENTS ?? 0)
const runs = asked > 0 ? { numRuns: asked } : { numRuns: 60, seed: 20_260_523 }

const changed = (path: string, change: (value: { leaves: Record<string, unknown> }) => void) =>
  sampleBundle({
    document: (each, value) => {
      if (each === path) change(value)
      return value
    },
  })

describe.skipIf(!hasPython)('two verifiers, bundles changed by chance', () => {
  test('what was found once, and must not come again', async () => {
    const both = new BothVerifiers()
    try {
      const path = 'contests/na-1.json'
      const found = [
        // A fraction was text to one of them.
        changed(path, ({ leaves }) => Object.assign(leaves, { 14: 1.5 })),
        // A right that is no text ended the other without an answer.
        sampleBundle({ leaf: (body) => (body.type === 'key' ? { ...body, may: [[]] } : body) }),
        // An area in two contests was told in the second only by one.
        sampleBundle({ model: ([, second]) => void Object.assign(second?.areas[0] ?? {}, { id: '0001' }) }),
      ]
      for (const { files } of found) {
        const { first, second } = await both.ask(files)
        expect(first.found).not.toEqual([])
        expect(second).toEqual(first)
      }
    } finally {
      both.close()
    }
  })

  test('the same codes and subjects, whatever is changed', { timeout: 120_000 + asked * 1_000 }, async () => {
    const both = new BothVerifiers()
    try {
      const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const { files, log } = sampleBundle(mutated(seed))
          const { first, second } = await both.ask(files, givenWith(seed, log))
          expect(second).toEqual(first)
        }),
        runs,
      )
    } finally {
      both.close()
    }
  })
})
