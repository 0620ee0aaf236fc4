import { randomBytes, randomInt } from 'node:crypto'
import { personaId } from '@baucu/contract'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Bus } from '../../../kernel/bus.ts'
import type { Door, Knock } from '../../../kernel/http/door.ts'
import type { Keys } from '../../../kernel/keys.ts'
import { notFound, Refused } from '../../../kernel/refused.ts'
import { uuid7 } from '../../../kernel/uuid.ts'
import { enterCode } from '../enter-code.ts'
import { enterPersona } from '../personas.ts'
import { takeTurn } from './attempts.ts'
import { cookieFor, secured } from './cookie.ts'

/** How long the cookie of a code stays on the phone, in seconds; the session decides by itself when it ends. */
const codeCookie = 400 * 86_400
const personaCookie = 86_400

/** Doors that open a session without better-auth: a one-time code, a persona of the sample. */
export const ownDoors = (bus: Bus, pool: Pool, keys: Keys): readonly Door[] => [
  {
    method: 'POST',
    path: '/api/accounts/code',
    open: async (knock) => {
      const turn = await takeTurn(pool, `${knock.address}|code`, 20, 60)
      if (turn) return turn
      const body = z.object({ code: z.string().max(40) }).safeParse(await knock.request.json().catch(() => null))
      if (!body.success) return new Refused(401, 'wrong-code', {}, ['code'])
      const check = String(randomInt(10_000)).padStart(4, '0')
      return await enter(knock, keys, codeCookie, async (session) => {
        const said = await bus.run(enterCode, uuid7(), { ...session, code: body.data.code, check }, { kind: 'product' })
        return said instanceof Refused ? said : { pending: { ...(said.result as object), check } }
      })
    },
  },
  {
    method: 'POST',
    path: '/api/sample/enter',
    open: async (knock) => {
      const body = z.object({ persona: personaId }).safeParse(await knock.request.json().catch(() => null))
      if (!body.success) return notFound()
      return await enter(knock, keys, personaCookie, async (session) => {
        const said = await bus.run(enterPersona, uuid7(), { ...session, ...body.data }, { kind: 'product' })
        return said instanceof Refused ? said : { account: said.result }
      })
    },
  },
]

type NewSession = Readonly<{ token: string; device: string }>

/** Makes a token, has the session stored, and answers with its cookie. */
async function enter(
  { request, secure }: Knock,
  { cookie }: Keys,
  seconds: number,
  store: (session: NewSession) => Promise<object | Refused>,
): Promise<Response | Refused> {
  const token = randomBytes(32).toString('base64url')
  const said = await store({ token, device: (request.headers.get('user-agent') ?? '').slice(0, 300) })
  if (said instanceof Refused) return said
  const headers = { 'content-type': 'application/json', 'set-cookie': cookieFor(token, cookie, seconds) }
  return secured(new Response(JSON.stringify(said), { headers }), secure)
}
