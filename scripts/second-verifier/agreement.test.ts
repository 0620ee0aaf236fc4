import { sampleBundle } from '@baucu/verifier/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BothVerifiers, hasPython } from './both-verifiers.ts'
import { mutated } from './mutations.ts'

/** Cases of a run; `BAUCU_DISAGREEMENTS=5000` hunts longer, and with other seeds. */
const asked = Number(process.env.BAUCU_DISAGREEMENTS ?? 0)
const runs = asked > 0 ? { numRuns: asked } : { numRuns: 60, seed: 20_260_523 }

describe.skipIf(!hasPython)('two verifiers, bundles changed by chance', () => {
  test('the same codes and subjects, whatever is changed', { timeout: 120_000 + asked * 1_000 }, async () => {
    const both = new BothVerifiers()
    try {
      const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          const { first, second } = await both.ask(sampleBundle(mutated(seed)).files)
          expect(second).toEqual(first)
        }),
        runs,
      )
    } finally {
      both.close()
    }
  })
})
