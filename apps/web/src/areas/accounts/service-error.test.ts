import { expect, it } from 'vitest'
import { serviceError } from './service-error.ts'

it.each([
  ['signup_disabled', 'unknown'],
  ['access_denied', 'denied'],
  ['please_restart_the_process', 'late'],
  ['state_mismatch', 'late'],
  ['ACCOUNT_LOCKED', 'locked'],
  ['internal_server_error', 'other'],
])('%s is said as %s', (code, sentence) => {
  expect(serviceError(code)).toBe(sentence)
})
