import { sha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText, isPlainlyCanonical, readCanonical } from './canonical.ts'
import { readCheckpoint } from './checkpoint.ts'
import { verifyEd25519 } from './ed25519.ts'
import { byByte, fromBase64, fromHex, toBase64, toHex, toUtf8 } from './encoding.ts'
import { isBy, readNote, readNoteKey, signedBytes } from './note.ts'
import { readPolicy } from './policy.ts'
import { plainRoot } from './testing/log-writer.ts'
import { vectors } from './testing/shared-vectors.ts'
import { levelOf, tilePath } from './tiles.ts'
import { hashLeaf, hashNode, rootOf } from './tree.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))

describe('canonical JSON', () => {
  test('one form only', () => {
    const value = { b: [1, -2, 'đ"\\/'], a: { z: null, 'A-': true } }
    const text = '{"a":{"A-":true,"z":null},"b":[1,-2,"đ\\"\\\\/"]}'
    expect(canonicalText(value)).toBe(text)
    expect(readCanonical(toUtf8(text))).toEqual({ value })
  })

  test.each([
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{ }',
    '[1.0]',
    '[1e2]',
    '[-0]',
    '[01]',
    '[9007199254740992]',
    '[1.5]',
    '"\\u0061"',
    '"a\\nb"',
    '"\\ud800"',
    '"e\u0301"',
    '"\\/"',
    '{"__proto__":1}',
    '\ufeff[]',
    '[]\n',
    `${'['.repeat(33)}${']'.repeat(33)}`,
  ])('refused: %s', (text) => {
    expect(readCanonical(toUtf8(text))).toBeUndefined()
  })

  test('depth 32 is the deepest, broken UTF-8 is refused', () => {
    expect(readCanonical(toUtf8(`${'['.repeat(32)}${']'.repeat(32)}`))).toBeDefined()
    expect(readCanonical(new Uint8Array([0x22, 0xc3, 0x22]))).toBeUndefined()
  })

  test('the quick way never says yes where the slow one says no', () => {
    const members = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.oneof(fc.integer(), fc.string())))
    fc.assert(
      fc.property(members, fc.boolean(), (pairs, blank) => {
        const sorted = pairs.toSorted(([a], [b]) => (a < b ? -1 : 1))
        const text = `{${sorted.map(([name, each]) => `"${name}":${JSON.stringify(each)}`).join(blank ? ', ' : ',')}}`
        const bytes = toUtf8(text)
        if (isPlainlyCanonical(text, bytes.length, JSON.parse(text))) expect(readCanonical(bytes)).toBeDefined()
      }),
    )
  })
})

describe('bytes as text', () => {
  test('Base64 has one form', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
    for (const wrong of ['A', 'AA', 'AB==', 'AAB=', 'AA=A', '====', 'AA-A', 'A A='])
      expect(fromBase64(wrong)).toBeUndefined()
  })

  test('hexadecimal is small and whole', () => {
    expect(fromHex('00ff', 2)).toEqual(new Uint8Array([0, 255]))
    for (const wrong of ['00FF', '0f', '00f', '00fg']) expect(fromHex(wrong, 2)).toBeUndefined()
  })

  test('order by byte is that of UTF-8', () => {
    const text = fc.string({ unit: 'binary', maxLength: 4 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byByte(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
      }),
    )
  })
})

describe('tree and tiles', () => {
  test('known hashes (RFC 6962)', () => {
    expect(toHex(rootOf(sha256, new Uint8Array(0)))).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
    expect(toHex(hashLeaf(sha256, new Uint8Array(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    expect(toHex(hashLeaf(sha256, toUtf8('L123456')))).toBe(
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    )
    expect(toHex(hashNode(sha256, toUtf8('N123').slice(0, 4), new Uint8Array(32)))).toHaveLength(64)
  })

  test('one pass gives the root as it is defined, for every size up to 300', () => {
    const leaves = Array.from({ length: 300 }, (_, at) => sha256(toUtf8(`${at}`)))
    for (let size = 0; size <= 300; size += 1) {
      const some = leaves.slice(0, size)
      expect(toHex(rootOf(sha256, Uint8Array.from(some.flatMap((each) => [...each]))))).toBe(toHex(plainRoot(some)))
    }
  })

  test('paths and widths', () => {
    expect(tilePath(0, 1_234_067, 256)).toBe('tile/0/x001/x234/067')
    expect(tilePath('entries', 1_000, 5)).toBe('tile/entries/x001/000.p/5')
    expect(levelOf(70_000, 1)).toEqual({ hashes: 273, tiles: 2 })
    expect(levelOf(70_000, 3)).toBeNull()
  })

  const known = vectors('merkle-rfc6962.json')
  test.skipIf(!known)('the reference tree (skipped without the vectors beside the repository)', () => {
    const leaves: string[] = known.referenceTree.leafInputsHex
    const hashes = leaves.map((leaf) => hashLeaf(sha256, hex(leaf)))
    for (const { treeSize, root } of known.derivedInclusionProofs.cases) {
      expect(toHex(rootOf(sha256, Uint8Array.from(hashes.slice(0, treeSize).flatMap((each) => [...each]))))).toBe(root)
    }
  })
})

describe('notes and checkpoints', () => {
  const notes = vectors('signed-note.json')
  test.skipIf(!notes)('notes of others (skipped without the vectors beside the repository)', () => {
    for (const { vkeys, note: text, want, name } of notes.verify) {
      const keys = vkeys.map((each: string) => readNoteKey(sha256, each)).filter((key: unknown) => key !== undefined)
      const note = readNote(toUtf8(text))
      // Keys of kinds this format has not are passed over, so only what is verified here is compared.
      if (!note || !want.ok || keys.length < vkeys.length) continue
      for (const key of keys) {
        if (!want.verifiedBy.includes(key.name)) continue
        const line = note.signatures.find((each) => isBy(each, key))
        const over = line && signedBytes(note, key, line)
        expect(over && verifyEd25519(key.publicKey, over.message, over.signature), name).toBe(true)
      }
    }
    for (const each of notes.vkeyParsing.invalid) expect(readNoteKey(sha256, each), each).toBeUndefined()
  })

  const points = vectors('tlog-checkpoint.json')
  test.skipIf(!points)('checkpoints of others (skipped without the vectors beside the repository)', () => {
    for (const { name, text, want } of points.unmarshal) {
      if (want.error || want.rest !== '') expect(readCheckpoint(text), name).toBeUndefined()
    }
    for (const text of points.strictExtras.reject) expect(readCheckpoint(text), text).toBeUndefined()
    for (const { want, origin, size } of points.marshal) expect(readCheckpoint(want)).toMatchObject({ origin, size })
    for (const text of points.policy.reject) expect(readPolicy(sha256, toUtf8(text))).toHaveProperty('line')
  })

  test('refused: more lines, other sizes, no newline', () => {
    const root = toBase64(new Uint8Array(32))
    expect(readCheckpoint(`log\n7\n${root}\n`)).toEqual({ origin: 'log', size: 7, root: new Uint8Array(32) })
    for (const text of [
      `log\n07\n${root}\n`,
      `log\n7\n${root}`,
      `log\n7\n${root}\nmore\n`,
      `\n7\n${root}\n`,
      'log\n7\nAAAA\n',
    ]) {
      expect(readCheckpoint(text)).toBeUndefined()
    }
    for (const text of [
      'a\n\n— x AAAA',
      'a\n\n- x AAAAAAAA\n',
      'a\n\n',
      'a\n— x AAAAAAAA\n',
      'a\u0000\n\n— x AAAAAAAA\n',
    ]) {
      expect(readNote(toUtf8(text))).toBeUndefined()
    }
  })
})
