import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson, placeOf } from './json.ts'

const refused = (text: string) => {
  const result = parseJson(text)
  return 'problem' in result ? result.problem : undefined
}

const dangerous = ['__proto__', 'constructor', 'prototype']

/** Documents that survive: text in NFC without half surrogates, safe whole numbers, no dangerous names. */
const plainText = fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC'))
const document = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
    plainText.filter((text) => !/[\0\u202a-\u202e\u2066-\u2069]/.test(text)),
    fc.array(tie('value')),
    fc.dictionary(
      plainText.filter((text) => !dangerous.includes(text)),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
})).value

describe('strict JSON', () => {
  test('reads what JSON.stringify wrote, with and without blanks', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(undefined, 2, '\t'), (value, blanks) => {
        expect(parseJson(JSON.stringify(value, null, blanks))).toEqual({ value: JSON.parse(JSON.stringify(value)) })
      }),
      { numRuns: 500 },
    )
  })

  test('refuses whatever JSON.parse refuses', () => {
    fc.assert(
      fc.property(document, fc.nat(), fc.string({ maxLength: 2 }), (value, at, put) => {
        const text = JSON.stringify(value)
        const place = at % (text.length + 1)
        const damaged = `${text.slice(0, place)}${put}${text.slice(place + 1)}`
        let known = true
        try {
          JSON.parse(damaged)
        } catch {
          known = false
        }
        if (!known) expect(refused(damaged)).toBeDefined()
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['a repeated name', '{"valid":900,"valid":9}', 13],
    ['a repeated name written with an escape', '{"a":1,"\\u0061":2}', 7],
    ['a name repeated in another normal form', '{"\u1ea7":1,"a\u0302\u0300":2}', 7],
    ['__proto__', '{"a":{"__proto__":{"valid":1}}}', 6],
    ['a number that would be rounded', '[9007199254740993]', 1],
    ['a fraction that would become whole', '[0.99999999999999999999]', 1],
    ['an infinite number', '[1e999]', 1],
    ['NaN', '[NaN]', 1],
    ['Infinity', '[-Infinity]', 1],
    ['a plus sign', '[+5]', 1],
    ['a leading zero', '[00950]', 1],
    ['full-width digits', '[９５０]', 1],
    ['NUL in text', '["A\\u0000B"]', 2],
    ['half a surrogate', '["\\ud800"]', 2],
    ['a character that turns direction', '["Nguyễn \u202eA"]', 2],
    ['a comma too many', '[1,]', 3],
    ['single quotes', "{'a':1}", 1],
    ['a comment', '[1] // one', 4],
    ['two documents', '{} {}', 3],
    ['text without its end', '["abc', 1],
    ['nothing at all', '', 0],
  ])('refuses %s, with its place', (_, text, offset) => {
    expect(refused(text)?.offset).toBe(offset)
  })

  test('refuses 65 levels and takes 64; a million levels do not exhaust the stack', () => {
    expect(refused(`${'['.repeat(65)}${']'.repeat(65)}`)?.offset).toBe(64)
    expect(refused(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeUndefined()
    expect(refused('{"a":'.repeat(1_000_000))).toBeDefined()
  })

  test('text and names come out in NFC; -0 is 0', () => {
    expect(parseJson('{"Nguye\u0302\u0303n":"\\u0041\\u0300"}')).toEqual({ value: { Nguyễn: 'À' } })
    expect(parseJson('-0')).toEqual({ value: 0 })
  })

  test('a place is a line and a column from 1', () => {
    expect(placeOf('a\nbc\n\nd', 0)).toEqual({ line: 1, column: 1 })
    expect(placeOf('a\nbc\n\nd', 3)).toEqual({ line: 2, column: 2 })
    expect(placeOf('a\nbc\n\nd', 6)).toEqual({ line: 4, column: 1 })
  })
})
