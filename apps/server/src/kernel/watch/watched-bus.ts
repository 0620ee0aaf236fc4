import { Bus } from '../bus.ts'
import { Refused } from '../refused.ts'
import type { Metrics } from './metrics.ts'

/** A bus that counts its commands by name and outcome, through whatever door they come. */
export class WatchedBus extends Bus {
  readonly #metrics: Metrics

  constructor(metrics: Metrics, ...parts: ConstructorParameters<typeof Bus>) {
    super(...parts)
    this.#metrics = metrics
  }

  override async run(...call: Parameters<Bus['run']>): ReturnType<Bus['run']> {
    const { name } = call[0].declaration
    try {
      const said = await super.run(...call)
      this.#metrics.command(name, said instanceof Refused ? said.code : said.status)
      return said
    } catch (error) {
      this.#metrics.command(name, 'error')
      throw error
    }
  }
}
