import type { OutputOf, pollingPreliminary } from '@baucu/contract'
import { turnoutAt } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { frameNow, readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { type AreaState, readAreas } from './areas.ts'
import { readIncidents } from './incidents.ts'
import { marksAt } from './marks.ts'

/** What the areas told, as the preliminary report takes it. */
export async function preliminary(
  context: QueryContext,
  { organisation, frame: frameId }: z.output<typeof pollingPreliminary.input>,
): Promise<OutputOf<typeof pollingPreliminary> | Refused> {
  const frame = await readFrame(context.db, frameId)
  if (!frame) return notFound()
  const path = context.place?.path ?? ''
  const { electionDay: day, edition, rehearsal } = frame
  const below = await readOrganisations(context, { at: day, below: path })
  const areas = await readAreas(context, below, { path, frame: frameId, day })
  const names = new Map(below.map(({ id, name }) => [id, name]))
  const parents = new Map(below.map(({ id, parent }) => [id, parent]))
  const kinds = new Map(below.map(({ id, kind }) => [id, kind]))
  // "Khu vực bỏ phiếu số 3, xã Suối Mẫu": a number alone is that of many.
  const placeOf = (area: string): string => {
    let at = parents.get(area)
    while (at && kinds.get(at) !== 'commune') at = parents.get(at)
    return [area, ...(at && at !== organisation ? [at] : [])].map((each) => names.get(each) ?? '–').join(', ')
  }
  const days = areas.map(({ id, registered, told }) => ({
    ...{ id, group: id, registered },
    voted: Object.fromEntries(told.map(({ mark, voted }) => [mark, voted])),
  }))
  const hours = areas.flatMap((area) => area.opened ?? []).sort()
  return {
    ...{ place: { id: organisation, name: names.get(organisation) ?? '–' }, edition, electionDay: day, rehearsal },
    now: await frameNow(context, frameId),
    opening: {
      ...{ areas: areas.length, opened: hours.length, first: hours[0] ?? null, last: hours.at(-1) ?? null },
      missing: areas.filter((area) => area.opened === null).map((area) => placeOf(area.id)),
      // Told again with a reason, the last note stands.
      notes: areas.flatMap((area) => notesOf(area, 'opened', placeOf).slice(-1)),
    },
    turnout: (await marksAt(context, path, frameId)).map((mark) => {
      const sums = turnoutAt(days, mark)
      return { ...sums, over: sums.over.map((id) => ({ id, name: names.get(id) ?? '–' })) }
    }),
    atmosphere: areas.flatMap((area) => notesOf(area, 'atmosphere', placeOf)),
    incidents: [...(await readIncidents(context, path, frameId))],
  }
}

const notesOf = (area: AreaState, kind: string, placeOf: (area: string) => string) =>
  area.events
    .filter((each) => each.kind === kind && each.note.trim() !== '')
    .map(({ hour, note }) => ({ place: placeOf(area.id), hour, note: note.trim() }))
