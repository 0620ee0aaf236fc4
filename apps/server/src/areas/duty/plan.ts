import type { changeDuty, dropDuty, OutputOf, planDuty } from '@baucu/contract'
import { firstOverlap, spanOf } from '@baucu/direction'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { takeTurn } from '../../kernel/turn.ts'
import { knownAt } from '../persons/index.ts'
import { shiftOf, shiftRows } from './shift-rows.ts'

type Planned = z.output<typeof planDuty.input>['shifts'][number]

/** Writes the shifts of a week or any other list, all or none. */
export async function plan(
  context: CommandContext,
  { organisation, shifts }: z.output<typeof planDuty.input>,
): Promise<OutputOf<typeof planDuty> | Refused> {
  const { client, place } = context
  await takeTurn(context, 'duty', organisation)
  const refused = (await overlapOf(context, organisation, shifts)) ?? (await peopleRefusal(context, shifts))
  if (refused) return refused
  const rows = shifts.map(({ shift, day, kind, from, to, person, deputy }) => {
    const { start, end } = spanOf({ day, from, to })
    return { id: shift, day, kind, from_hour: from, to_hour: to, starts_at: start, ends_at: end, person, deputy }
  })
  const { rowCount } = await client.query(
    `insert into duty_shift (province_code, id, organisation_id, org_path, day, kind, from_hour, to_hour, starts_at, ends_at, person_id, deputy_id, version)
     select $2, id, $3, $4, day, kind, from_hour, to_hour, starts_at, ends_at, person, deputy, 1
     from json_to_recordset($1) as row (id uuid, day date, kind text, from_hour text, to_hour text, starts_at timestamptz,
       ends_at timestamptz, person uuid, deputy uuid)
     on conflict do nothing`,
    [JSON.stringify(rows), place?.province ?? noProvince, organisation, place?.path],
  )
  if (rowCount !== rows.length) return new Refused(409, 'shift-there', {}, ['input.shifts'])
  context.recordAll(
    shifts.map(({ shift, ...after }) => ({
      subject: `shift/${shift}`,
      before: null,
      after: { organisation, ...after },
    })),
  )
  return { shifts: rows.length }
}

async function overlapOf(
  context: CommandContext,
  organisation: string,
  shifts: readonly Planned[],
): Promise<Refused | undefined> {
  const spans = shifts.map(spanOf)
  const there = await shiftRows(
    context,
    'organisation_id = $1 and ends_at > $2 and starts_at < $3 order by starts_at',
    [
      organisation,
      spans.map(({ start }) => start).sort()[0],
      spans
        .map(({ end }) => end)
        .sort()
        .at(-1),
    ],
  )
  const at = firstOverlap(shifts, there)
  const shift = at === undefined ? undefined : shifts[at]
  return shift && new Refused(409, 'shift-overlaps', { day: shift.day, from: shift.from }, [`input.shifts.${at}.from`])
}

/** Everybody on a roster is somebody this office knows on that day, and nobody stands in for himself. */
async function peopleRefusal(
  context: CommandContext,
  shifts: readonly Pick<Planned, 'day' | 'person' | 'deputy'>[],
): Promise<Refused | undefined> {
  const day = shifts[0]?.day ?? ''
  const ids = shifts.flatMap(({ person, deputy }) => (deputy === null ? [person] : [person, deputy]))
  const known = await knownAt(context, [...new Set(ids)], { path: context.place?.path ?? '', day })
  for (const [index, { person, deputy }] of shifts.entries()) {
    const field = (name: string) => [`input.shifts.${index}.${name}`]
    if (!known.has(person)) return new Refused(422, 'shift-person', {}, field('person'))
    if (deputy !== null && !known.has(deputy)) return new Refused(422, 'shift-person', {}, field('deputy'))
    if (deputy === person) return new Refused(422, 'shift-deputy', {}, field('deputy'))
  }
  return undefined
}

/** Others are on duty in a shift that has not ended. */
export async function change(
  context: CommandContext,
  { organisation, shift, version, person, deputy }: z.output<typeof changeDuty.input>,
): Promise<OutputOf<typeof changeDuty> | Refused> {
  const row = await shiftOf(context, organisation, shift)
  if (!row) return notFound()
  if (row.version !== version) return changedMeanwhile(version, row.version)
  if (row.end <= context.now) return new Refused(409, 'shift-over', {}, ['input.shift'])
  const refused = await peopleRefusal(context, [{ day: row.day, person, deputy }])
  if (refused)
    return new Refused(refused.status, refused.code, {}, [
      refused.fields[0]?.replace('shifts.0.', '') ?? 'input.person',
    ])
  await context.client.query(
    'update duty_shift set person_id = $3, deputy_id = $4, version = version + 1 where province_code = $1 and id = $2',
    [row.province, shift, person, deputy],
  )
  context.record({
    subject: `shift/${shift}`,
    before: { person: row.person, deputy: row.deputy },
    after: { person, deputy },
  })
  return { shift, version: version + 1 }
}

/** Takes a shift that has not begun off the roster. */
export async function drop(
  context: CommandContext,
  { organisation, shift, version }: z.output<typeof dropDuty.input>,
): Promise<OutputOf<typeof dropDuty> | Refused> {
  const row = await shiftOf(context, organisation, shift)
  if (!row) return notFound()
  if (row.version !== version) return changedMeanwhile(version, row.version)
  if (row.start <= context.now) return new Refused(409, 'shift-begun', {}, ['input.shift'])
  await context.client.query(
    'update duty_shift set dropped_at = $3, version = version + 1 where province_code = $1 and id = $2',
    [row.province, shift, context.now],
  )
  const { day, from, to, person, deputy } = row
  context.record({ subject: `shift/${shift}`, before: { day, from, to, person, deputy }, after: null })
  return { shift }
}
