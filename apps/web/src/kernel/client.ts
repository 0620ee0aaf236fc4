import type {
  commands,
  enterFigure,
  figureHistory,
  figuresNow,
  InputOf,
  me,
  OutputOf,
  personsOf,
  queries,
} from '@baucu/contract'
import { uuid7 } from './uuid7.ts'

/** Declared ones are named here as well, so that a page can be written before its server side is listed. */
type Queries = (typeof queries)[number] | typeof me | typeof figuresNow | typeof figureHistory | typeof personsOf
type Commands = (typeof commands)[number] | typeof enterFigure
type Named<D, N> = Extract<D, { name: N }>

export type QueryName = Queries['name']
export type CommandName = Commands['name']
/** Commands a device may keep and send later. */
export type QueuedCommandName = Extract<Commands, { offline: 'queue' }>['name'] | (typeof enterFigure)['name']
export type Input<N> = InputOf<Named<Queries | Commands, N>>
export type Output<N> = OutputOf<Named<Queries | Commands, N>>

/** The server answered and said no: an RFC 9457 problem, its title already in the reader's language. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly fields: readonly string[]
  constructor(status: number, code: string, title: string, fields: readonly string[] = []) {
    super(title)
    this.name = 'Refused'
    this.status = status
    this.code = code
    this.fields = fields
  }
}

/** Nobody answered: the server is down or the network is. What was shown stays shown. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** Milliseconds after which a silent network counts as none. */
const patience = 20_000
/** Characters a millisecond that the slowest network in use carries: a photograph takes its time from a village. */
const slowest = 40

/** The office somebody acts in, sent with every request once chosen. */
let office: string | null = null

/** Chooses the office that following requests are made in; null: none in particular. */
export function actIn(chosen: string | null): void {
  office = chosen
}

/** Called when the server says that the session has ended. */
let onSessionEnded: () => void = () => undefined

/** Who wants to know that the server no longer knows the caller. */
export function whenSessionEnds(listener: () => void): void {
  onSessionEnded = listener
}

/** Address of a query's answer, also offered as a download. */
export const queryAddress = <N extends QueryName>(name: N, input: Input<N>): string =>
  `/api/queries/${name}?input=${encodeURIComponent(JSON.stringify(input))}`

/** Asks one query of the contract. Throws `Refused` or `Unreachable`. */
export async function ask<N extends QueryName>(name: N, input: Input<N>, signal?: AbortSignal): Promise<Output<N>> {
  return (await send(queryAddress(name, input), signal ? { signal } : {})).body as Output<N>
}

/** How far a long command is, in units of its own; `of` grows while it finds out. */
export type Progress = Readonly<{ done: number; of: number }>

/**
 * Runs one command of the contract; the id is made here, so that sending it twice changes nothing. As long as the server
 * says that it is at work, it is waited for; `heard` is told how far it is.
 */
export async function run<N extends CommandName>(
  name: N,
  input: Input<N>,
  heard?: (progress: Progress) => void,
): Promise<Output<N>> {
  const envelope = { id: uuid7(), input, deviceAt: new Date().toISOString() }
  const wait = new Wait()
  const stop = lookAfter(envelope.id, (progress) => {
    wait.renew()
    heard?.(progress)
  })
  try {
    return ((await post(name, envelope, office, wait)) as { result: Output<N> }).result
  } finally {
    stop()
  }
}

/** Milliseconds between two questions how far a command is; most are through before the first one. */
const betweenLooks = 1_000

/** Asks again and again how far a command is, one question at a time. Answers how to stop. */
function lookAfter(id: string, heard: (progress: Progress) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const look = async () => {
    const response = await fetch(`/api/commands/${id}/progress`).catch(() => undefined)
    const progress = response?.ok ? ((await response.json()) as Progress) : undefined
    if (stopped) return
    if (progress) heard(progress)
    timer = setTimeout(look, betweenLooks)
  }
  timer = setTimeout(look, betweenLooks)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** Waiting for an answer, but not for ever: it ends when nobody has been heard of for too long. */
class Wait {
  readonly #controller = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly signal = this.#controller.signal

  /** From now on so many milliseconds. */
  renew(limit = patience): void {
    this.end()
    this.#timer = setTimeout(() => this.#controller.abort(), limit)
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

/** What goes over the wire for one command. */
export type Envelope = Readonly<{ id: string; input: unknown; deviceAt: string }>
/** The server's word that a command is done, with its own time. */
export type Receipt = Readonly<{ id: string; status: 'done' | 'already-done'; result: unknown; at: string }>

/**
 * Sends one command, as often as needed with the same id. Only an answer that names the id counts: the sign-in page of a
 * café answers 200 as well.
 */
export async function post(name: string, envelope: Envelope, inOffice: string | null, wait?: Wait): Promise<Receipt> {
  const { body, at } = await send(
    `/api/commands/${name}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(envelope),
    },
    inOffice,
    wait,
  )
  const { id, status, result } = (body ?? {}) as Partial<Receipt>
  if (id !== envelope.id || (status !== 'done' && status !== 'already-done')) throw new Unreachable()
  return { id, status, result, at }
}

async function send(
  address: string,
  init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  inOffice: string | null = office,
  wait = new Wait(),
): Promise<Readonly<{ body: unknown; at: string }>> {
  const headers: Record<string, string> = { ...init.headers, 'accept-language': document.documentElement.lang }
  if (inOffice !== null) headers['baucu-office'] = inOffice
  const long = typeof init.body === 'string' ? Math.round(init.body.length / slowest) : 0
  wait.renew(patience + long)
  const signal = init.signal ? AbortSignal.any([init.signal, wait.signal]) : wait.signal
  const failed = (error: unknown) => {
    throw init.signal?.aborted ? error : new Unreachable()
  }
  const heard = async () => {
    const response = await fetch(address, { ...init, headers, signal }).catch(failed)
    const body: unknown = await response.json().catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      return undefined
    })
    return { response, body }
  }
  const { response, body } = await heard().finally(() => wait.end())
  // Not our words: a gateway in front of a stopped server, or somebody in between.
  if (body === undefined || (response.status >= 502 && response.status <= 504)) throw new Unreachable()
  if (response.ok) return { body, at: new Date(response.headers.get('date') ?? Date.now()).toISOString() }
  const problem = body as { code?: string; title?: string; detail?: string; fields?: string[] }
  if (problem.code === 'session-ended') onSessionEnded()
  throw new Refused(
    response.status,
    problem.code ?? String(response.status),
    problem.detail ?? problem.title ?? '',
    problem.fields,
  )
}
