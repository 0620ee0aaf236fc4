import type { OutputOf, rehearsalState } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { clockAt } from './clock.ts'
import type { RehearsalTables } from './tables.ts'

type State = OutputOf<typeof rehearsalState>

/** How far a rehearsal has come. */
export async function state(
  context: QueryContext,
  input: Readonly<{ frame: string }>,
): Promise<OutputOf<typeof rehearsalState> | Refused> {
  const { db } = context
  const frame = await readFrame(db, input.frame)
  const row = await db
    .withTables<RehearsalTables>()
    .selectFrom('rehearsal')
    .selectAll()
    .where('frame_id', '=', input.frame)
    .executeTakeFirst()
  if (!frame || !row) return notFound()
  return {
    frame: frame.id,
    kind: row.kind,
    organisation: row.organisation_id,
    state: row.state,
    speed: row.speed,
    clock: clockAt(frame, row),
    played: row.played,
    total: row.total,
    ...(row.kind === 'day' ? await readSaid(context, frame.id) : { faults: [], unforeseen: 0 }),
  }
}

/** What was said to the steps that are done, against what had to be said. */
async function readSaid(
  { client }: Pick<QueryContext, 'client'>,
  frame: string,
): Promise<Pick<State, 'faults' | 'unforeseen'>> {
  const { rows } = await client.query<{ fault: State['faults'][number]['fault'] | null; played: number; met: number }>(
    `select fault, count(*) as played, count(*) filter (where said = expected) as met from rehearsal_step where frame_id = $1 and said is not null group by fault order by fault`,
    [frame],
  )
  const others = rows.find(({ fault }) => fault === null)
  return {
    faults: rows.flatMap(({ fault, ...counts }) => (fault === null ? [] : [{ fault, ...counts }])),
    unforeseen: (others?.played ?? 0) - (others?.met ?? 0),
  }
}
