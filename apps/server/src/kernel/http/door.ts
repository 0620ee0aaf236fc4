import type { Locale } from '@baucu/law'
import type { Refused } from '../refused.ts'

/** What a door knows of who knocks, beside the request itself. */
export type Knock = Readonly<{
  request: Request
  locale: Locale
  /** Where it comes from, for rate limits. */
  address: string
  /** The host is not this machine: cookies travel only with TLS. */
  secure: boolean
  /** The token of the session cookie; undefined = there is none. */
  session: string | undefined
}>

/** A route that is neither command nor query, because what it answers is a cookie: signing in and out. */
export type Door = Readonly<{
  method: 'GET' | 'POST'
  path: string
  open: (knock: Knock) => Promise<Response | Refused>
}>
