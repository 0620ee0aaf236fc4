import { expect, it } from 'vitest'
import { readTarget } from './target-text.ts'

it.each([
  ['turnout', '99,5', 9_950],
  ['turnout', '99.50 %', 9_950],
  ['turnout', '100', 10_000],
  ['turnout', '100,01', undefined],
  ['turnout', '9,999', undefined],
  ['turnout', '', null],
  ['incidents', '12', 12],
  ['incidents', '1.200', undefined],
  ['incidents', ' ', null],
] as const)('N35: the target of %s typed as "%s" is %s', (id, typed, target) => {
  expect(readTarget(id, typed)).toBe(target)
})
