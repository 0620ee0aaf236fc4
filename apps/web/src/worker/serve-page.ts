/** What of a request decides how it is answered. */
export type Asked = Readonly<{ method: string; url: string; mode: string }>

/**
 * What answers a request of the page: the page itself for every address a reader can open, a file of this version from
 * this device, or the network for everything else. Answers to questions never pass through here: whose they are is the
 * page's business.
 */
export function placeOf(request: Asked, origin: string, files: ReadonlySet<string>): string | 'network' {
  if (request.method !== 'GET') return 'network'
  const { origin: asked, pathname } = new URL(request.url)
  if (asked !== origin || /^\/(api|documents)(\/|$)/.test(pathname)) return 'network'
  if (files.has(pathname)) return pathname
  // An address without an ending is one of the page's own.
  return request.mode === 'navigate' && !/\.[^/]+$/.test(pathname) ? '/' : 'network'
}
