import { meetingRoles } from '@baucu/contract'

/** Roles that are chosen; who has none of them attends. */
export const chosenRoles = meetingRoles.filter((role) => role !== 'attending')
export type ChosenRole = Exclude<(typeof meetingRoles)[number], 'attending'>

/** Somebody in the list: his roles, and the office in which he is there (null = the first he holds). */
export type Entry = Readonly<{ person: string; roles: readonly ChosenRole[]; office: string | null }>

/** As many as the contract takes. */
export const mostEntries = 500

/** Reads what a draft kept. Anything else is as good as nothing. */
export function readEntries(text: string | undefined): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? (kept as Entry[]) : []
  } catch {
    return []
  }
}

/** Adds those who are not there yet. */
export function addEntries(entries: readonly Entry[], persons: readonly string[]): readonly Entry[] {
  const there = new Set(entries.map((each) => each.person))
  const fresh = persons.filter((person) => !there.has(person)).map((person) => ({ person, roles: [], office: null }))
  return [...entries, ...fresh].slice(0, mostEntries)
}

/** Moves one up or down by one place. */
export function moveEntry(entries: readonly Entry[], at: number, by: -1 | 1): readonly Entry[] {
  const moved = [...entries]
  const [one] = moved.splice(at, 1)
  if (one) moved.splice(at + by, 0, one)
  return moved
}

/** Gives a role, or takes it away. */
export const turnRole = (entry: Entry, role: ChosenRole): Entry => ({
  ...entry,
  roles: entry.roles.includes(role) ? entry.roles.filter((each) => each !== role) : [...entry.roles, role],
})
