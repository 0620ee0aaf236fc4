import type { PollingHours } from '@baucu/law'

/** A trip of a second box: planned, and what was told when it went out and came back. */
export type Trip = Readonly<{
  id: string
  box: number
  /** Hours of election day, `HH:MM`. */
  leaves: string
  returns: string
  /** Members of the Polling Team who go along, by their office; those who are not known by name are counted. */
  members: readonly string[]
  others: number
  /** Ballot papers told on leaving; null = not out yet. */
  taken: number | null
  /** Told on coming back: not used, and put into the box. */
  returned: number | null
  used: number | null
}>

/** At least so many go along, so that nobody is alone with the box: a custom of offices, no article says it. */
export const fewestOnTrip = 2

/**
 * `few`: fewer than two go along. `ballots`: what came back and what was used is not what went out. `members`, `box`: the
 * same members or the same box on two trips at once. `hours`: outside the hours in which an area may vote at all;
 * `unusual-hours`: outside the usual ones, right only where the Team decided so.
 */
export type TripFinding =
  | Readonly<{ code: 'few'; numbers: Readonly<{ going: number; fewest: number }> }>
  | Readonly<{ code: 'ballots'; numbers: Readonly<{ taken: number; returned: number; used: number }> }>
  | Readonly<{ code: 'members' | 'box'; numbers: Readonly<{ box: number; leaves: string }> }>
  | Readonly<{ code: 'hours' | 'unusual-hours'; numbers: Readonly<{ from: string; until: string }> }>

/** What somebody has to look at in each trip of one polling area, by the id of the trip. */
export function judgeTrips(trips: readonly Trip[], hours: PollingHours): ReadonlyMap<string, readonly TripFinding[]> {
  return new Map(
    trips.map((trip) => [trip.id, [...aloneOf(trip), ...beside(trip, trips), ...at(trip, hours), ...sumOf(trip)]]),
  )
}

function aloneOf({ members, others }: Trip): readonly TripFinding[] {
  const going = members.length + others
  return going < fewestOnTrip ? [{ code: 'few', numbers: { going, fewest: fewestOnTrip } }] : []
}

/** Trips that are under way at the same time; one that leaves when the other returns is not. */
const together = (a: Trip, b: Trip): boolean => a.leaves < b.returns && b.leaves < a.returns

function beside(trip: Trip, trips: readonly Trip[]): readonly TripFinding[] {
  return trips
    .filter((other) => other.id !== trip.id && together(trip, other))
    .flatMap((other): TripFinding[] => {
      const numbers = { box: other.box, leaves: other.leaves }
      return [
        ...(other.members.some((member) => trip.members.includes(member))
          ? [{ code: 'members' as const, numbers }]
          : []),
        ...(other.box === trip.box ? [{ code: 'box' as const, numbers }] : []),
      ]
    })
}

function at({ leaves, returns }: Trip, { opens, closes, earliest, latest }: PollingHours): readonly TripFinding[] {
  if (leaves < earliest || returns > latest) return [{ code: 'hours', numbers: { from: earliest, until: latest } }]
  if (leaves < opens || returns > closes) return [{ code: 'unusual-hours', numbers: { from: opens, until: closes } }]
  return []
}

function sumOf({ taken, returned, used }: Trip): readonly TripFinding[] {
  if (taken === null || returned === null || used === null || returned + used === taken) return []
  return [{ code: 'ballots', numbers: { taken, returned, used } }]
}
