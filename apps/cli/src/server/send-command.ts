import { randomBytes } from 'node:crypto'
import type { Command, InputOf, OutputOf } from '@baucu/contract'
import { z } from 'zod'
import type { Io } from '../kernel/io.ts'
import { Cancelled, refuse } from '../kernel/refused.ts'
import { takeToken } from './operator-token.ts'

/** What the server says when it refuses (RFC 9457); the title is in the language asked for. */
const problem = z.object({ title: z.string(), detail: z.string().optional(), fields: z.array(z.string()).default([]) })

/** Sends one command to a running server. A refusal of the server is our refusal, in its words. */
export async function sendCommand<C extends Command>(
  io: Io,
  address: string,
  command: C,
  input: InputOf<C>,
  locale: string,
): Promise<OutputOf<C>> {
  const { target, headers } = takeToken(new URL(`/api/commands/${command.name}`, address))
  const url = target.origin
  const response = await fetch(target, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'accept-language': locale, accept: 'application/json' },
    body: JSON.stringify({ id: timeOrderedId(), input }),
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
  const body: unknown = await response.json().catch(() => undefined)
  const answer = z.object({ status: z.enum(['done', 'already-done']), result: command.output }).safeParse(body)
  if (response.ok && answer.success) return answer.data.result as OutputOf<C>
  const said = problem.safeParse(body)
  const text = said.success ? sentence(said.data) : `HTTP ${response.status}`
  return refuse({
    vi: `máy chủ ${url} từ chối ${command.name}: ${text}`,
    en: `the server at ${url} refused ${command.name}: ${text}`,
  })
}

/** Title and details of a problem in one line; without details, the fields it names. */
const sentence = ({ title, detail, fields }: z.output<typeof problem>): string =>
  [title, detail?.replaceAll('\n', '; ') ?? fields.join(', ')].filter((each) => each !== '').join(': ')

/** A UUIDv7: commands are named by their sender, ordered by time. */
function timeOrderedId(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
