import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'

/** As texts were made that stand in hashes already. */
const before = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

describe('canonical text', () => {
  it('does not depend on the order of keys', () => {
    expect(canonical({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
    expect(canonical({ at: new Date(0), a: '1' })).toBe('{"a":"1","at":"1970-01-01T00:00:00.000Z"}')
  })

  it('is what it always was, for any value', () => {
    fc.assert(fc.property(fc.anything({ withDate: true, maxDepth: 4 }), (value) => canonical(value) === before(value)))
  })
})
