import type { IncomingMessage } from 'node:http'
import { Refused } from '../refused.ts'

/** Names this server answers for, beside `localhost` and any number of an address. */
export type Guard = Readonly<{ hosts: readonly string[] }>

/**
 * A web page elsewhere can make a browser on this machine send requests here, by our address or by a name of its own
 * that it lets point to us. So only names we know are served (a number is nobody's name), and a request that a page
 * sent must come from our own page.
 */
export function refuseStranger(request: IncomingMessage, { hosts }: Guard): Refused | undefined {
  const host = hostName(request.headers.host)
  if (host === undefined || !(isOwnName(host) || hosts.includes(host))) return new Refused(403, 'wrong-host')
  if (request.method === 'GET' || request.method === 'HEAD') return undefined
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined && !sameHost(origin, request.headers.host)) return new Refused(403, 'wrong-origin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return new Refused(403, 'wrong-origin')
  return undefined
}

/** Whether the caller sits at this machine: his connection comes from it, and no other server stands in between. */
export function isLocal(request: IncomingMessage): boolean {
  const { remoteAddress = '' } = request.socket
  const loopback = /^(::ffff:)?127\./.test(remoteAddress) || remoteAddress === '::1'
  const { forwarded } = request.headers
  return loopback && forwarded === undefined && request.headers['x-forwarded-for'] === undefined
}

/** The name in `name:port`, lower case, without brackets; undefined when it is no host. */
function hostName(header: string | undefined): string | undefined {
  try {
    return header ? new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '') : undefined
  } catch {
    return undefined
  }
}

const isOwnName = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || /^\d+\.\d+\.\d+\.\d+$/.test(host) || host.includes(':')

function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host?.toLowerCase()
  } catch {
    return false
  }
}
