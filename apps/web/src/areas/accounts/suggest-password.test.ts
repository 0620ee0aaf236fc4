import { password } from '@baucu/contract'
import { expect, it } from 'vitest'
import { suggestPassword } from './suggest-password.ts'

it('is long enough, readable, and not the same twice', () => {
  const made = Array.from({ length: 50 }, () => suggestPassword())
  expect(new Set(made).size).toBe(50)
  for (const each of made) {
    expect(each).toMatch(/^[abcdefghkmnpqrstuvwxyz34679]{4}(-[abcdefghkmnpqrstuvwxyz34679]{4}){3}$/)
    expect(password.safeParse(each).success).toBe(true)
  }
  expect(suggestPassword(() => 0)).toBe('aaaa-aaaa-aaaa-aaaa')
})
