import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64 } from './base64.ts'
import { readPolicy } from './policy.ts'
import { formatProofFile, readProofFile, verifyProofFile } from './proof-file.ts'
import { valueIn, witnessKeys } from './testing/keys.ts'
import { SmallLog } from './testing/small-log.ts'
import { threeWitnesses } from './testing/three-witnesses.ts'
import { vectors } from './testing/vectors.ts'

const [front, university, press] = witnessKeys
const policy = valueIn(readPolicy(threeWitnesses))

describe('a receipt', () => {
  test('proves offline that an entry stands at its place in a log that others watched', async () => {
    const log = new SmallLog(300)
    for (const index of [0, 1, 128, 255, 256, 299]) {
      const receipt = await log.receipt(index, 300, [front, university])
      const logged = valueIn(verifyProofFile(policy, receipt, log.entry(index)))
      expect(logged.index).toBe(index)
      expect(logged.checkpoint.size).toBe(300)
      expect([...logged.witnesses.keys()]).toEqual(['front', 'university'])
      expect(verifyProofFile(policy, receipt, log.entry(index + 1))).toMatchObject({ code: 'root-differs' })
    }
  })

  test('one changed byte is refused, wherever it is', async () => {
    const log = new SmallLog(9)
    const receipt = new TextEncoder().encode(await log.receipt(5, 9, [front, press]))
    expect(verifyProofFile(policy, receipt, log.entry(5)).ok).toBe(true)
    fc.assert(
      fc.property(fc.nat({ max: receipt.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = receipt.slice()
        changed[place] = (changed[place] ?? 0) ^ flip
        expect(verifyProofFile(policy, changed, log.entry(5)).ok).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('without a quorum it is refused', async () => {
    const log = new SmallLog(9)
    expect(verifyProofFile(policy, await log.receipt(5, 9, [front]), log.entry(5))).toMatchObject({
      code: 'quorum-missed',
    })
  })

  test('reading what was written gives the same; nothing makes reading throw', () => {
    const file = fc.record(
      {
        index: fc.maxSafeNat(),
        hashes: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 }),
        checkpoint: fc.string({ unit: 'grapheme', minLength: 1 }),
        extra: fc.uint8Array({ minLength: 1 }),
      },
      { requiredKeys: ['index', 'hashes', 'checkpoint'] },
    )
    fc.assert(
      fc.property(file, (each) => {
        expect(readProofFile(valueIn(formatProofFile(each)))).toEqual({ ok: true, value: each })
      }),
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof verifyProofFile(policy, bytes, bytes).ok === 'boolean'))
    const start = 'c2sp.org/tlog-proof@v1\n'
    fc.assert(fc.property(fc.string(), (rest) => typeof readProofFile(start + rest).ok === 'boolean'))
  })

  test.each([
    ['index 01\n\nc\n', 'index', 'line 2'],
    ['index 1\n\n', 'no-checkpoint', ''],
    ['index 1\nc\n', 'no-checkpoint', ''],
    ['extra \nindex 1\n\nc\n', 'extra', 'line 2'],
    ['extra AAAA\nAAAA\n\nc\n', 'index', 'line 3'],
    ['index 1\nAAAA\n\nc\n', 'hash', 'line 3'],
    [`index 1\n${`${toBase64(new Uint8Array(32))}\n`.repeat(64)}\nc\n`, 'too-many-hashes', ''],
  ])('%j is refused: %s', (rest, code, at) => {
    expect(readProofFile(`c2sp.org/tlog-proof@v1\n${rest}`)).toEqual({ ok: false, code, at })
  })

  test('is not written when it would not be read', () => {
    const good = { index: 1, hashes: [], checkpoint: 'c\n' }
    expect(formatProofFile({ ...good, index: -1 })).toMatchObject({ code: 'index' })
    expect(formatProofFile({ ...good, hashes: [new Uint8Array(3)] })).toMatchObject({ code: 'hash' })
    expect(formatProofFile({ ...good, hashes: Array.from({ length: 64 }, () => new Uint8Array(32)) })).toMatchObject({
      code: 'too-many-hashes',
    })
    expect(formatProofFile({ ...good, checkpoint: '' })).toMatchObject({ code: 'no-checkpoint' })
    expect(formatProofFile({ ...good, extra: new Uint8Array() })).toMatchObject({ code: 'extra' })
  })
})

type Known = {
  tlogProof: {
    marshal: {
      index: number
      hashes?: []
      hashesAreSha256OfUtf8?: string[]
      checkpoint: string
      want?: string
      wantTemplate?: string
    }[]
    reject: string[]
  }
}

const shared = vectors('tlog-checkpoint.json')
const known = shared.read<Partial<Known>>().tlogProof

describe.skipIf(shared.absent)(`known receipts${shared.needs}`, () => {
  test('written', () => {
    for (const { index, hashesAreSha256OfUtf8 = [], checkpoint, want, wantTemplate } of known?.marshal ?? []) {
      const sha256 = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
      const filled = wantTemplate?.replace(/<b64\(sha256\((\w+)\)\)>/g, (_, text: string) => toBase64(sha256(text)))
      const file = { index, hashes: hashesAreSha256OfUtf8.map(sha256), checkpoint }
      expect(formatProofFile(file)).toEqual({ ok: true, value: want ?? filled })
      expect(readProofFile(want ?? filled ?? '')).toEqual({ ok: true, value: file })
    }
  })

  test('refused', () => {
    for (const text of known?.reject ?? []) expect([text, readProofFile(text).ok]).toEqual([text, false])
  })
})
