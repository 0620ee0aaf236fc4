import { Unreachable } from '../../kernel/client.ts'

/** What a door of sign-in said: let in, wants more, or a sentence why not. */
export type Said =
  | Readonly<{ ok: true; body: Readonly<Record<string, unknown>> }>
  | Readonly<{ ok: false; text: string }>

/** Knocks at a door that answers with a session cookie. */
export async function knock(address: string, body: Readonly<Record<string, unknown>>): Promise<Said> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Unreachable()
  })
  const said = ((await response.json().catch(() => undefined)) ?? {}) as Record<string, unknown>
  if (response.ok) return { ok: true, body: said }
  const { detail, title, message, code } = said
  return { ok: false, text: String(detail ?? title ?? message ?? code ?? response.status) }
}
