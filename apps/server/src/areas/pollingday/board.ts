import { dutyNow, type Organisation, type OutputOf, personsOf, type pollingBoard } from '@baucu/contract'
import { type AreaDay, closeMark, groupsAt, markDue, silentAt, turnoutAt } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { hourOf, today } from '../../kernel/today.ts'
import { onDutyBelow } from '../duty/index.ts'
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
    opened: areas.filter((area) => area.opened !== null).length,
    closed: areas.filter((area) => area.closed !== null).length,
    everybody: areas.filter(everybodyVoted).length,
    groups: groupsAt(days, mark ?? '').map(({ group: id, ...each }) => ({
      ...{ id, name: names.get(id) ?? '–', ...each },
      opened: (byGroup.get(id) ?? []).filter((area) => area.opened !== null).length,
      closed: (byGroup.get(id) ?? []).filter((area) => area.closed !== null).length,
      incidents: open.filter((incident) => (group.get(incident.organisation.id) ?? incident.organisation.id) === id)
        .length,
    })),
    silent:
      mark === null
        ? []
        : await silentOf(context, days, {
            mark,
            now,
            day,
            names,
            path,
            parents: new Map(below.map(({ id, parent }) => [id, parent])),
          }),
    incidents: { open, closed: incidents.length - open.length },
  }
}

type Shown = Readonly<{
  mark: string
  now: Board['now']
  day: string
  names: ReadonlyMap<string, string>
  path: string
  parents: ReadonlyMap<string, string | null>
}>

async function silentOf(
  context: QueryContext,
  days: readonly AreaDay[],
  { mark, now, day, names, path, parents }: Shown,
): Promise<Board['silent']> {
  const silent = silentAt(days, mark, now.day > day ? '23:59' : now.hour)
  // A telephone is shown to whoever may see persons at all, that of whoever is on duty to everybody who works here.
  const sees = ({ roles }: { readonly roles: readonly string[] }) =>
    context.grants.some((grant) => roles.includes(grant.role))
  const seesPersons = sees(personsOf)
  const duty = sees(dutyNow) && silent.length > 0 ? await onDutyBelow(context, path, context.now) : new Map()
  const areas = new Set(days.map((each) => each.id))
  // Offices of a group are what lies below it and is no polling area: the Election Committee of a commune, too.
  const offices = Map.groupBy(
    [...duty.keys()].filter((id) => !areas.has(id)),
    (id) => groupAbove(id, new Set(silent.map((each) => each.group)), parents),
  )
  const named = silent.flatMap((each) => each.areas.slice(0, namedAreas))
  const contacts = seesPersons ? await contactsAt(context, named, day) : new Map()
  return silent.map(({ group, areas: mine, minutes, whole }) => ({
    ...{ group: { id: group, name: names.get(group) ?? '–' }, minutes, whole },
    onDuty: (offices.get(group) ?? []).flatMap((id) => [...(duty.get(id) ?? [])]),
    areas: mine.slice(0, namedAreas).map((id) => ({
      ...{ id, name: names.get(id) ?? '–', contacts: [...(contacts.get(id) ?? [])], onDuty: [...(duty.get(id) ?? [])] },
    })),
    more: Math.max(0, mine.length - namedAreas),
  }))
}

/** The group an office is or lies below. */
function groupAbove(
  id: string,
  groups: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | null>,
): string | undefined {
  for (let at: string | null | undefined = id; at; at = parents.get(at)) if (groups.has(at)) return at
  return undefined
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
