import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../base64.ts'
import { hashLeaf } from '../merkle/hash.ts'
import { logKey, valueIn } from '../testing/keys.ts'
import { vectors } from '../testing/vectors.ts'
import { formatCheckpoint, logId, originHash, readCheckpoint } from './checkpoint.ts'
import { cosign, cosignatureTime, cosignedMessage, verifyCosignature } from './cosignature.ts'

const root = hashLeaf(new TextEncoder().encode('hello world'))
const root64 = toBase64(root)

describe('a checkpoint', () => {
  test('is three lines', () => {
    const text = valueIn(
      formatCheckpoint({ origin: 'go.sum database tree', size: 123_456_789_012, root, extensions: [] }),
    )
    expect(text).toBe('go.sum database tree\n123456789012\nTszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=\n')
    expect(valueIn(readCheckpoint(text))).toMatchObject({ size: 123_456_789_012, root })
  })

  test('names of its log: the plain hash for witnesses, the prefixed one of the public network', () => {
    expect(originHash('go.sum database tree')).toBe('46613be2987d5d316f5ad065e4aa2eee26ccdd3de17a3735cd0da18156a22bdd')
    expect(logId('go.sum database tree')).toBe('a32d071739c062f4973f1db8cc1069f517428d77105962b285bbf918c4062591')
  })

  test.each([
    ['', 'not-a-checkpoint'],
    [`Log\n1\n${root64}`, 'not-a-checkpoint'],
    ['Log\n1\n', 'not-a-checkpoint'],
    [`\n1\n${root64}\n`, 'origin'],
    [`Log\n01\n${root64}\n`, 'size'],
    [`Log\n 1\n${root64}\n`, 'size'],
    [`Log\n9007199254740992\n${root64}\n`, 'size'],
    [`Log\n1e3\n${root64}\n`, 'size'],
    [`Log\n1\n${root64.slice(0, -1)}\n`, 'root'],
    [`Log\n1\n${root64} \n`, 'root'],
    [`Log\n1\nYmFuYW5hcw==\n`, 'root-length'],
    [`Log\n0\n${root64}\n`, 'root-of-nothing'],
    [`Log\n1\n${root64}\n\n`, 'extension'],
    [`Log\n1\n${root64}\nmore\n\nmore\n`, 'extension'],
  ])('%j is none: %s', (text, code) => {
    expect(readCheckpoint(text)).toMatchObject({ ok: false, code })
  })

  test('is not written when it would not be read', () => {
    const good = { origin: 'Log', size: 1, root, extensions: [] }
    expect(formatCheckpoint({ ...good, size: 1.5 })).toMatchObject({ code: 'size' })
    expect(formatCheckpoint({ ...good, size: 0 })).toMatchObject({ code: 'root-of-nothing' })
    expect(formatCheckpoint({ ...good, origin: '' })).toMatchObject({ code: 'origin' })
    expect(formatCheckpoint({ ...good, origin: `a\n1\n${root64}` }).ok).toBe(false)
    expect(formatCheckpoint({ ...good, root: root.slice(1) })).toMatchObject({ code: 'root-length' })
    expect(formatCheckpoint({ ...good, extensions: [''] })).toMatchObject({ code: 'extension' })
    expect(formatCheckpoint({ ...good, extensions: ['a\nb'] })).toMatchObject({ code: 'not-a-checkpoint' })
  })

  test('reading what was written gives the same; nothing makes reading throw', () => {
    const checkpoint = fc.record({
      origin: fc.stringMatching(/^[ -~à-ỹ]{1,40}$/),
      size: fc.maxSafeNat().filter((size) => size > 0),
      root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      extensions: fc.array(fc.stringMatching(/^[ -~]{1,20}$/), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(checkpoint, (each) => {
        expect(readCheckpoint(valueIn(formatCheckpoint(each)))).toEqual({ ok: true, value: each })
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => typeof readCheckpoint(`Log\n1\n${text}\n`).ok === 'boolean'))
  })
})

describe('a cosignature', () => {
  test('covers the time and the whole text', () => {
    expect(new TextDecoder().decode(cosignedMessage(1_679_315_147, 'a\n1\nb\n'))).toBe(
      'cosignature/v1\ntime 1679315147\na\n1\nb\n',
    )
    const signature = cosign(logKey.key, 1_679_315_147, 'a\n1\nb\n')
    const { publicKey } = logKey.key
    expect(verifyCosignature(publicKey, 'a\n1\nb\n', signature)).toEqual({ ok: true, value: 1_679_315_147 })
    expect(verifyCosignature(publicKey, 'a\n2\nb\n', signature)).toMatchObject({ code: 'signature-wrong' })
    expect(verifyCosignature(publicKey, 'a\n1\nb\n', signature.slice(8))).toMatchObject({ code: 'not-a-cosignature' })
    expect(() => cosign(logKey.key, -1, 'a\n')).toThrow(RangeError)
  })
})

type Known = {
  marshal: { origin: string; size: number; rootIsLeafHashOfUtf8: string; want: string }[]
  unmarshal: { name: string; text: string; want: { origin?: string; size?: number; rest?: string; error?: boolean } }[]
  strictExtras: { reject: string[] }
  logId: { cases: [string, string][] }
  cosignatureV1: {
    timestamp: { sigBase64: string; want: number | string }[]
    signedMessage: {
      time: number
      checkpointBody: string
      want: string
      exampleLine: string
      exampleLineTimestamp: number
    }
  }
}

const shared = vectors('tlog-checkpoint.json')
const known = shared.read<Partial<Known>>()

describe.skipIf(shared.absent)(`known answers for checkpoints${shared.needs}`, () => {
  test.each(known.marshal ?? [])('$origin', ({ origin, size, rootIsLeafHashOfUtf8, want }) => {
    const own = hashLeaf(new TextEncoder().encode(rootIsLeafHashOfUtf8))
    expect(formatCheckpoint({ origin, size, root: own, extensions: [] })).toEqual({ ok: true, value: want })
  })

  test.each(known.unmarshal ?? [])('$name', ({ text, want }) => {
    const read = readCheckpoint(text)
    expect(read.ok).toBe(false)
    if (want.error || read.ok) return
    // The examples have words where a hash belongs: refused for that alone, and read as soon as it is a hash.
    expect(read.code).toBe('root-length')
    const lines = text.split('\n')
    const { origin, size, extensions } = valueIn(readCheckpoint(lines.with(2, root64).join('\n')))
    expect({ origin, size, rest: extensions.map((line) => `${line}\n`).join('') }).toMatchObject({
      origin: want.origin,
      size: want.size,
      rest: want.rest,
    })
  })

  test('strict extras', () => {
    for (const text of known.strictExtras?.reject ?? []) expect([text, readCheckpoint(text).ok]).toEqual([text, false])
  })

  test('ids of logs', () => {
    for (const [origin, id] of known.logId?.cases ?? []) expect(logId(origin)).toBe(id)
  })

  test('times of cosignatures', () => {
    for (const { sigBase64, want } of known.cosignatureV1?.timestamp ?? []) {
      const time = cosignatureTime((fromBase64(sigBase64) ?? new Uint8Array()).slice(4))
      expect(time.ok ? time.value : 'error').toEqual(typeof want === 'number' ? want : 'error')
    }
    const message = known.cosignatureV1?.signedMessage
    if (!message) throw new Error('no message')
    expect(new TextDecoder().decode(cosignedMessage(message.time, message.checkpointBody))).toBe(message.want)
    const [, , base64 = ''] = message.exampleLine.split(' ')
    expect(cosignatureTime((fromBase64(base64) ?? new Uint8Array()).slice(4))).toEqual({
      ok: true,
      value: message.exampleLineTimestamp,
    })
  })
})
