import type { OutputOf, startRehearsalDay } from '@baucu/contract'
import { randomFrom } from '@baucu/counting'
import { closeMark, plain } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { inBatches } from '../../kernel/in-batches.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { openRehearsalFrame, readFrame, setFrameClock } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { marksAt, readDays, writeMarks } from '../pollingday/index.ts'
import { atMinute } from './clock.ts'
import { dayScript, type ScriptArea } from './day-script.ts'
import { rehearsalId } from './rehearsal-id.ts'

/** Most areas that one rehearsal plays: the largest province has fewer. */
const mostAreas = 6_000
/** Steps that go to the database in one statement. */
const batch = 2_000
/** The clock begins a little before the registers are told. */
const firstMinute = 290

/**
 * Writes the script of election day for the polling areas below an organisation, in a rehearsal frame of its own, and
 * begins to play it. Registers are those that were told in the real frame, else invented.
 */
export async function startDay(
  context: CommandContext,
  { from, organisation, seed, speed, faults }: z.output<typeof startRehearsalDay.input>,
): Promise<OutputOf<typeof startRehearsalDay> | Refused> {
  const { place, client } = context
  const frame = await readFrame(context.db, from)
  if (!frame || !place) return notFound()
  if (frame.rehearsal) return new Refused(409, 'rehearsal-of-rehearsal', {}, ['input.from'])
  const areas = await areasBelow(context, { frame: from, day: frame.electionDay, path: place.path, seed })
  if (areas.length === 0) return new Refused(422, 'no-areas-to-rehearse', {}, ['input.organisation'])
  if (areas.length > mostAreas)
    return new Refused(422, 'too-many-areas-to-rehearse', { areas: areas.length, most: mostAreas }, [
      'input.organisation',
    ])
  const id = rehearsalId(from, context.id)
  const marks = await marksAt(context, place.path, from)
  const steps = dayScript(areas, {
    ...{ organisation, frame: id, day: frame.electionDay, close: closeMark, seed, faults },
    marks: marks.filter((mark) => mark < closeMark),
    idOf: (index) => derivedId(context.id, index),
  })
  await openRehearsalFrame(context, from, { id, name: `Diễn tập ngày bầu cử: ${frame.name}` })
  await setFrameClock(context, id, atMinute(frame.electionDay, firstMinute))
  await writeMarks(context, { organisation, frame: id, marks })
  await client.query(
    `insert into rehearsal (frame_id, source_frame, seed, state, speed, clock, played, total, kind, organisation_id)
     values ($1, $2, $3, 'playing', $4, $5, 0, $6, 'day', $7)`,
    [id, from, seed, speed, firstMinute, steps.length, organisation],
  )
  const whose = { province_code: place.province ?? noProvince, frame_id: id }
  await inBatches({ client }, steps, batch, (some, first) => ({
    text: 'insert into rehearsal_step select * from jsonb_populate_recordset(null::rehearsal_step, $1)',
    values: [
      JSON.stringify(
        some.map(({ commandId, ...step }, index) => ({
          ...step,
          ...whose,
          ...{ position: first + index, command_id: commandId },
        })),
      ),
    ],
  }))
  context.record({
    subject: `rehearsal/${id}`,
    before: null,
    after: { from, seed, speed, faults, areas: areas.length },
  })
  context.changed({ frame: id, constituencies: [] })
  return { frame: id, areas: areas.length, steps: steps.length }
}

async function areasBelow(
  context: CommandContext,
  { frame, day, path, seed }: Readonly<{ frame: string; day: string; path: string; seed: number }>,
): Promise<readonly ScriptArea[]> {
  const days = new Map((await readDays(context, { path, frame, day })).map((each) => [each.id, each]))
  const areas = (await readOrganisations(context, { at: day, below: path })).filter(({ id }) => days.has(id))
  const sameCode = Map.groupBy(areas, ({ code }) => plain(code))
  return areas.map(({ id, code }) => ({
    id,
    code: sameCode.get(plain(code))?.length === 1 ? code : null,
    registered: days.get(id)?.registered ?? 300 + Math.floor(randomFrom(seed, id)() * 1_500),
  }))
}
