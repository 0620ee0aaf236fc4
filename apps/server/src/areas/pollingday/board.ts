import { type Organisation, type OutputOf, personsOf, type pollingBoard } from '@baucu/contract'
import { pollingHours } from '@baucu/law'
import { closeMark, groupsAt, markDue, type SilentGroup, silentAt, turnoutAt, unopenedAt } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { hourOf, today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { contactsAt } from '../persons/index.ts'
import { areaDay, everybodyVoted, readAreas } from './areas.ts'
import { readIncidents } from './incidents.ts'
import { marksAt } from './marks.ts'

type Board = OutputOf<typeof pollingBoard>

/** Areas of a silent group that are named one by one. */
const namedAreas = 8

/** The desk of an organisation: everything below it added up, the way down by its own children. */
export async function boardOf(
  context: QueryContext,
  { organisation, frame: frameId, mark: asked }: z.output<typeof pollingBoard.input>,
): Promise<Board | Refused> {
  const frame = await readFrame(context.db, frameId)
  if (!frame) return notFound()
  const path = context.place?.path ?? ''
  const day = frame.electionDay
  const now = { day: today(context.now), hour: hourOf(context.now) }
  const marks = await marksAt(context, path, frameId)
  // Before the day nothing is due; after it, everything is.
  const due = now.day < day ? null : markDue(marks, now.day > day ? '23:59' : now.hour)
  const mark = asked ?? due
  const below = await readOrganisations(context, { at: day, below: path })
  const areas = await readAreas(context, below, { path, frame: frameId, day })
  const groupOf = groupsBelow(below, organisation)
  // Groups stand in the order of the tree, whatever their areas are called.
  const order = new Map(below.map(({ id }, index) => [id, index]))
  const days = areas
    .map((area) => areaDay(area, groupOf(area.id)))
    .sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
  const names = new Map(below.map(({ id, name }) => [id, name]))
  const turnout = (at: string) => {
    const sums = turnoutAt(days, at)
    return { ...sums, over: sums.over.map((id) => ({ id, name: names.get(id) ?? '–' })) }
  }
  const opened = new Set(areas.flatMap((area) => (area.opened === null ? [] : [area.id])))
  const opens = pollingHours.value[frame.edition]?.opens ?? ''
  // After the day the hours of the day are over.
  const clock = now.day > day ? '23:59' : now.hour
  const incidents = await readIncidents(context, path, frameId)
  const open = incidents.filter((each) => each.closedAt === null)
  const group = new Map(days.map((each) => [each.id, each.group]))
  const byGroup = Map.groupBy(areas, (area) => group.get(area.id) ?? '')
  return {
    place: { id: organisation, name: names.get(organisation) ?? '–' },
    ...{ electionDay: day, rehearsal: frame.rehearsal },
    now,
    marks: [...marks],
    mark,
    turnout: marks.map(turnout),
    close: turnout(closeMark),
    opened: opened.size,
    closed: areas.filter((area) => area.closed !== null).length,
    everybody: areas.filter(everybodyVoted).length,
    groups: groupsAt(days, mark ?? '').map(({ group: id, ...each }) => ({
      ...{ id, name: names.get(id) ?? '–', ...each },
      opened: (byGroup.get(id) ?? []).filter((area) => area.opened !== null).length,
      closed: (byGroup.get(id) ?? []).filter((area) => area.closed !== null).length,
      incidents: open.filter((incident) => (group.get(incident.organisation.id) ?? incident.organisation.id) === id)
        .length,
    })),
    silent: mark === null ? [] : await toCall(context, silentAt(days, mark, clock), { day, names }),
    unopened: {
      opens,
      due: now.day > day || (now.day === day && now.hour >= opens),
      groups: await toCall(context, unopenedAt(days, opened, opens, clock), { day, names }),
    },
    incidents: { open, closed: incidents.length - open.length },
  }
}

/** Silent groups with the areas to call, the first of each by name with whoever answers there. */
async function toCall(
  context: QueryContext,
  silent: readonly SilentGroup[],
  { day, names }: Readonly<{ day: string; names: ReadonlyMap<string, string> }>,
): Promise<Board['silent']> {
  // A telephone is shown to whoever may see persons at all.
  const seesPersons = context.grants.some((grant) => (personsOf.roles as readonly string[]).includes(grant.role))
  const named = silent.flatMap((each) => each.areas.slice(0, namedAreas))
  const contacts = seesPersons ? await contactsAt(context, named, day) : new Map()
  return silent.map(({ group, areas, minutes, whole }) => ({
    ...{ group: { id: group, name: names.get(group) ?? '–' }, minutes, whole },
    areas: areas.slice(0, namedAreas).map((id) => ({
      ...{ id, name: names.get(id) ?? '–', contacts: [...(contacts.get(id) ?? [])] },
    })),
    more: Math.max(0, areas.length - namedAreas),
  }))
}

/**
 * The group of an area: the child of the place it lies below. Where the only child is an office of the place itself (the
 * Election Committee of a commune), the areas are told one by one.
 */
function groupsBelow(all: readonly Organisation[], organisation: string): (area: string) => string {
  const parents = new Map(all.map(({ id, parent }) => [id, parent]))
  const kinds = new Map(all.map(({ id, kind }) => [id, kind]))
  return (area) => {
    let at = area
    for (let up = parents.get(at); up && up !== organisation && parents.has(up); up = parents.get(at)) at = up
    return ['commune', 'province'].includes(kinds.get(at) ?? '') ? at : area
  }
}
