import { createHmac, timingSafeEqual } from 'node:crypto'

/** Name of the cookie that carries a session. */
export const sessionCookie = 'baucu_session'

/** A token with its signature, as the cookie carries it: `token.base64`. */
export const sign = (token: string, key: string): string =>
  `${token}.${createHmac('sha256', key).update(token).digest('base64')}`

/** The token of a cookie that we signed; '' when we did not. */
export function openCookie(value: string, key: string): string {
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, Math.max(dot, 0))
  return token !== '' && isSame(value, sign(token, key)) ? token : ''
}

/** Compares two secrets without telling by its time where they differ. */
export function isSame(one: string, other: string): boolean {
  const a = Buffer.from(one)
  const b = Buffer.from(other)
  return a.length === b.length && timingSafeEqual(a, b)
}
