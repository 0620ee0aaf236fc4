import { sha256 as portable } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test('the same hash from the library of the platform and in JavaScript, of any bytes and any view of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), fc.nat({ max: 700 }), (bytes, from) => {
      const view = bytes.subarray(from)
      expect(sha256(view)).toStrictEqual(portable(view))
    }),
  )
})

test('a hash is a value of its own', () => {
  const [one, two] = [sha256(new Uint8Array(1)), sha256(new Uint8Array(2))]
  expect(one).not.toEqual(two)
  expect(one.buffer).not.toBe(two.buffer)
})
