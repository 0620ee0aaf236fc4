import { describe, expect, test } from 'vitest'
import { formatNote, signatureOf, signNote } from './note/note.ts'
import { readPolicy } from './policy.ts'
import { logKey, testSigner, valueIn, witnessKeys } from './testing/keys.ts'
import { SmallLog } from './testing/small-log.ts'
import { threeWitnesses } from './testing/three-witnesses.ts'
import { openCheckpoint } from './trusted-checkpoint.ts'

const [front, , press] = witnessKeys

describe('a checkpoint under a policy', () => {
  const policy = valueIn(readPolicy(threeWitnesses))
  const log = new SmallLog(7)

  test('is trusted when its log signed it and enough witnesses saw it', () => {
    const trusted = valueIn(openCheckpoint(policy, log.checkpoint(7, [front, press])))
    expect(trusted.checkpoint).toMatchObject({ origin: logKey.name, size: 7, root: log.root(7) })
    expect([...trusted.witnesses]).toEqual([
      ['front', 1_773_500_000],
      ['báo-chí', 1_773_500_000],
    ])
  })

  test('T25: signed by the log alone, or with one witness of two, is refused', () => {
    expect(openCheckpoint(policy, log.checkpoint(7))).toMatchObject({ code: 'quorum-missed', at: '0 of 3' })
    expect(openCheckpoint(policy, log.checkpoint(7, [front]))).toMatchObject({ code: 'quorum-missed', at: '1 of 3' })
    expect(openCheckpoint(policy, log.checkpoint(7, [front, front]))).toMatchObject({ code: 'quorum-missed' })
    const strangers = [testSigner('a', 'cosignature/v1', 50), testSigner('b', 'cosignature/v1', 51)]
    expect(openCheckpoint(policy, log.checkpoint(7, strangers))).toMatchObject({ code: 'quorum-missed' })
  })

  test('without the signature of the log whose name it bears it is refused', () => {
    const byWitnesses = formatNote(valueIn(signNote(log.text(7), [front, press], 1)))
    expect(openCheckpoint(policy, byWitnesses)).toMatchObject({ code: 'not-by-a-log', at: logKey.name })
    const other = formatNote(valueIn(signNote(log.text(7).replace('na-2026', 'na-2031'), [logKey, front, press], 1)))
    expect(openCheckpoint(policy, other)).toMatchObject({ code: 'not-by-a-log' })
  })

  test('a note of the log that is no checkpoint is refused', () => {
    const note = formatNote(valueIn(signNote('Kính gửi\n', [logKey, front, press], 1)))
    expect(openCheckpoint(policy, note)).toMatchObject({ code: 'not-a-checkpoint' })
  })

  test('the latest of several cosignatures of a witness counts', () => {
    const times = [5, 9, 7].map((time) => signatureOf(front, log.text(7), time))
    const note = formatNote({
      text: log.text(7),
      signatures: [signatureOf(logKey, log.text(7), 0), ...times, signatureOf(press, log.text(7), 3)],
    })
    expect(valueIn(openCheckpoint(policy, note)).witnesses.get('front')).toBe(9)
  })
})
