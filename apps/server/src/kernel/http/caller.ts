import type { IncomingMessage } from 'node:http'
import type { Caller } from '../access.ts'
import type { Keys } from '../keys.ts'
import { isLocal } from './guard.ts'
import { isSame, openCookie, sessionCookie } from './session-cookie.ts'

/** Carries the machine's token, for programs on it. */
const operatorHeader = 'baucu-operator'

/** Who calls: a session if the request carries one, else whoever sits at the machine, else anybody. */
export function callerOf(request: IncomingMessage, keys: Keys): Caller {
  const local = isLocal(request)
  const cookie = cookieOf(request, sessionCookie)
  if (cookie) {
    const office = request.headers['baucu-office']
    return {
      kind: 'session',
      token: openCookie(cookie, keys.cookie),
      office: typeof office === 'string' ? office : null,
      local,
    }
  }
  if (!local) return { kind: 'public' }
  const shown = request.headers[operatorHeader]
  const proven = typeof shown === 'string' && keys.operator !== undefined && isSame(shown, keys.operator)
  return { kind: 'operator', proven }
}

/**
 * Where the request comes from: the other end of the line, or what a server on this machine that stands in between says
 * it is. Only that one is believed: others could say anything.
 */
export function addressOf({ socket, headers }: IncomingMessage): string {
  const { remoteAddress = '' } = socket
  const forwarded = headers['x-forwarded-for']
  if (forwarded === undefined || !/^(::1|(::ffff:)?127\.)/.test(remoteAddress)) return remoteAddress
  return String(forwarded).split(',').at(-1)?.trim() || remoteAddress
}

/** Whether a host is this machine by its name: only then does a cookie travel without TLS. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase()
  return name === 'localhost' || name.endsWith('.localhost') || /^127\.\d+\.\d+\.\d+$/.test(name) || name === '[::1]'
}

/**
 * Where another device reaches this server, by the name it was asked by (the guard knows it). Null when only this machine
 * has that name. Over a network there is TLS before it: without, nobody could sign in.
 */
export const addressHere = ({ headers }: IncomingMessage): string | null =>
  headers.host === undefined || isLoopbackHost(headers.host) ? null : `https://${headers.host.toLowerCase()}`

/** One cookie of a request, decoded. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...rest] = part.split('=')
    if (key?.trim() !== name) continue
    const value = rest.join('=').trim()
    try {
      return decodeURIComponent(value)
    } catch {
      return value
    }
  }
  return undefined
}
