import { Unreachable } from '../../kernel/client.ts'

/** What a door of sign-in said: let in, wants more, or a sentence why not. */
export type Said =
  | Readonly<{ ok: true; body: Readonly<Record<string, unknown>> }>
  | Readonly<{ ok: false; text: string }>

/** Knocks at a door of sign-in, or without a body looks behind it. Throws `Unreachable`. */
export async function knock(address: string, body?: Readonly<Record<string, unknown>>): Promise<Said> {
  const headers = { 'accept-language': document.documentElement.lang }
  const asked: RequestInit =
    body === undefined
      ? { headers }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(address, asked).catch(() => {
    throw new Unreachable()
  })
  const said = ((await response.json().catch(() => undefined)) ?? {}) as Record<string, unknown>
  if (response.ok) return { ok: true, body: said }
  const { detail, title, message, code } = said
  return { ok: false, text: String(detail ?? title ?? message ?? code ?? response.status) }
}
