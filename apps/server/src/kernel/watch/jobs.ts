/** How a piece of background work is doing. */
export type JobState = Readonly<{
  name: string
  ok: boolean
  /** False: people work on without it, by another way. */
  needed: boolean
  /** When it last did what it does; null = not yet. */
  lastRun: string | null
  /** When it last failed, and the code of the error (its words are in the log). */
  lastError: Readonly<{ at: string; code: string }> | null
}>

/** What a piece of background work tells of itself. */
export type Job = Readonly<{ ran: () => void; failed: (error: unknown) => void }>

type Kept = {
  name: string
  patience: number
  needed: boolean
  since: number
  ran: number | undefined
  failed: number | undefined
  code: string
}

/**
 * The background work of a server. Whoever does some registers, and tells after each round how it went; health fails
 * when a round failed, or when there was none for too long.
 */
export class Jobs {
  readonly #kept: Kept[] = []
  readonly #clock: () => number

  constructor(clock: () => number = Date.now) {
    this.#clock = clock
  }

  /** `patience`: milliseconds after which work that was not heard of counts as dead. `needed`: without it the server is down. */
  register(name: string, patience: number, needed = true): Job {
    const kept: Kept = { name, patience, needed, since: this.#clock(), ran: undefined, failed: undefined, code: '' }
    this.#kept.push(kept)
    return {
      ran: () => {
        kept.ran = this.#clock()
      },
      failed: (error) => {
        kept.failed = this.#clock()
        kept.code = codeOf(error)
      },
    }
  }

  states(): readonly JobState[] {
    return this.#kept.map(({ name, patience, needed, since, ran, failed, code }) => ({
      name,
      needed,
      ok: (failed === undefined || (ran !== undefined && ran >= failed)) && this.#clock() - (ran ?? since) <= patience,
      lastRun: ran === undefined ? null : new Date(ran).toISOString(),
      lastError: failed === undefined ? null : { at: new Date(failed).toISOString(), code },
    }))
  }
}

/** A job nobody watches. */
export const unwatched: Job = { ran: () => {}, failed: () => {} }

/** The code of an error, or its kind: health is read by whoever reaches the server, and messages carry values. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : typeof name === 'string' ? name : typeof error
}
