import { percent } from '@baucu/law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotShares } from './ballot-shares.ts'

const hundredths = (text: string | null): number => Number(text?.replace(',', ''))

test('valid and invalid ballots of one count are 100,00 % together in 2025, each its own rounding in 2015', () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), fc.nat(3_000_000), (valid, invalid) => {
      fc.pre(valid + invalid > 0)
      const ballots = { valid, invalid, collected: valid + invalid }
      const now = ballotShares('2025', ballots)
      expect(hundredths(now.valid) + hundredths(now.invalid)).toBe(10_000)
      const before = ballotShares('2015', ballots)
      expect(before).toEqual({
        valid: percent(valid, ballots.collected),
        invalid: percent(invalid, ballots.collected),
      })
    }),
  )
})

test('a share is known as soon as its own two figures are', () => {
  expect(ballotShares('2025', { collected: 1_000, valid: 900, invalid: null })).toEqual({
    valid: '90,00',
    invalid: null,
  })
  expect(ballotShares('2025', { collected: null, valid: 900, invalid: 100 })).toEqual({ valid: null, invalid: null })
})
