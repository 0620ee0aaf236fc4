import { dutyNow, type OutputOf, personsOf, type pollingBoard } from '@baucu/contract'
import { pollingHours } from '@baucu/law'
import { closeMark, groupsAt, markDue, type SilentGroup, silentAt, turnoutAt, unopenedAt } from '@baucu/reporting'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { onDutyBelow } from '../duty/index.ts'
import { frameNow, readFrame } from '../frames/index.ts'
import { idsOf, readOrganisations, segmentOf } from '../organisations/index.ts'
import { contactsAt } from '../persons/index.ts'
import { everybodyVoted, readDays, type ToldDay } from './days.ts'
import { readIncidents } from './incidents.ts'
import { marksAt } from './marks.ts'

type Board = OutputOf<typeof pollingBoard>

/** Areas of a silent group that are named one by one, the first in the order of the tree. */
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
  const now = await frameNow(context, frameId)
  const marks = await marksAt(context, path, frameId)
  // Before the day nothing is due; after it, everything is.
  const due = now.day < day ? null : markDue(marks, now.day > day ? '23:59' : now.hour)
  const mark = asked ?? due
  const told = await readDays(context, { path, frame: frameId, day })
  const { groupOf, groups } = await groupsOf(context, told, { path, day })
  // Groups stand in the order of the tree, whatever their areas are called.
  const order = new Map(groups.map(({ id }, index) => [id, index]))
  const days = told
    .map(({ id, path: at, registered, voted }) => ({ id, group: groupOf(id, at), registered, voted }))
    .sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
  const sums = [...marks, closeMark].map((each) => turnoutAt(days, each))
  // After the day the hours of the day are over.
  const clock = now.day > day ? '23:59' : now.hour
  const opens = pollingHours.value[frame.edition]?.opens ?? ''
  const isOpen = new Set(told.flatMap((area) => (area.opened === null ? [] : [area.id])))
  const [silent, unopened] = [mark === null ? [] : silentAt(days, mark, clock), unopenedAt(days, isOpen, opens, clock)]
  const here = await readOrganisations(context, { at: day, ids: [organisation] })
  const areas = new Map(told.map((area) => [area.id, area]))
  const names = new Map([...here, ...groups].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? areas.get(id)?.name ?? '–' })
  const firstOf = ({ areas, ...each }: SilentGroup): Missing => ({
    ...{ ...each, areas: areas.slice(0, namedAreas), more: Math.max(0, areas.length - namedAreas) },
  })
  const [quiet, shut] = [silent.map(firstOf), unopened.map(firstOf)]
  const call = await callable(context, [...quiet, ...shut], { path, day, areas, nameOf })
  const turnout = sums.map((each) => ({ ...each, over: each.over.map(nameOf) }))
  const incidents = await readIncidents(context, path, frameId)
  const open = incidents.filter((each) => each.closedAt === null)
  const groupsOfAreas = (some: readonly ToldDay[]) => countBy(some.map((area) => groupOf(area.id, area.path)))
  const groupAt = (id: string) => groupOf(id, areas.get(id)?.path ?? '')
  const [opened, closed, troubled] = [
    groupsOfAreas(told.filter((area) => area.opened !== null)),
    groupsOfAreas(told.filter((area) => area.closed !== null)),
    countBy(open.map(({ organisation: { id } }) => groupAt(id))),
  ]
  return {
    place: nameOf(organisation),
    ...{ electionDay: day, rehearsal: frame.rehearsal },
    now,
    marks: [...marks],
    mark,
    turnout: turnout.slice(0, -1),
    close: turnout.at(-1) ?? { ...turnoutAt([], closeMark), over: [] },
    opened: isOpen.size,
    closed: told.filter((area) => area.closed !== null).length,
    everybody: told.filter(everybodyVoted).length,
    groups: groupsAt(days, mark ?? '').map(({ group: id, ...each }) => ({
      ...nameOf(id),
      ...each,
      opened: opened.get(id) ?? 0,
      closed: closed.get(id) ?? 0,
      incidents: troubled.get(id) ?? 0,
    })),
    silent: quiet.map(call),
    unopened: {
      opens,
      due: now.day > day || (now.day === day && now.hour >= opens),
      groups: shut.map(call),
    },
    incidents: { open, closed: incidents.length - open.length },
  }
}

const countBy = (ids: readonly string[]): ReadonlyMap<string, number> =>
  ids.reduce((counts, id) => counts.set(id, (counts.get(id) ?? 0) + 1), new Map<string, number>())

/** A group with the areas of it that are named. */
type Missing = SilentGroup & Readonly<{ more: number }>

/** Whom to call: whoever is on duty at the offices of a group now, and who answers at each area; looked up once for all. */
async function callable(
  context: QueryContext,
  missing: readonly Missing[],
  { path, day, areas, nameOf }: Called,
): Promise<(one: Missing) => Board['silent'][number]> {
  // A telephone is shown to whoever may see persons at all, that of whoever is on duty to everybody who works here.
  const sees = ({ roles }: { readonly roles: readonly string[] }) =>
    context.grants.some((grant) => roles.includes(grant.role))
  const ids = [...new Set(missing.flatMap((each) => each.areas))]
  const contacts = sees(personsOf) ? await contactsAt(context, ids, day) : new Map()
  const duty = sees(dutyNow) && missing.length > 0 ? await onDutyBelow(context, path, context.now) : new Map()
  // Offices of a group are what lies below it and is no polling area: the Election Committee of a commune, too.
  const offices = [...duty].filter(([id]) => !areas.has(id))
  return ({ group, areas: named, ...each }) => {
    const groupPath = areas.get(group)?.path ?? `${path}${segmentOf(group)}`
    return {
      ...{ ...each, group: nameOf(group) },
      onDuty: offices.flatMap(([, at]) => (at.path.startsWith(groupPath) ? [...at.people] : [])),
      areas: named.map((id) => ({
        ...{ ...nameOf(id), contacts: [...(contacts.get(id) ?? [])], onDuty: [...(duty.get(id)?.people ?? [])] },
      })),
    }
  }
}

type Called = Readonly<{
  path: string
  day: string
  areas: ReadonlyMap<string, ToldDay>
  nameOf: (id: string) => Readonly<{ id: string; name: string }>
}>

/**
 * The group of an area: the child of the place it lies below. Where the only child is an office of the place itself (the
 * Election Committee of a commune), the areas are told one by one. Groups come in the order of the tree.
 */
async function groupsOf(
  context: QueryContext,
  areas: readonly ToldDay[],
  { path, day }: Readonly<{ path: string; day: string }>,
): Promise<Readonly<{ groupOf: (area: string, path: string) => string; groups: readonly Named[] }>> {
  const segmentLength = path.length + segmentOf(noId).length
  const childPaths = new Set(areas.map((area) => area.path.slice(0, segmentLength)))
  const childIds = [...childPaths].flatMap((each) => idsOf(each).at(-1) ?? [])
  const children = await readOrganisations(context, { at: day, ids: childIds })
  const places = children.filter(({ kind }) => ['commune', 'province'].includes(kind))
  const known = new Map(places.map(({ id }) => [`${path}${segmentOf(id)}`, id]))
  const groupOf = (area: string, at: string) => known.get(at.slice(0, segmentLength)) ?? area
  const alone = areas.filter((area) => !known.has(area.path.slice(0, segmentLength)))
  return { groupOf, groups: [...places, ...alone] }
}

type Named = Readonly<{ id: string; name: string }>

const noId = '00000000-0000-0000-0000-000000000000'
