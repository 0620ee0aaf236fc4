import type { Role } from '@baucu/contract'
import type { Phase } from '../frame.ts'
import { type GroupId, groups, isFor, isOpen, type Place, places } from './places.ts'

/** An item of the menu: one page, or a group of pages. */
export type Entry = Readonly<{ group: (typeof groups)[number]; places: readonly [Place, ...Place[]] }>

/** The order of the groups; every phase has all of them. */
const orders: Readonly<Record<Phase, readonly GroupId[]>> = {
  before: groups.map((each) => each.id),
  day: [
    'today',
    'polling-day',
    'counting',
    'issues',
    'communication',
    'inspection',
    'election',
    'meetings',
    'tasks',
    'reports',
    'more',
  ],
  after: [
    'today',
    'counting',
    'reports',
    'issues',
    'meetings',
    'tasks',
    'polling-day',
    'inspection',
    'election',
    'communication',
    'more',
  ],
}

/**
 * What somebody with only this role sees at first: a cell secretary or village head today, own tasks, outreach and
 * reports of problems; a polling team today, its training, its materials, election day and its count; a delegation today and inspection; a leader today and the desk. The
 * others see all. It hides nothing: "Hiện mọi mục" and the search lead everywhere the server allows.
 */
const shownTo: Readonly<Partial<Record<Role, readonly string[]>>> = {
  reporter: ['today', 'my-tasks', 'reports', 'communication', 'issues'],
  team: ['today', 'training', 'materials', 'polling-day', 'counting'],
  inspector: ['today', 'inspection'],
  leader: ['today', 'desk'],
}

/** True when these roles see a part of the menu only. Several roles see what any of them sees. */
export const hasShortMenu = (roles: readonly Role[]): boolean =>
  roles.length > 0 && roles.every((role) => shownTo[role] !== undefined)

/** The menu of a reader: which items, in which order. */
export function menuFor(reader: {
  roles: readonly Role[]
  phase: Phase
  /** Outside elections only what makes sense there. */
  inFrame: boolean
  /** The reader asked for everything. */
  everything: boolean
  /** Nobody is signed in: only what is open to everybody. */
  stranger?: boolean
}): readonly Entry[] {
  const short = !reader.everything && hasShortMenu(reader.roles)
  const wanted = new Set(reader.roles.flatMap((role) => shownTo[role] ?? []))
  const isShown = (place: Place) =>
    (reader.inFrame || place.outside) &&
    isFor(place, reader.roles) &&
    (!reader.stranger || isOpen(place)) &&
    (!short || place.group === 'more' || wanted.has(place.group) || wanted.has(place.id))
  return orders[reader.phase].flatMap((id) => {
    const group = groups.find((each) => each.id === id)
    const [first, ...rest] = places.filter((place) => place.group === id && isShown(place))
    return group && first ? [{ group, places: [first, ...rest] as const }] : []
  })
}
