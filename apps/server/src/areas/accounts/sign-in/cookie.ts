import { sessionCookie, sign } from '../../../kernel/http/session-cookie.ts'

/** The answer with every cookie marked `Secure` where the host is not this machine. */
export function secured(response: Response, secure: boolean): Response {
  if (!secure) return response
  const cookies = response.headers.getSetCookie()
  const headers = new Headers(response.headers)
  headers.delete('set-cookie')
  for (const cookie of cookies)
    headers.append('set-cookie', /;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`)
  return new Response(response.body, { status: response.status, headers })
}

/** The cookie of a session that we opened ourselves, as better-auth would write it. */
export const cookieFor = (token: string, key: string, seconds: number): string =>
  `${sessionCookie}=${encodeURIComponent(sign(token, key))}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax`
