import type { Job } from './jobs.ts'

/**
 * Looks again and again whether something that is only used now and then would work, and tells the job. Otherwise the
 * first to find out would be whoever needs it.
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

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }
}
