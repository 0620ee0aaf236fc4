import { z } from 'zod'
import type { Io } from '../kernel/io.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { takeToken } from './operator-token.ts'

/** What the server says when it refuses (RFC 9457); the title is in the language asked for. */
const problem = z.object({ title: z.string(), detail: z.string().optional(), fields: z.array(z.string()).default([]) })

/** What is said to the server, and what its answer must look like. */
export type Said<T extends z.ZodType> = Readonly<{
  /** Of the command or query, for messages. */
  name: string
  target: URL
  method: 'GET' | 'POST'
  body?: unknown
  answer: T
  locale: string
}>

/** Says something to a running server. A refusal of the server is our refusal, in its words. */
export async function converse<T extends z.ZodType>(
  io: Io,
  { name, target: address, method, body, answer, locale }: Said<T>,
): Promise<z.output<T>> {
  const response = await reach(io, address, {
    method,
    headers: { 'content-type': 'application/json', 'accept-language': locale, accept: 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  })
  const said: unknown = await response.json().catch(() => undefined)
  const fitting = answer.safeParse(said)
  if (response.ok && fitting.success) return fitting.data
  return refuseAs(name, address, response, said)
}

/** Asks a server with the token its address carries; that it does not answer is our refusal. */
export async function reach(io: Io, address: URL, init: RequestInit): Promise<Response> {
  const { target, headers } = takeToken(address)
  const url = target.origin
  return await fetch(target, {
    ...init,
    headers: { ...headers, ...(init.headers as Readonly<Record<string, string>>) },
    signal: io.signal,
    redirect: 'error',
  }).catch((error: unknown) => {
    if (io.signal.aborted) throw new Cancelled()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const why = cause instanceof Error ? cause.message : String(cause)
    return refuse({
      vi: `không liên lạc được với máy chủ ${url} (${why}); máy chủ có đang chạy không?`,
      en: `the server at ${url} cannot be reached (${why}); is it running?`,
    })
  })
}

/** What a server said instead of the answer, as our refusal. */
export function refuseAs(name: string, { origin }: URL, { status }: Response, said: unknown): never {
  const refused = problem.safeParse(said)
  const text = refused.success ? sentence(refused.data) : `HTTP ${status}`
  return refuse({
    vi: `máy chủ ${origin} từ chối ${name}: ${text}`,
    en: `the server at ${origin} refused ${name}: ${text}`,
  })
}

/** Title and details of a problem in one line; without details, the fields it names. */
const sentence = ({ title, detail, fields }: z.output<typeof problem>): string =>
  [title, detail?.replaceAll('\n', '; ') ?? fields.join(', ')].filter((each) => each !== '').join(': ')
