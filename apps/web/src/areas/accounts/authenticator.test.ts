import { expect, it } from 'vitest'
import { authenticatorOf, inGroups } from './authenticator.ts'

it('gives the authenticator the secret under the user name', () => {
  const made =
    'otpauth://totp/B%E1%BA%A7u%20C%E1%BB%AD:huong%40account.invalid?secret=ABCDEFGHIJ&issuer=B%E1%BA%A7u+C%E1%BB%AD&digits=6&period=30'
  const { uri, secret } = authenticatorOf(made, 'huong')
  expect(secret).toBe('ABCDEFGHIJ')
  expect(uri).toBe(
    'otpauth://totp/B%E1%BA%A7u%20C%E1%BB%AD:huong?secret=ABCDEFGHIJ&issuer=B%E1%BA%A7u%20C%E1%BB%AD&digits=6&period=30',
  )
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
