import { password } from '@baucu/contract'
import type { Pool } from 'pg'
import type { Bus } from '../../../kernel/bus.ts'
import type { Door, Knock } from '../../../kernel/http/door.ts'
import { openCookie, sessionCookie } from '../../../kernel/http/session-cookie.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { Refused } from '../../../kernel/refused.ts'
import { uuid7 } from '../../../kernel/uuid.ts'
import { noteSignInChange } from '../note-change.ts'
import { beginTry, endTry } from './attempts.ts'
import type { Auth } from './auth.ts'
import { secured } from './cookie.ts'
import { refusalOf } from './refusal.ts'
import { addressHeader, addsWay, noted, routes, serviceRoutes, signInPath } from './routes.ts'

type Body = Readonly<Record<string, unknown>>

type AuthDoors = Readonly<{
  /** Loads better-auth when somebody signs in: it is large, and most starts of the server need none of it. */
  auth: () => Promise<Auth>
  bus: Bus
  pool: Pool
  keys: Keys
  hasService: boolean
}>

/** The open routes of better-auth, each with what we ask for beside it; its refusals in our words. */
export function authDoors({ auth, bus, pool, keys, hasService }: AuthDoors): readonly Door[] {
  const open = { ...routes, ...(hasService ? serviceRoutes : {}) }
  return Object.entries(open).map(([route, method]) => ({
    method,
    path: `${signInPath}${route}`,
    open: async (knock) => {
      const body = method === 'POST' ? await readBody(knock.request) : undefined
      if (body instanceof Refused) return body
      const refused = (await before(route, body ?? {}, pool, keys)) ?? (await refuseCodeOnly(route, knock, pool))
      if (refused) return refused
      if (route === '/sign-out' && knock.session) {
        await pool.query('delete from pending_session where token = $1', [knock.session])
      }
      const response = await (await auth()).handler(requestFor(knock, method, asked(route, body)))
      if (response.status >= 400) return await refusalOf(response)
      const name = nameOf(route, body)
      if (name !== undefined) await endTry(pool, keys.keyed, name)
      // Who is not signed in yet completes his sign-in with the same routes; that changes nothing about it.
      if (noted[route] && knock.session) await note(bus, newSession(response, keys) ?? knock.session, noted[route])
      // What a device needs to make a key names its user, and no session.
      return secured(route.endsWith('-options') ? response : await withoutToken(response), knock.secure)
    },
  }))
}

/** What we refuse before better-auth is asked. */
async function before(route: string, body: Body, pool: Pool, { keyed }: Keys): Promise<Refused | undefined> {
  const name = nameOf(route, body)
  if (name !== undefined) return await beginTry(pool, keyed, name)
  if (route !== '/change-password' || password.safeParse(body.newPassword).success) return undefined
  return new Refused(422, 'short-password', {}, ['newPassword'])
}

/** Who came in by a one-time code must be out when it ends: no further way in is added to his account. */
async function refuseCodeOnly(route: string, { session }: Knock, pool: Pool): Promise<Refused | undefined> {
  if (!addsWay.has(route) || session === undefined) return undefined
  const { rowCount } = await pool.query(
    `select from session s where s.token = $1 and not exists (select from credential c where c.account_id = s.account_id)`,
    [session],
  )
  return rowCount === 0 ? undefined : new Refused(403, 'code-only')
}

const nameOf = (route: string, body: Body | undefined): string | undefined =>
  route === '/sign-in/username' ? String(body?.username ?? '') : undefined

/** Who changes his password does so because somebody may know it: the other sessions end. */
const asked = (route: string, body: Body | undefined): Body | undefined =>
  route === '/change-password' ? { ...body, revokeOtherSessions: true } : body

function requestFor({ request, address }: Knock, method: string, body: Body | undefined): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  headers.delete('content-length')
  return new Request(request.url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
}

/** The token of the cookie that the answer sets, if it sets one. */
function newSession(response: Response, { cookie }: Keys): string | undefined {
  for (const each of response.headers.getSetCookie()) {
    const value = each.startsWith(`${sessionCookie}=`) && each.slice(sessionCookie.length + 1).split(';')[0]
    const token = value && openCookie(decodeURIComponent(value), cookie)
    if (token) return token
  }
  return undefined
}

/** An audit row about one's own account: that it changed how it signs in, never to what. */
async function note(bus: Bus, token: string, change: string): Promise<void> {
  await bus.run(noteSignInChange, uuid7(), { change }, { kind: 'session', token, office: null, local: false })
}

async function readBody(request: Request): Promise<Body | Refused> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return new Refused(415, 'wrong-type')
  try {
    const value: unknown = JSON.parse(await request.text())
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body
  } catch {
    // Said below.
  }
  return new Refused(400, 'not-json')
}

/** The token is in the cookie, where no script can read it; it is not said again in the answer. */
async function withoutToken(response: Response): Promise<Response> {
  if (response.status !== 200 || !/json/.test(response.headers.get('content-type') ?? '')) return response
  const value: unknown = await response.json()
  const {
    token: _,
    user: __,
    session: ___,
    ...rest
  } = typeof value === 'object' && value !== null ? (value as Body) : {}
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(JSON.stringify(Array.isArray(value) ? value : rest), { status: response.status, headers })
}
