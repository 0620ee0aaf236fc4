import { password } from '@baucu/contract'
import type { Pool } from 'pg'
import type { Door, Knock } from '../../../kernel/http/door.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { Refused } from '../../../kernel/refused.ts'
import { beginTry, endTry } from './attempts.ts'
import { type Auth, addressHeader, signInPath } from './auth.ts'
import { secured } from './cookie.ts'
import { refusalOf } from './refusal.ts'
import { routes, serviceRoutes } from './routes.ts'

type Body = Readonly<Record<string, unknown>>

/** The open routes of better-auth, each with what we ask for beside it; its refusals in our words. */
export function authDoors(auth: Auth, pool: Pool, keys: Keys, hasService: boolean): readonly Door[] {
  const open = { ...routes, ...(hasService ? serviceRoutes : {}) }
  return Object.entries(open).map(([route, method]) => ({
    method,
    path: `${signInPath}${route}`,
    open: async (knock) => {
      const body = method === 'POST' ? await readBody(knock.request) : undefined
      if (body instanceof Refused) return body
      const refused = await before(route, body ?? {}, pool, keys)
      if (refused) return refused
      if (route === '/sign-out' && knock.session) {
        await pool.query('delete from pending_session where token = $1', [knock.session])
      }
      const response = await auth.handler(requestFor(knock, method, asked(route, body)))
      if (response.status >= 400) return await refusalOf(response)
      const name = nameOf(route, body)
      if (name !== undefined) await endTry(pool, keys.keyed, name)
      return secured(await withoutToken(response), knock.secure)
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
  if (!/json/.test(response.headers.get('content-type') ?? '')) return response
  const value: unknown = await response.json()
  const { token: _, user: __, ...rest } = typeof value === 'object' && value !== null ? (value as Body) : {}
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(JSON.stringify(Array.isArray(value) ? value : rest), { status: response.status, headers })
}
