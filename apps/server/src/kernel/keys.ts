import { createHmac } from 'node:crypto'

/** A hash of a text that nobody without the installation's secret can make or try out: HMAC-SHA-256, hex. */
export type Keyed = (purpose: string, text: string) => string

/** What lies outside the database: with a copy of the database alone no session, code or password can be made up. */
export type Keys = Readonly<{
  keyed: Keyed
  /** Signs the cookies. */
  cookie: string
  /** Shown by the command line tool on this machine; undefined = there is none. */
  operator: string | undefined
}>

/** Everything that is derived from one secret. */
export function keysFrom(secret: string, operator?: string): Keys {
  const keyed: Keyed = (purpose, text) => createHmac('sha256', secret).update(`${purpose}\n`).update(text).digest('hex')
  return { keyed, cookie: keyed('cookie', ''), operator }
}
