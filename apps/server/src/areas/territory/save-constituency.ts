import type { OutputOf, saveConstituency, saveSeats } from '@baucu/contract'
import type { Body } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { idsOf, organisationNames } from '../organisations/index.ts'
import { isCounted } from './is-counted.ts'
import { readConstituency, readSeatTotals } from './rows.ts'

/** Notes how many deputies a unit elects; a new decision takes the place of the one before, which stays in the log. */
export async function noteSeats(
  context: CommandContext,
  input: z.output<typeof saveSeats.input>,
): Promise<OutputOf<typeof saveSeats> | Refused> {
  const { client, now, place } = context
  const { organisation, frame, body, seats, term, decision, decidedOn } = input
  if (!place) return notFound()
  const refused = await refuseBody(context, frame, body)
  if (refused) return refused
  const before = (await readSeatTotals(context, frame, place.path)).find(
    (each) => each.unit === organisation && each.body === body,
  )
  await client.query(
    `insert into seat_total (province_code, frame_id, body, unit_id, unit_path, seats, decision, decided_on, changed_at, term)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (province_code, frame_id, body, unit_id) do update set seats = excluded.seats, decision = excluded.decision,
       decided_on = excluded.decided_on, changed_at = excluded.changed_at, term = excluded.term`,
    [place.province ?? noProvince, frame, body, organisation, place.path, seats, decision, decidedOn, now, term],
  )
  context.record({
    subject: `seat-total/${frame}/${body}/${organisation}`,
    before: before
      ? { seats: before.seats, decision: before.decision, decidedOn: before.decidedOn, term: before.term }
      : null,
    after: { seats, decision, decidedOn, term },
  })
  return { seats }
}

type Input = z.output<typeof saveConstituency.input>

/** Draws a constituency, or changes it while nothing was counted in it. The count and the results read the same row. */
export async function save(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof saveConstituency> | Refused> {
  const { client, now, place } = context
  const { organisation, frame, constituency: id, body, number, area, seats, decision, decidedOn } = input
  if (!place) return notFound()
  const refused = (await refuseBody(context, frame, body)) ?? (await refuseNumber(context, input))
  if (refused) return refused
  const kept = await readConstituency(context, frame, id)
  if (kept ? kept.unit !== organisation || kept.body !== body : await isTaken(context, frame, id)) {
    return new Refused(409, 'constituency-exists', { id }, ['input.constituency'])
  }
  if (kept && input.version === undefined) {
    return new Refused(409, 'constituency-exists', { id }, ['input.constituency'])
  }
  if (input.version !== undefined && input.version !== (kept?.version ?? 0)) {
    return changedMeanwhile(input.version, kept?.version ?? 0)
  }
  if (kept && kept.seats !== seats && (await isCounted(context, frame, id))) {
    return new Refused(409, 'constituency-counted', { number }, ['input.seats'])
  }
  const province = place.province ?? noProvince
  await writeConstituency(context, input, kept !== undefined)
  const version = (kept?.version ?? 0) + 1
  await client.query(
    `insert into constituency_decision (province_code, frame_id, constituency_id, unit_id, unit_path, decision, decided_on, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (province_code, frame_id, constituency_id) do update set decision = excluded.decision,
       decided_on = excluded.decided_on, version = excluded.version, changed_at = excluded.changed_at`,
    [province, frame, id, organisation, place.path, decision, decidedOn, version, now],
  )
  context.record({
    subject: `constituency/${frame}/${id}`,
    before: kept
      ? {
          ...{ number: kept.number, area: kept.area, seats: kept.seats },
          decision: kept.decision,
          decidedOn: kept.decidedOn,
        }
      : null,
    after: { body, number, area, seats, decision, decidedOn },
  })
  context.changed({ frame, constituencies: [id] })
  return { constituency: id, version }
}

async function writeConstituency(
  context: CommandContext,
  { frame, constituency: id, body, number, area, seats }: Input,
  known: boolean,
): Promise<void> {
  const { client, now, place } = context
  // Of two that draw at once the second waits here, and begins again with what the first one drew.
  await client.query('update frame set changed_at = $2 where id = $1', [frame, now])
  if (known) {
    await client.query('update constituency set number = $3, area = $4, seats = $5 where frame_id = $1 and id = $2', [
      frame,
      id,
      number,
      area,
      seats,
    ])
    return
  }
  await client.query(
    `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats)
     select $1, $2, $3, coalesce(max(ordinal) + 1, 0), $4, $5, $6, $7, $8 from constituency where frame_id = $2`,
    [place?.province ?? noProvince, frame, id, body, await provinceName(context), number, area, seats],
  )
}

/** The name of the province as results write it; the top of the tree where there is none. */
async function provinceName(context: CommandContext): Promise<string> {
  const [top = ''] = idsOf(context.place?.path ?? '')
  return (await organisationNames(context, [top])).get(top) ?? ''
}

/** The kind of unit that elects a body. */
const unitOf: Readonly<Record<Body, string>> = {
  NA: 'province',
  province: 'province',
  district: 'district',
  commune: 'commune',
}

async function refuseBody(context: CommandContext, id: string, body: Body): Promise<Refused | undefined> {
  const { client, place } = context
  const frame = await readFrame(context.db, id)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (frame.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id }, ['input.frame'])
  if (!frame.bodies.includes(body)) {
    const numbers = { body, edition: frame.edition, bodies: frame.bodies.join(', ') }
    return new Refused(422, 'body-not-elected', numbers, ['input.body'])
  }
  const { rows } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [
    place?.organisation,
  ])
  return rows[0]?.kind === unitOf[body]
    ? undefined
    : new Refused(422, 'body-elsewhere', { body }, ['input.organisation'])
}

async function refuseNumber({ client }: CommandContext, input: Input): Promise<Refused | undefined> {
  const { organisation, frame, body, number, constituency } = input
  const { rowCount } = await client.query(
    `select from constituency c join constituency_decision d
       on d.province_code = c.province_code and d.frame_id = c.frame_id and d.constituency_id = c.id
     where c.frame_id = $1 and d.unit_id = $2 and c.body = $3 and c.number = $4 and c.id <> $5`,
    [frame, organisation, body, number, constituency],
  )
  return rowCount ? new Refused(409, 'constituency-number-taken', { number }, ['input.number']) : undefined
}

const isTaken = async ({ client }: CommandContext, frame: string, id: string): Promise<boolean> =>
  ((await client.query('select from constituency where frame_id = $1 and id = $2', [frame, id])).rowCount ?? 0) > 0
