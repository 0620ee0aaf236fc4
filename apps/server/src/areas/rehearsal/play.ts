import { command } from '@baucu/contract'
import { z } from 'zod'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { acceptMinutes, unpack } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import type { RehearsalState } from './tables.ts'

/** A step of a rehearsal: the next minutes that have arrived at `clock`. The player's own; nobody calls it from outside. */
const playRehearsal = command('rehearsal.play', {
  title: { vi: 'Nhận biên bản diễn tập', en: 'Take in the minutes of a rehearsal' },
  input: z.object({
    frame: z.string(),
    /** How many were played before: a step is taken once. */
    from: z.int().min(0),
    clock: z.number().min(0),
    most: z.int().min(1),
  }),
  output: z.object({ played: z.int(), more: z.boolean() }),
  roles: ['operator'],
  scope: 'everywhere',
  offline: 'no',
})

type Step = z.output<typeof playRehearsal.input>

export const playHandler = handle(playRehearsal, play)

async function play(context: CommandContext, step: Step): Promise<{ played: number; more: boolean } | Refused> {
  const { client } = context
  const { rows } = await client.query<{ state: RehearsalState; played: number; total: number }>(
    'select state, played, total from rehearsal where frame_id = $1 for update',
    [step.frame],
  )
  const [rehearsal] = rows
  const frame = await readFrame(context.db, step.frame)
  if (!rehearsal || !frame || rehearsal.state !== 'playing' || rehearsal.played !== step.from) {
    context.unchanged()
    return { played: rehearsal?.played ?? step.from, more: false }
  }
  const due = await readDue(context, step)
  if (due.length > 0) {
    const accepted = await acceptMinutes(context, frame, due, 'rehearsal')
    if (accepted instanceof Refused) return accepted
    context.changed({ frame: frame.id, constituencies: accepted.constituencies })
  } else {
    context.changed({ frame: frame.id, constituencies: [] })
  }
  const played = rehearsal.played + due.length
  await client.query(
    'update rehearsal set played = $2, clock = greatest(clock, $3::float8), state = $4 where frame_id = $1',
    [frame.id, played, step.clock, played === rehearsal.total ? 'done' : 'playing'],
  )
  if (due.length > 0) {
    context.record({ subject: `rehearsal/${frame.id}`, before: { played: rehearsal.played }, after: { played } })
  } else {
    context.unchanged()
  }
  return { played, more: due.length === step.most && played < rehearsal.total }
}

async function readDue({ client }: CommandContext, { frame, from, clock, most }: Step) {
  const { rows } = await client.query<{
    constituency: number
    area_id: string
    figures: Buffer
    received: number | null
    exchanged: number | null
    unused: number | null
    by_count: number[] | null
  }>(
    `select constituency, area_id, figures, received, exchanged, unused, by_count from rehearsal_plan
     where frame_id = $1 and position >= $2 and position < $2 + $4::int and after_close <= $3::float8 order by position`,
    [frame, from, clock, most],
  )
  return rows.map(({ area_id, figures, by_count, ...rest }) => ({
    ...rest,
    area: area_id,
    figures: unpack(figures),
    byCount: by_count,
  }))
}
