import { Unreachable } from './client.ts'
import { sessionChanged } from './session.ts'

/**
 * Ends the session at the server; then what this account read leaves the device, and what it has not sent stays for its
 * next sign-in. Throws `Unreachable` when the server did not answer: a session that still lives is not called ended.
 */
export async function signOut(): Promise<void> {
  const response = await fetch('/api/auth/sign-out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }).catch(() => undefined)
  if (!response?.ok) throw new Unreachable()
  await sessionChanged()
}
