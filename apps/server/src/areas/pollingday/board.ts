import { dutyNow, type Organisation, type OutputOf, personsOf, type pollingBoard } from '@baucu/contract'
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

/** Areas of a silent group that are named one by one, the first in the order of the tree of so many. */
const namedAreas = 8
const lookedAt = 60

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
  const names = await namesOf(context, day, [
    organisation,
    ...sums.flatMap((each) => each.over),
    ...[...silent, ...unopened].flatMap((each) => [each.group, ...each.areas.slice(0, lookedAt)]),
    ...groups.map(({ id }) => id),
  ])
  const nameOf = (id: string) => ({ id, name: names.get(id) ?? '–' })
  const place = new Map([...names.keys()].map((id, index) => [id, index]))
  const firstOf = ({ areas, ...each }: SilentGroup): Missing => {
    const named = areas.slice(0, lookedAt).sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    return { ...each, areas: named.slice(0, namedAreas), more: Math.max(0, areas.length - namedAreas) }
  }
  const [quiet, shut] = [silent.map(firstOf), unopened.map(firstOf)]
  const call = await callable(context, [...quiet, ...shut], { path, day, told, nameOf })
  const turnout = sums.map((each) => ({ ...each, over: each.over.map(nameOf) }))
  const incidents = await readIncidents(context, path, frameId)
  const open = incidents.filter((each) => each.closedAt === null)
  const group = new Map(days.map((each) => [each.id, each.group]))
  const [opened, closed, troubled] = [
    countBy(told.filter((area) => area.opened !== null).map((area) => group.get(area.id) ?? '')),
    countBy(told.filter((area) => area.closed !== null).map((area) => group.get(area.id) ?? '')),
    countBy(open.map(({ organisation: { id } }) => group.get(id) ?? id)),
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
  { path, day, told, nameOf }: Called,
): Promise<(one: Missing) => Board['silent'][number]> {
  // A telephone is shown to whoever may see persons at all, that of whoever is on duty to everybody who works here.
  const sees = ({ roles }: { readonly roles: readonly string[] }) =>
    context.grants.some((grant) => roles.includes(grant.role))
  const ids = [...new Set(missing.flatMap((each) => each.areas))]
  const contacts = sees(personsOf) ? await contactsAt(context, ids, day) : new Map()
  const duty = sees(dutyNow) && missing.length > 0 ? await onDutyBelow(context, path, context.now) : new Map()
  // Offices of a group are what lies below it and is no polling area: the Election Committee of a commune, too.
  const areas = new Map(told.map((area) => [area.id, area.path]))
  const offices = [...duty].filter(([id]) => !areas.has(id))
  return ({ group, areas: named, ...each }) => {
    const groupPath = areas.get(group) ?? `${path}${segmentOf(group)}`
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
  told: readonly ToldDay[]
  nameOf: (id: string) => Readonly<{ id: string; name: string }>
}>

/** In the order of the tree. */
const namesOf = async (context: QueryContext, at: string, ids: readonly string[]) =>
  new Map((await readOrganisations(context, { at, ids: [...new Set(ids)] })).map(({ id, name }) => [id, name]))

/**
 * The group of an area: the child of the place it lies below. Where the only child is an office of the place itself (the
 * Election Committee of a commune), the areas are told one by one. Groups come in the order of the tree.
 */
async function groupsOf(
  context: QueryContext,
  areas: readonly ToldDay[],
  { path, day }: Readonly<{ path: string; day: string }>,
): Promise<Readonly<{ groupOf: (area: string, path: string) => string; groups: readonly Organisation[] }>> {
  const segmentLength = path.length + segmentOf(noId).length
  const childPaths = new Set(areas.map((area) => area.path.slice(0, segmentLength)))
  const childIds = [...childPaths].flatMap((each) => idsOf(each).at(-1) ?? [])
  const children = await readOrganisations(context, { at: day, ids: childIds })
  const places = children.filter(({ kind }) => ['commune', 'province'].includes(kind))
  const known = new Map(places.map(({ id }) => [`${path}${segmentOf(id)}`, id]))
  const groupOf = (area: string, at: string) => known.get(at.slice(0, segmentLength)) ?? area
  const alone = areas.filter((area) => !known.has(area.path.slice(0, segmentLength)))
  const ids = alone.map((area) => area.id)
  const groups = [...places, ...(ids.length === 0 ? [] : await readOrganisations(context, { at: day, ids }))]
  return { groupOf, groups }
}

const noId = '00000000-0000-0000-0000-000000000000'
