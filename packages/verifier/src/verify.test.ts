import { expect, test } from 'vitest'
import { memoryFolder } from './testing/memory-folder.ts'
import { sampleBundle } from './testing/sample-bundle.ts'
import { verifyBundle } from './verify.ts'

test('a sound bundle', async () => {
  const { files, log } = sampleBundle()
  const answer = await verifyBundle(memoryFolder(files))
  expect(answer.checks.flatMap(({ errors }) => errors)).toEqual([])
  expect(answer).toMatchObject({ ok: true, entries: log.leaves.length, policy: 'bundle', undated: [] })
})
