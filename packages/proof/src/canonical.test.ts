import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalDepth, canonicalize, canonicalSize, canonicalText, readCanonical } from './canonical.ts'
import { hex } from './testing/hex.ts'
import { vectors } from './testing/vectors.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readCanonical(bytes(text))
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])

describe('the canonical text of a record', () => {
  test('members stand in the order of UTF-16 code units, not of the alphabet', () => {
    expect(canonicalText({ đ: 1, e: 2, d: 3, z: 4, ễ: 5 })).toEqual({
      ok: true,
      value: '{"d":3,"e":2,"z":4,"đ":1,"ễ":5}',
    })
  })

  test('a leaf of the ledger', () => {
    const leaf = { type: 'minutes', v: 1, votes: [1201, 0], prev: null, area: '10-00123-07', ok: true }
    expect(canonicalText(leaf)).toEqual({
      ok: true,
      value: '{"area":"10-00123-07","ok":true,"prev":null,"type":"minutes","v":1,"votes":[1201,0]}',
    })
  })

  test.each<[string, unknown, string, string]>([
    ['a fraction', { turnout: 99.7 }, 'not-integer', '$.turnout'],
    ['not a number', [Number.NaN], 'not-integer', '$[0]'],
    ['infinity', Number.POSITIVE_INFINITY, 'not-integer', '$'],
    ['more than 2^53 − 1', { a: [1, 2 ** 53] }, 'unsafe-integer', '$.a[1]'],
    ['negative zero', { v: -0 }, 'negative-zero', '$.v'],
    ['an undefined member', { a: undefined }, 'not-json-value', '$.a'],
    ['a function member', { a: () => 1 }, 'not-json-value', '$.a'],
    ['a BigInt', 10n, 'not-json-value', '$'],
    ['a symbol', Symbol('a'), 'not-json-value', '$'],
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    ['a hole', [, 1], 'sparse-array', '$'],
    ['an array with a name', Object.assign([1], { name: 2 }), 'sparse-array', '$'],
    ['a date', { at: new Date(0) }, 'not-plain-object', '$.at'],
    ['a map', new Map(), 'not-plain-object', '$'],
    ['a symbol member', { [Symbol('a')]: 1 }, 'not-plain-object', '$'],
    ['half a character', '\ud800', 'lone-surrogate', '$'],
    ['half a character in a name', { '\udc00': 1 }, 'lone-surrogate', '$["\\udc00"]'],
    ['a name typed as NFD', { ten: 'Nguye\u0302\u0303n' }, 'not-nfc', '$.ten'],
    ['a member named in NFD', { 'te\u0302n': 1 }, 'not-nfc', '$["te\u0302n"]'],
    ['a line break', { a: 'x\ny' }, 'control-character', '$.a'],
    ['constructor', { constructor: 1 }, 'forbidden-name', '$.constructor'],
    ['__proto__', JSON.parse('{"__proto__":{"x":1}}'), 'forbidden-name', '$.__proto__'],
    ['too many levels', nested(canonicalDepth + 1), 'too-deep', `$${'[0]'.repeat(canonicalDepth)}`],
    ['too many characters', 'a'.repeat(canonicalSize), 'too-large', '$'],
    ['too many bytes in fewer characters', 'ễ'.repeat(canonicalSize / 2), 'too-large', '$'],
  ])('%s has none: %s', (_, value, code, at) => {
    expect(canonicalize(value)).toEqual({ ok: false, code, at })
  })

  test('the limits themselves are allowed', () => {
    expect(canonicalize(nested(canonicalDepth)).ok).toBe(true)
    expect(canonicalize('a'.repeat(canonicalSize - 2)).ok).toBe(true)
    expect(canonicalize([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]).ok).toBe(true)
  })

  test('a value that contains itself, or repeats itself without end, is refused and not followed', () => {
    const round: unknown[] = []
    round.push(round)
    expect(canonicalize(round)).toMatchObject({ code: 'too-deep' })
    let wide: unknown = 'x'.repeat(100)
    for (let level = 0; level < 30; level++) wide = [wide, wide]
    expect(canonicalize(wide)).toMatchObject({ code: 'too-large' })
  })
})

describe('reading a received record', () => {
  test.each([
    ['{ "v":1}', 'not-canonical'],
    ['{"b":1,"a":2}', 'not-canonical'],
    ['{"v":1,"v":1}', 'not-canonical'],
    ['{"v":1e2}', 'not-canonical'],
    ['{"v":"\\u0061"}', 'not-canonical'],
    ['{"v":1}\n', 'not-canonical'],
    ['\ufeff{"v":1}', 'not-json'],
    ['{"v":01}', 'not-json'],
    ['{"v":1', 'not-json'],
    ['', 'not-json'],
    ['{"v":9007199254740993}', 'unsafe-integer'],
    ['{"v":-0}', 'negative-zero'],
    ['{"v":1.0}', 'not-canonical'],
    ['"\\ud800"', 'lone-surrogate'],
    [`${'['.repeat(40)}${']'.repeat(40)}`, 'too-deep'],
    ['['.repeat(50_000), 'not-json'],
    [' '.repeat(60_001), 'too-large'],
  ])('%j is refused: %s', (text, code) => {
    expect(read(text)).toMatchObject({ ok: false, code })
  })

  test('says where the first byte differs', () => {
    expect(read('{"a":1, "b":2}')).toEqual({ ok: false, code: 'not-canonical', at: 'byte 7' })
    expect(read('{"a":1}   ')).toEqual({ ok: false, code: 'not-canonical', at: 'byte 7' })
  })

  test('bytes that are not UTF-8', () => {
    expect(readCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({ code: 'not-utf8' })
    expect(readCanonical(Uint8Array.of(0x22, 0xc0, 0x80, 0x22))).toMatchObject({ code: 'not-utf8' })
  })

  const record = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger().map((value) => value || 0),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 5 }),
      fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 5 }),
    ),
  })).value

  test('what is written is read back as the same value, and the order of members does not matter', () => {
    fc.assert(
      fc.property(record, (value) => {
        const written = canonicalize(value)
        if (!written.ok) return
        expect(readCanonical(written.value)).toEqual({ ok: true, value })
        const turned = typeof value === 'object' && value && !Array.isArray(value)
        if (turned) {
          const other = Object.fromEntries(Object.entries(value as object).reverse())
          expect(canonicalize(other)).toEqual(written)
        }
      }),
    )
  })

  test('a changed byte is refused or is another record', () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.integer({ min: 1, max: 255 }), (value, place, flip) => {
        const written = canonicalize(value)
        if (!written.ok) return
        const changed = written.value.slice()
        const at = place % changed.length
        changed[at] = (changed[at] ?? 0) ^ flip
        const again = readCanonical(changed)
        if (again.ok) expect(canonicalize(again.value)).toEqual({ ok: true, value: changed })
      }),
    )
  })

  test('nothing makes it throw', () => {
    fc.assert(fc.property(fc.uint8Array(), (input) => typeof readCanonical(input).ok === 'boolean'))
    fc.assert(fc.property(fc.json(), (text) => typeof read(text).ok === 'boolean'))
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withNullPrototype: true,
          withSparseArray: true,
        }),
        (value) => typeof canonicalize(value).ok === 'boolean',
      ),
    )
  })
})

type Known = {
  documents: { name: string; inputText: string; canonicalText: string; canonicalUtf8Hex: string }[]
  numbers: { ieee754Hex: string; canonical: string }[]
  numberStream: { staticU64Hex: string[]; sha256OfFirstLines: Record<string, string> }
  mustReject: { name: string; json?: string; jsOnly?: string }[]
  ourProfile: {
    reject: { name: string; json?: string; jsonEscaped?: string }[]
    accept: { name: string; jsonEscaped: string; canonicalUtf8Hex: string }[]
  }
}

const shared = vectors('jcs-rfc8785.json')
const known = shared.read<Known>()

describe.skipIf(shared.absent)(`RFC 8785 known answers${shared.needs}`, () => {
  /** Outside the profile: fractions and exponents, control characters, a letter with a separate ring. */
  const narrower: Record<string, string> = {
    structures: 'control-character',
    unicode: 'not-nfc',
    values: 'not-integer',
    weird: 'control-character',
  }

  test.each(known.documents ?? [])('document $name', ({ name, inputText, canonicalText: text, canonicalUtf8Hex }) => {
    const written = canonicalize(JSON.parse(inputText))
    const narrow = narrower[name]
    if (narrow) {
      expect(written).toMatchObject({ ok: false, code: narrow })
      expect(read(text)).toMatchObject({ ok: false })
      return
    }
    if (!written.ok) throw new Error(written.code)
    expect(hex(written.value)).toBe(canonicalUtf8Hex)
    expect(read(text).ok).toBe(true)
  })

  const double = (text: string) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setBigUint64(0, BigInt(`0x${text}`))
    return view.getFloat64(0)
  }

  test('numbers: whole and safe as the RFC writes them, all others refused', () => {
    const seen = { written: 0, refused: 0 }
    for (const { ieee754Hex, canonical } of known.numbers) {
      const value = double(ieee754Hex)
      const text = canonicalText(value)
      const inside = Number.isSafeInteger(value) && !Object.is(value, -0)
      expect(text.ok).toBe(inside)
      if (text.ok) expect(text.value).toBe(canonical)
      seen[text.ok ? 'written' : 'refused']++
    }
    expect(seen.written).toBeGreaterThan(0)
    expect(seen.refused).toBeGreaterThan(0)
  })

  /** The published sequence of doubles, each as sixteen hexadecimal digits. */
  function* numberStream(): Generator<string> {
    yield* known.numberStream.staticU64Hex
    for (let step = 0n; step < 2000n; step++) yield (0x0010000000000000n + step).toString(16).padStart(16, '0')
    for (let block = createHash('sha256').update(new Uint8Array(32)).digest(); ; ) {
      for (const place of [0, 8, 16, 24]) {
        const value = block.readDoubleLE(place)
        if (value !== 0 && Number.isFinite(value)) yield block.readBigUInt64LE(place).toString(16).padStart(16, '0')
      }
      block = createHash('sha256').update(block).digest()
    }
  }

  test('the first 10,000 numbers of the published sequence', () => {
    const lines = createHash('sha256')
    let count = 0
    for (const each of numberStream()) {
      const value = double(each)
      const text = canonicalText(value)
      expect(text.ok).toBe(Number.isSafeInteger(value) && !Object.is(value, -0))
      // Outside the profile the language writes numbers as the RFC asks; the hash is of both together.
      lines.update(`${each.replace(/^0+(?=.)/, '')},${text.ok ? text.value : String(value)}\n`)
      const wanted = known.numberStream.sha256OfFirstLines[++count]
      if (wanted) expect(lines.copy().digest('hex')).toBe(wanted)
      if (count === 10_000) break
    }
  })

  const onlyInPrograms: Record<string, unknown> = {
    NaN: Number.NaN,
    Infinity: Number.POSITIVE_INFINITY,
    '{a: undefined}': { a: undefined },
    '10n': 10n,
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    '[,1]': [, 1],
    '{a(){}}': { a() {} },
  }

  test.each(known.mustReject ?? [])('must be refused: $name', ({ json, jsOnly }) => {
    if (json) expect(read(json).ok).toBe(false)
    else {
      expect(onlyInPrograms).toHaveProperty([jsOnly ?? ''])
      expect(canonicalize(onlyInPrograms[jsOnly ?? '']).ok).toBe(false)
    }
  })

  test.each(known.ourProfile?.reject ?? [])('our profile refuses: $name', ({ json, jsonEscaped }) => {
    const text = json ?? JSON.stringify(JSON.parse((jsonEscaped ?? '').replaceAll('\\\\u', '\\u')))
    expect(read(text).ok).toBe(false)
  })

  test.each(known.ourProfile?.accept ?? [])('our profile accepts: $name', ({ jsonEscaped, canonicalUtf8Hex }) => {
    const written = canonicalize(JSON.parse(jsonEscaped.replaceAll('\\\\u', '\\u')))
    if (!written.ok) throw new Error(written.code)
    expect(hex(written.value)).toBe(canonicalUtf8Hex)
  })
})
