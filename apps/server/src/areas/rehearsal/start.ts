import type { OutputOf, startRehearsal } from '@baucu/contract'
import {
  type Arrival,
  countFields,
  eveningOrder,
  explainCountingRefusal,
  type MinutesLine,
  type Split,
  splitTotals,
  usualAreas,
} from '@baucu/counting'
import type { CommandContext } from '../../kernel/bus.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { openCount, pack } from '../count/index.ts'
import { openRehearsalFrame, readFrame } from '../frames/index.ts'
import { copyConstituencies, readPublished } from '../results/index.ts'
import { rehearsalId } from './rehearsal-id.ts'

/** Minutes that go to the database in one statement. */
const batch = 2_000

type Start = Readonly<{ from: string; areas?: number | undefined; seed: number; speed: number }>

/**
 * Splits the published totals of a frame over invented polling areas and plans the evening on which their minutes will
 * arrive. The plan is stored whole: what is played does not change when the program does.
 */
export async function start(
  context: CommandContext,
  { from, areas, seed, speed }: Start,
): Promise<OutputOf<typeof startRehearsal> | Refused> {
  const frame = await readFrame(context.db, from)
  if (!frame) return notFound()
  const published = frame.rehearsal ? undefined : await readPublished(context.db, frame)
  if (!published) return new Refused(409, 'nothing-published', { id: from }, ['input.from'])
  const split = splitTotals(published, { areas: areas ?? usualAreas(published.constituencies.length), seed })
  if ('code' in split) {
    return new Refused(422, 'cannot-split', {}, [split.path === 'areas' ? 'input.areas' : 'input.from'], {
      vi: [explainCountingRefusal(split, 'vi') ?? split.code],
      en: [explainCountingRefusal(split, 'en') ?? split.code],
    })
  }
  const id = rehearsalId(from, context.id)
  await openRehearsalFrame(context, from, { id, name: `Diễn tập: ${frame.name}` })
  await copyConstituencies(context, from, id)
  const ordinals = await readOrdinals(context, id)
  await openCount(context, id, expectedAreas(split, ordinals))
  const arrivals = eveningOrder(split.minutes(), seed)
  await context.client.query(
    `insert into rehearsal (frame_id, source_frame, seed, state, speed, clock, played, total)
     values ($1, $2, $3, 'playing', $4, 0, 0, $5)`,
    [id, from, seed, speed, arrivals.length],
  )
  await storePlan(context, id, arrivals, ordinals)
  context.record({
    subject: `rehearsal/${id}`,
    before: null,
    after: { from, seed, speed, areas: arrivals.length },
  })
  context.changed({ frame: id, constituencies: [] })
  return { frame: id, areas: arrivals.length, minutes: arrivals.length }
}

type Ordinals = ReadonlyMap<string, Readonly<{ ordinal: number; province: string }>>

async function readOrdinals({ client }: CommandContext, frame: string): Promise<Ordinals> {
  const { rows } = await client.query<{ id: string; ordinal: number; province: string }>(
    'select id, ordinal, province_code as province from constituency where frame_id = $1',
    [frame],
  )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

const expectedAreas = ({ election }: Split, ordinals: Ordinals) =>
  election.constituencies.flatMap(({ id, pollingAreas }) =>
    pollingAreas.map((area) => ({ constituency: ordinals.get(id)?.ordinal ?? -1, id: area })),
  )

async function storePlan(
  { client }: CommandContext,
  frame: string,
  arrivals: readonly Arrival<MinutesLine>[],
  ordinals: Ordinals,
): Promise<void> {
  await inBatches({ client }, arrivals, batch, (some, first) => {
    const rows = some.map(({ minutes, afterClose }, index) => ({
      province_code: ordinals.get(minutes.constituency)?.province,
      frame_id: frame,
      position: first + index,
      after_close: afterClose,
      constituency: ordinals.get(minutes.constituency)?.ordinal,
      area_id: minutes.area,
      figures: `\\x${pack(figuresOf(minutes)).toString('hex')}`,
      received: minutes.received,
      exchanged: minutes.exchanged,
      unused: minutes.unused,
      by_count: minutes.byCount,
    }))
    return {
      text: 'insert into rehearsal_plan select * from jsonb_populate_recordset(null::rehearsal_plan, $1)',
      values: [JSON.stringify(rows)],
    }
  })
}

/** Six counts, then votes in ballot order. */
const figuresOf = (minutes: MinutesLine): number[] => [
  ...countFields.map((field) => minutes[field]),
  ...minutes.candidates.map((id) => minutes.votes[id] ?? 0),
]
