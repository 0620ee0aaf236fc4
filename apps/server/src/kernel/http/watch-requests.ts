import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../watch/log.ts'
import type { Metrics } from '../watch/metrics.ts'

/** What is asked for by machines, or again and again by the page: of no interest unless it fails. */
const quiet = /^\/(api\/(health|events|commands\/:id\/progress)|metrics|\*)$/

/**
 * Gives every request an id, and says afterwards what became of it: the pattern of its route, never its address; the
 * name of its command or query when there is one of that name, never what was in it.
 */
export function watchRequests(
  log: Log,
  metrics: Metrics,
  isKnown: (name: string) => boolean,
): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (c, next) => {
    const start = performance.now()
    const id = randomBytes(6).toString('hex')
    await log.inRequest(id, async () => {
      await next()
      c.header('x-request-id', id)
      const milliseconds = performance.now() - start
      const route = routePath(c)
      const { status } = c.res
      const method = knownMethods.has(c.req.method) ? c.req.method : 'OTHER'
      metrics.request(method, route, status, milliseconds / 1_000)
      const name = route.endsWith('/:name') ? c.req.param('name') : undefined
      const command = name !== undefined && isKnown(name) ? name : undefined
      const tell = status >= 500 ? log.warn : quiet.test(route) ? log.debug : log.info
      tell('request', { method, route, status, ms: Math.round(milliseconds * 10) / 10, command })
    })
  }
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
