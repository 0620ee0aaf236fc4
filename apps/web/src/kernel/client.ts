import type { commands, InputOf, OutputOf, queries } from '@baucu/contract'

type Queries = (typeof queries)[number]
type Commands = (typeof commands)[number]
type Named<D, N> = Extract<D, { name: N }>

export type QueryName = Queries['name']
export type Input<N> = InputOf<Named<Queries | Commands, N>>
export type Output<N> = OutputOf<Named<Queries | Commands, N>>

/** The server answered and said no: an RFC 9457 problem, its title already in the reader's language. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, title: string) {
    super(title)
    this.name = 'Refused'
    this.status = status
    this.code = code
  }
}

/** Nobody answered: the server is down or the network is. What was shown stays shown. */
class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Address of a query's answer, also offered as a download. */
export const queryAddress = <N extends QueryName>(name: N, input: Input<N>): string =>
  `/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`

/** Asks one query of the contract. Throws `Refused` or `Unreachable`. */
export async function ask<N extends QueryName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  return (await send(queryAddress(name, input), signal ? { signal } : {})) as Output<N>
}

/** Runs one command of the contract; the id is made here, so that sending it twice changes nothing. */
export async function run<N extends Commands['name']>(name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await send(`/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id: uuid7(), input }),
  })) as { result: Output<N> }
  return answer.result
}

async function send(address: string, init: RequestInit): Promise<unknown> {
  const headers = { ...init.headers, 'accept-language': document.documentElement.lang }
  const response = await fetch(address, { ...init, headers }).catch((error: unknown) => {
    throw init.signal?.aborted ? error : new Unreachable()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return body
  // A gateway in front of a stopped server answers in its own words.
  if (response.status >= 502 && response.status <= 504) throw new Unreachable()
  const problem = (body ?? {}) as { code?: string; title?: string; detail?: string }
  throw new Refused(response.status, problem.code ?? String(response.status), problem.detail ?? problem.title ?? '')
}

/** UUID version 7: time first, then random. Works without a secure context, which `crypto.randomUUID` does not. */
function uuid7(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = BigInt(Date.now())
  for (let index = 0; index < 6; index++) bytes[index] = Number((time >> BigInt(8 * (5 - index))) & 255n)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
