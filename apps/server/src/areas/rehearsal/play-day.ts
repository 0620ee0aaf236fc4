import { command } from '@baucu/contract'
import { z } from 'zod'
import { type Bus, type CommandContext, handle } from '../../kernel/bus.ts'
import type { Database } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'
import { uuid7 } from '../../kernel/uuid.ts'
import { readFrame, setFrameClock } from '../frames/index.ts'
import { atMinute } from './clock.ts'
import type { DayStep } from './day-script.ts'
import type { RehearsalState } from './tables.ts'

/** Steps taken with one look at the clock, and areas whose steps are taken at the same time. */
const batch = 400
const atOnce = 8

/** Writes down what the product said to the steps of a rehearsed day, and moves its clock. The player's own. */
const notePlayedDay = command('rehearsal.playDay', {
  title: { vi: 'Ghi bước diễn tập', en: 'Note the steps of a rehearsed day' },
  input: z.object({ frame: z.string(), from: z.int().min(0), clock: z.number().min(0), said: z.array(z.string()) }),
  output: z.object({ played: z.int(), playing: z.boolean() }),
  roles: ['operator'],
  scope: 'everywhere',
  offline: 'no',
})

const notePlayedDayHandler = handle(notePlayedDay, note)

async function note(
  context: CommandContext,
  { frame: id, from, clock, said }: z.output<typeof notePlayedDay.input>,
): Promise<{ played: number; playing: boolean } | Refused> {
  const { client } = context
  const { rows } = await client.query<{ state: RehearsalState; played: number; total: number }>(
    'select state, played, total from rehearsal where frame_id = $1 for update',
    [id],
  )
  const [rehearsal] = rows
  const frame = await readFrame(context.db, id)
  if (!rehearsal || !frame || rehearsal.played !== from) {
    context.unchanged()
    return { played: rehearsal?.played ?? from, playing: false }
  }
  const played = from + said.length
  await client.query(
    `update rehearsal_step s set said = n.said from unnest($2::int[], $3::text[]) as n (position, said)
     where s.frame_id = $1 and s.position = n.position`,
    [id, said.map((_, index) => from + index), said],
  )
  const state = played === rehearsal.total ? 'done' : rehearsal.state
  await client.query(
    'update rehearsal set played = $2, clock = greatest(clock, $3::float8), state = $4 where frame_id = $1',
    [...[id, played, clock, state]],
  )
  await setFrameClock(context, id, atMinute(frame.electionDay, clock))
  if (said.length > 0) {
    context.record({ subject: `rehearsal/${id}`, before: { played: from }, after: { played } })
  } else {
    context.unchanged()
  }
  context.changed({ frame: id, constituencies: [] })
  return { played, playing: state === 'playing' }
}

type Stored = Omit<DayStep, 'commandId'> & Readonly<{ command_id: string }>

/** Takes the steps that are due at the clock of a day, some at a time; a step taken twice is one. */
export class DayPlayer {
  readonly #bus: Bus
  readonly #database: Database

  constructor(bus: Bus, database: Database) {
    this.#bus = bus
    this.#database = database
  }

  /** Answers how many are played now, and whether more are due. */
  async play(frame: string, from: number, clock: number): Promise<Readonly<{ played: number; more: boolean }>> {
    const steps = await this.#due(frame, from, clock)
    const said: string[] = []
    const byArea = [...Map.groupBy(steps.entries(), ([, step]) => step.area).values()]
    const areas = byArea[Symbol.iterator]()
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const area of areas) for (const [index, step] of area) said[index] = await this.#take(frame, step)
      }),
    )
    // What is due by now may be more than one batch; the clock then stands where it came to.
    const reached = steps.length === batch ? (steps.at(-1)?.minute ?? clock) : clock
    const input = { frame, from, clock: reached, said }
    const noted = await this.#bus.run(notePlayedDayHandler, uuid7(), input, { kind: 'product' })
    if (noted instanceof Refused) throw new Error(`rehearsal ${frame}: ${noted.code}`)
    const { played, playing } = noted.result as { played: number; playing: boolean }
    return { played, more: playing && steps.length === batch }
  }

  async #due(frame: string, from: number, clock: number): Promise<readonly Stored[]> {
    return await this.#database.transaction('read', async ({ client }) => {
      const { rows } = await client.query<Stored>(
        `select minute, area, command_id, command, input, fault, expected from rehearsal_step
         where frame_id = $1 and position >= $2 and position < $2 + $3::int and minute <= $4::float8 order by position`,
        [frame, from, batch, clock],
      )
      return rows
    })
  }

  /** What the product says: `done`, a refusal, the first warning, or that an area is silent. */
  async #take(frame: string, { command: name, command_id: id, input, expected }: Stored): Promise<string> {
    if (name === 'silence') return (await this.#isSilent(frame, input)) ? 'silent' : 'told'
    const said = await this.#bus.command(name, id, input, { kind: 'product' })
    if (said instanceof Refused) return said.code
    const { warnings = [] } = said.result as { warnings?: readonly Readonly<{ code: string }>[] }
    // A step that was taken before a kill says again what it said; only a message meant to come twice is known as that.
    return expected === 'already-done' ? said.status : (warnings[0]?.code ?? 'done')
  }

  async #isSilent(frame: string, { organisation, mark }: DayStep['input']): Promise<boolean> {
    const said = await this.#bus.query('figures.now', { organisation, frame }, { kind: 'product' })
    if (said instanceof Refused) return false
    const { figures } = said.result as {
      figures: readonly Readonly<{ indicator: string; period: string; value: number | null }>[]
    }
    return !figures.some(
      (each) => each.indicator === 'turnout' && each.period.endsWith(`T${mark}`) && each.value !== null,
    )
  }
}
