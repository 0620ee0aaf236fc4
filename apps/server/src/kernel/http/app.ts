import { instant } from '@baucu/contract'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Caller } from '../access.ts'
import type { Bus } from '../bus.ts'
import type { ChangeHub } from '../change-hub.ts'
import type { Keys } from '../keys.ts'
import { localeOf, problemOf } from '../problem.ts'
import type { ProblemWords } from '../problem-words.ts'
import { Refused } from '../refused.ts'
import type { Log } from '../watch/log.ts'
import type { Metrics } from '../watch/metrics.ts'
import { addressHere, addressOf, callerOf, cookieOf, isLoopbackHost } from './caller.ts'
import type { Door } from './door.ts'
import type { Download } from './download.ts'
import { eventStream } from './event-stream.ts'
import { type Guard, isLocal, refuseStranger } from './guard.ts'
import { securityHeaders } from './headers.ts'
import { openApi } from './openapi.ts'
import { pageMissing, pageResponse } from './page.ts'
import { openCookie, sessionCookie } from './session-cookie.ts'
import { watchRequests } from './watch-requests.ts'

export type Health = Readonly<{ ok: boolean }> & Readonly<Record<string, unknown>>

export type AppParts = Readonly<{
  bus: Bus
  hub: ChangeHub
  words: ProblemWords
  guard: Guard
  /** Folder of the built web page; undefined = not built. */
  page: string | undefined
  health: () => Promise<Health>
  downloads: readonly Download[]
  log: Log
  metrics: Metrics
  /** Ways to sign in and out. */
  doors: readonly Door[]
  /** Notes that a session is being used. */
  seen: (token: string) => void
  keys: Keys
  /** Ends the event streams when the server stops. */
  stopping: AbortSignal
  /** Errors nobody expected. */
  report: (error: unknown) => void
}>

type App = { Bindings: HttpBindings }

/** A published election of the whole country is about 10 MB at most. */
const largestBody = 16 * 2 ** 20

/** All routes of the server. */
export function createApp(parts: AppParts): Hono<App> {
  const { bus, words, keys } = parts
  const app = new Hono<App>()
  const refuse = (c: Context<App>, refused: Refused): Response => {
    const locale = localeOf(c.req.header('accept-language'))
    const body = JSON.stringify(problemOf(refused, words, locale))
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': locale }
    return c.body(body, refused.status, headers)
  }

  app.use(watchRequests(parts.log, parts.metrics, (name) => bus.commands.has(name) || bus.queries.has(name)))
  const caller = (c: Context<App>): Caller => {
    const who = callerOf(c.env.incoming, keys)
    if (who.kind === 'session' && who.token !== '') parts.seen(who.token)
    return who
  }

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    const stranger = refuseStranger(c.env.incoming, parts.guard)
    if (stranger) return refuse(c, stranger)
    await next()
  })
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })

  const limit = bodyLimit({
    maxSize: largestBody,
    onError: (c) => refuse(c as Context<App>, new Refused(413, 'too-large', { megabytes: largestBody / 2 ** 20 })),
  })
  app.post('/api/commands/:name', limit, async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
      return refuse(c, new Refused(415, 'wrong-type'))
    }
    const body = await readJson(c.req.raw)
    if (body instanceof Refused) return refuse(c, body)
    const said = await bus.command(c.req.param('name'), body.id, body.input, caller(c), {
      deviceAt: body.deviceAt,
      origin: c.req.header('origin') ?? null,
    })
    return said instanceof Refused ? refuse(c, said) : c.json(said)
  })
  app.get('/api/commands/:id/progress', (c) => {
    const progress = bus.running.of(c.req.param('id'))
    return progress ? c.json(progress) : refuse(c, new Refused(404, 'not-found'))
  })
  app.get('/api/queries/:name', async (c) => {
    const input = parseJson(c.req.query('input') ?? '{}')
    if (input instanceof Refused) return refuse(c, input)
    const said = await bus.query(c.req.param('name'), input.value, caller(c))
    return said instanceof Refused ? refuse(c, said) : c.json(said.result as object)
  })

  const commands = [...bus.commands.values()].map((each) => each.declaration)
  const queries = [...bus.queries.values()].map((each) => each.declaration)
  app.get('/api/openapi.json', (c) => c.json(openApi(commands, queries)))
  app.get('/api/matrix', (c) =>
    c.json([
      ...commands.map(({ kind, name, title, roles, scope, offline }) => ({ kind, name, title, roles, scope, offline })),
      ...queries.map(({ kind, name, title, roles, scope, restricted }) => ({
        kind,
        name,
        title,
        roles,
        scope,
        restricted,
      })),
    ]),
  )
  app.get('/api/health', async (c) => {
    const health = await parts.health()
    return c.json(health, health.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) => {
    if (!isLocal(c.env.incoming)) return refuse(c, new Refused(404, 'not-found'))
    return c.body(await parts.metrics.text(), 200, { 'content-type': parts.metrics.type, 'cache-control': 'no-store' })
  })
  app.get('/api/events', (c) => eventStream(parts.hub, c.req.header('last-event-id'), parts.stopping))
  for (const { path, make } of parts.downloads) {
    app.get(path, async (c) => {
      const { searchParams } = new URL(c.req.url)
      // A link cannot set the header a script can.
      const locale = localeOf(searchParams.get('lang') ?? c.req.header('accept-language'))
      const said = await make(searchParams, locale, caller(c), addressHere(c.env.incoming))
      return said instanceof Refused ? refuse(c, said) : withHeaders(said)
    })
  }
  for (const { method, path, open } of parts.doors) {
    app.on(method, path, limit, async (c) => {
      const { incoming } = c.env
      const cookie = cookieOf(incoming, sessionCookie)
      const said = await open({
        request: c.req.raw,
        locale: localeOf(c.req.header('accept-language')),
        address: addressOf(incoming),
        secure: !isLoopbackHost(incoming.headers.host),
        session: cookie === undefined ? undefined : openCookie(cookie, keys.cookie),
      })
      return said instanceof Refused ? refuse(c, said) : withHeaders(said)
    })
  }
  app.all('/api/*', (c) => refuse(c, new Refused(404, 'not-found')))
  app.all('/documents/*', (c) => refuse(c, new Refused(404, 'not-found')))

  app.on(['GET', 'HEAD'], '/*', async (c) =>
    parts.page ? withHeaders(await pageResponse(parts.page, c.req.raw)) : c.html(pageMissing),
  )
  app.notFound((c) => refuse(c, new Refused(404, 'not-found')))
  app.onError((error, c) => {
    // Whoever keeps the database running says that it is away; a line for every request would bury it.
    if (isDatabaseAway(error)) return refuse(c, new Refused(503, 'not-ready'))
    parts.report(error)
    return refuse(c, new Refused(500, 'broken'))
  })
  return app
}

/** Responses made elsewhere do not carry what the first step set; a stricter policy of their own stays. */
function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  return response
}

async function readJson(
  request: Request,
): Promise<Readonly<{ id: string; input: unknown; deviceAt: string | null }> | Refused> {
  const body = parseJson(await request.text())
  if (body instanceof Refused) return body
  const { value } = body
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Refused(400, 'not-json')
  const { id, input, deviceAt } = value as { id?: unknown; input?: unknown; deviceAt?: unknown }
  const said = instant.safeParse(deviceAt)
  return { id: typeof id === 'string' ? id : '', input, deviceAt: said.success ? said.data : null }
}

function parseJson(text: string): Readonly<{ value: unknown }> | Refused {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return new Refused(400, 'not-json')
  }
}

/** Connection refused or reset, server shutting down or starting (class 57P), pool exhausted. */
function isDatabaseAway(error: unknown): boolean {
  const code = (error as { code?: string } | undefined)?.code ?? ''
  const message = error instanceof Error ? error.message : ''
  return /^(ECONN|ENOENT|EPIPE|57P|08)/.test(code) || /timeout exceeded|Connection terminated/i.test(message)
}
