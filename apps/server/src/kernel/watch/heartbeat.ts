import type { Job } from './jobs.ts'

/**
 * Does something again and again, one turn after the other, and tells the job how it went: work that waits, or a look at
 * whether something that is only used now and then would work. Otherwise the first to find out would be whoever needs it.
 */
export class Heartbeat {
  readonly #job: Job
  readonly #look: () => Promise<unknown>
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> | undefined

  constructor(job: Job, look: () => Promise<unknown>) {
    this.#job = job
    this.#look = look
  }

  open(everyMilliseconds: number): void {
    this.#beat()
    this.#timer = setInterval(() => this.#beat(), everyMilliseconds)
    this.#timer.unref()
  }

  /** One look at a time: what hangs is not asked again, and its job grows old. */
  #beat(): void {
    this.#looking ??= this.#look()
      .then(
        () => this.#job.ran(),
        (error: unknown) => this.#job.failed(error),
      )
      .finally(() => {
        this.#looking = undefined
      })
  }

  /** Does something else while no turn is on; turns go on when it has ended, however that was. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    while (this.#looking) await this.#looking
    const done = work()
    const over = () => {
      this.#looking = undefined
    }
    this.#looking = done.then(over, over)
    return await done
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }
}
