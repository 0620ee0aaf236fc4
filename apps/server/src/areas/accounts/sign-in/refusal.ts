import { Refused } from '../../../kernel/refused.ts'

/** What better-auth refused, in our codes; which of the two was wrong, name or password, is never said. */
const known: Readonly<Record<string, readonly [Refused['status'], string]>> = {
  INVALID_USERNAME_OR_PASSWORD: [401, 'wrong-sign-in'],
  INVALID_USERNAME: [401, 'wrong-sign-in'],
  USERNAME_TOO_SHORT: [401, 'wrong-sign-in'],
  USERNAME_TOO_LONG: [401, 'wrong-sign-in'],
  // Only who is signed in is asked for his password alone.
  INVALID_PASSWORD: [403, 'wrong-password'],
  PASSWORD_TOO_LONG: [401, 'wrong-sign-in'],
  ACCOUNT_LOCKED: [403, 'account-locked'],
  ACCOUNT_TEMPORARILY_LOCKED: [429, 'second-factor-locked'],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: [401, 'wrong-second-factor'],
  INVALID_CODE: [401, 'wrong-second-factor'],
  INVALID_BACKUP_CODE: [401, 'wrong-second-factor'],
  INVALID_TWO_FACTOR_COOKIE: [401, 'session-ended'],
  UNAUTHORIZED: [401, 'session-ended'],
  SESSION_EXPIRED: [401, 'session-ended'],
  SESSION_NOT_FRESH: [403, 'sign-in-again'],
  PASSKEY_NOT_FOUND: [401, 'passkey-refused'],
  CHALLENGE_NOT_FOUND: [401, 'passkey-refused'],
  AUTHENTICATION_FAILED: [401, 'passkey-refused'],
  FAILED_TO_VERIFY_REGISTRATION: [422, 'passkey-refused'],
  PREVIOUSLY_REGISTERED: [422, 'passkey-refused'],
  USER_NOT_VERIFIED: [401, 'passkey-refused'],
}

/** A refusal of better-auth as one of ours. */
export async function refusalOf(response: Response): Promise<Refused> {
  if (response.status >= 500) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`)
  const wait = response.headers.get('x-retry-after')
  if (wait !== null) return new Refused(429, 'too-often', { seconds: Number(wait) })
  const body = (await response.json().catch(() => ({}))) as Readonly<{ code?: string }>
  const [status, code] = known[body.code ?? ''] ?? []
  if (status && code) return new Refused(status, code)
  return new Refused(response.status === 401 ? 401 : 422, response.status === 401 ? 'session-ended' : 'sign-in-refused')
}
