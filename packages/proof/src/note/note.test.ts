import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBase64 } from '../base64.ts'
import { fromHex } from '../testing/hex.ts'
import { logKey, testSigner, valueIn, witnessKeys } from '../testing/keys.ts'
import { vectors } from '../testing/vectors.ts'
import {
  formatSignerKey,
  formatVerifierKey,
  readSignerKey,
  readVerifierKey,
  signerKey,
  verifierKey,
  verifierOf,
} from './key.ts'
import { formatNote, formatSignature, openNote, readNote, signatureOf, signNote } from './note.ts'

const text = 'example.vn/baucu/na-2026\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n'
const known = [logKey, ...witnessKeys].map(verifierOf)

describe('a signed note', () => {
  test('the example of the specification', () => {
    const key = valueIn(readVerifierKey('example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'))
    const note =
      'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n'
    expect(valueIn(openNote(note, [key]))).toMatchObject({ text: 'This is an example message.\n', unknown: [] })
    expect(openNote(note.replace('example message', 'exemple message'), [key])).toMatchObject({
      code: 'signature-wrong',
    })
  })

  test('what is signed opens with the keys of the signers; cosignatures say when', () => {
    const note = formatNote(valueIn(signNote(text, [logKey, ...witnessKeys], 1_773_500_000)))
    const opened = valueIn(openNote(new TextEncoder().encode(note), known))
    expect(opened.text).toBe(text)
    expect(opened.verified.map(({ key, time }) => [key.name, time])).toEqual([
      ['example.vn/baucu/na-2026', undefined],
      ['front.example.vn/w', 1_773_500_000],
      ['university.example.vn/w', 1_773_500_000],
      ['press.example.vn/w', 1_773_500_000],
    ])
  })

  test('one wrong signature of a known key refuses the note, even beside a right one of the same key', () => {
    const [log, other] = [signatureOf(logKey, text, 0), signatureOf(logKey, 'something else\n', 0)]
    expect(openNote(formatNote({ text, signatures: [log, other] }), known)).toMatchObject({
      code: 'signature-wrong',
      at: logKey.name,
    })
  })

  test('a changed time makes a cosignature wrong', () => {
    const [witness] = witnessKeys
    const own = signatureOf(witness, text, 1_773_500_000)
    const later = own.signature.slice()
    later[7] = (later[7] ?? 0) ^ 1
    expect(openNote(formatNote({ text, signatures: [{ ...own, signature: later }] }), known)).toMatchObject({
      code: 'signature-wrong',
    })
    // A time beyond 2^53 − 1 is not a time, whoever signed it.
    later.fill(0xff, 0, 8)
    expect(openNote(formatNote({ text, signatures: [{ ...own, signature: later }] }), known).ok).toBe(false)
  })

  test('a name or an id alone does not make a key known', () => {
    const stranger = testSigner(logKey.name, 'ed25519', 99)
    const sameName = formatNote({ text, signatures: [signatureOf(stranger, text, 0)] })
    expect(openNote(sameName, known)).toMatchObject({ code: 'not-signed' })
    const sameId = formatNote({
      text,
      signatures: [{ ...signatureOf(stranger, text, 0), name: 'other', id: logKey.id }],
    })
    expect(openNote(sameId, known)).toMatchObject({ code: 'not-signed' })
    // Another key under the same name with the id of a known one is taken for it, and fails.
    const both = formatNote({ text, signatures: [{ ...signatureOf(stranger, text, 0), id: logKey.id }] })
    expect(openNote(both, known)).toMatchObject({ code: 'signature-wrong' })
  })

  test('a hundred signatures are read, one more is too many', () => {
    const signature = signatureOf(logKey, text, 0)
    const many = (count: number) =>
      formatNote({ text, signatures: Array.from({ length: count }, (_, n) => ({ ...signature, name: `key${n}` })) })
    expect(valueIn(readNote(many(100))).signatures).toHaveLength(100)
    expect(readNote(many(101))).toMatchObject({ code: 'too-many-signatures' })
  })

  test.each([
    ['no blank line', `${text}— a AAAAAAA=\n`, 'not-a-note'],
    ['no text', '\n— a AAAAAAA=\n', 'not-a-note'],
    ['no dash', `${text}\n- a AAAAAAA=\n`, 'not-a-note'],
    ['two spaces', `${text}\n— a  AAAAAAA=\n`, 'not-a-note'],
    ['a plus in the name', `${text}\n— a+b AAAAAAA=\n`, 'not-a-note'],
    ['a hard space in the name', `${text}\n— a\u00a0b AAAAAAA=\n`, 'not-a-note'],
    ['no signature bytes', `${text}\n— a AAAAAA==\n`, 'not-a-note'],
    ['loose base 64', `${text}\n— a AAAAAAB=\n`, 'not-a-note'],
    ['a tab', `a\tb\n\n— a AAAAAAA=\n`, 'control-character'],
    ['a carriage return', `${text}\r\n\n— a AAAAAAA=\n`, 'control-character'],
    ['half a character', `\ud800\n\n— a AAAAAAA=\n`, 'not-utf8'],
    ['a megabyte', `${'a'.repeat(1_000_000)}\n\n— a AAAAAAA=\n`, 'too-large'],
  ])('%s is not a note', (_, note, code) => {
    expect(readNote(note)).toMatchObject({ ok: false, code })
  })

  test('a text that cannot be a note is not signed', () => {
    for (const bad of ['', 'abc', 'a\tb\n', '\ud800\n']) {
      expect(signNote(bad, [logKey], 0)).toMatchObject({ code: 'not-a-note-text' })
    }
    expect(signNote(text, [], 0)).toMatchObject({ code: 'no-signer' })
  })

  test('reading what was written gives the same note; nothing makes reading throw', () => {
    const signature = fc.record({
      name: fc.stringMatching(/^[a-zà-öạ-ỹ0-9./]{1,20}$/),
      id: fc.uint8Array({ minLength: 4, maxLength: 4 }).map((bytes) => Buffer.from(bytes).toString('hex')),
      signature: fc.uint8Array({ minLength: 1, maxLength: 90 }),
    })
    const note = fc.record({
      text: fc.stringMatching(/^[ -~\nà-ỹ]{0,60}$/).map((line) => `${line}\n`),
      signatures: fc.array(signature, { minLength: 1, maxLength: 5 }),
    })
    fc.assert(
      fc.property(note, (each) => {
        expect(readNote(formatNote(each))).toEqual({ ok: true, value: each })
      }),
    )
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof openNote(bytes, known).ok === 'boolean'))
    const good = new TextEncoder().encode(formatNote(valueIn(signNote(text, [logKey], 0))))
    fc.assert(
      fc.property(fc.nat({ max: good.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = good.slice()
        changed[place] = (changed[place] ?? 0) ^ flip
        expect(openNote(changed, known).ok).toBe(false)
      }),
    )
  })
})

describe('keys', () => {
  test('are read back as they were written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z./0-9]{1,30}$/),
        fc.constantFrom('ed25519' as const, 'cosignature/v1' as const),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (name, kind, seed) => {
          const signer = valueIn(signerKey(name, kind, seed))
          expect(valueIn(readSignerKey(formatSignerKey(signer)))).toEqual(signer)
          expect(valueIn(readVerifierKey(formatVerifierKey(verifierOf(signer))))).toEqual(verifierOf(signer))
        },
      ),
      { numRuns: 20 },
    )
    fc.assert(fc.property(fc.string(), (line) => typeof readVerifierKey(line).ok === 'boolean'))
    fc.assert(fc.property(fc.string(), (line) => typeof readSignerKey(`PRIVATE+KEY+${line}`).ok === 'boolean'))
  })

  test('a type we do not verify is refused by name, a name with a space or a plus is no name', () => {
    expect(readVerifierKey('a+00000000+BgAA')).toMatchObject({ code: 'key-type-reserved', at: 'a' })
    expect(readVerifierKey('a+00000000+AgAA')).toMatchObject({ code: 'key-type', at: 'a' })
    expect(readVerifierKey('a+00000000+AQAA')).toMatchObject({ code: 'key-length', at: 'a' })
    expect(readVerifierKey('a b+00000000+AQAA')).toMatchObject({ code: 'key-name' })
    expect(readVerifierKey('a+00000000')).toMatchObject({ code: 'not-a-key' })
    expect(verifierKey('', 'ed25519', logKey.key.publicKey)).toMatchObject({ code: 'key-name' })
    expect(signerKey('a', 'ed25519', new Uint8Array(5))).toMatchObject({ code: 'key-length' })
    expect(signerKey('a b', 'ed25519', new Uint8Array(32))).toMatchObject({ code: 'key-name' })
    expect(readSignerKey('a+00000000+AQAA')).toMatchObject({ code: 'not-a-key' })
    expect(readSignerKey(formatSignerKey(logKey).replace(logKey.id, '00000000'))).toMatchObject({ code: 'key-id' })
  })

  test('the private side and the public side have the same id', () => {
    const [vkey = ''] = formatVerifierKey(verifierOf(logKey)).split('+').slice(1)
    expect(formatSignerKey(logKey).split('+')[3]).toBe(vkey)
    expect(formatSignature(signatureOf(logKey, text, 0))).toMatch(/^— example\.vn\/baucu\/na-2026 [A-Za-z0-9+/=]+\n$/)
  })

  test('a vkey with the right id and a point of small order is not a key', () => {
    const bytes = Uint8Array.of(1, ...new Uint8Array(32))
    const id = createHash('sha256').update('x\n').update(bytes).digest('hex').slice(0, 8)
    expect(readVerifierKey(`x+${id}+${toBase64(bytes)}`)).toMatchObject({ code: 'key-small-order', at: 'x' })
  })
})

type Known = {
  verify: {
    name: string
    vkeys: string[]
    note?: string
    noteBytesHex?: string
    noteText?: string
    repeatSignature?: { line: string; times: number }
    want: { ok: boolean; verifiedBy?: string[]; unverified?: string[]; error?: string }
  }[]
  sign: { name: string; skey: string; text: string; wantNote?: string; wantError?: string }[]
  vkeyParsing: { valid: string[]; invalid: string[] }
}

const shared = vectors('signed-note.json')
const cases = shared.read<Partial<Known>>()

describe.skipIf(shared.absent)(`known answers for signed notes${shared.needs}`, () => {
  const errors: Record<string, RegExp> = {
    'no verifiable signatures': /^not-signed$/,
    'ambiguous key': /^ambiguous-key$/,
    'invalid signature': /^signature-wrong$/,
    malformed: /^(not-a-note|control-character|not-utf8|too-many-signatures)$/,
  }

  test.each(cases.verify ?? [])('$name', ({ vkeys, note, noteBytesHex, noteText, repeatSignature, want }) => {
    const keys = vkeys.map((vkey) => valueIn(readVerifierKey(vkey)))
    const built = repeatSignature ? `${noteText}\n${repeatSignature.line.repeat(repeatSignature.times)}` : (note ?? '')
    const opened = openNote(noteBytesHex ? fromHex(noteBytesHex) : built, keys)
    expect(opened.ok).toBe(want.ok)
    if (!opened.ok) expect(opened.code).toMatch(errors[want.error ?? ''] ?? /^$/)
    else {
      expect(opened.value.verified.map(({ key }) => key.name)).toEqual(want.verifiedBy)
      expect(opened.value.unknown.map(({ name }) => name)).toEqual(want.unverified ?? [])
    }
  })

  test.each(cases.sign ?? [])('$name', ({ skey, text: own, wantNote, wantError }) => {
    const note = signNote(own, [valueIn(readSignerKey(skey))], 0)
    expect(note.ok ? formatNote(note.value) : note.code).toBe(wantNote ?? (wantError && 'not-a-note-text'))
  })

  test('keys: the valid ones, and none of their neighbours', () => {
    const { valid = [], invalid = [] } = cases.vkeyParsing ?? {}
    for (const vkey of valid) expect(formatVerifierKey(valueIn(readVerifierKey(vkey)))).toBe(vkey)
    for (const vkey of invalid) expect([vkey, readVerifierKey(vkey).ok]).toEqual([vkey, false])
    const [first = ''] = valid
    for (let begin = 0; begin < first.length; begin++) {
      for (let end = begin; end <= first.length; end++) {
        if (end - begin < first.length) expect(readVerifierKey(first.slice(begin, end)).ok).toBe(false)
      }
      const next = String.fromCharCode(first.charCodeAt(begin) + 1)
      expect(readVerifierKey(first.slice(0, begin) + next + first.slice(begin + 1)).ok).toBe(false)
    }
  })
})
