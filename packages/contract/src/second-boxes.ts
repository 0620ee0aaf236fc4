import { secondBoxCases, specialAreas } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, id, name, text, uuid } from './values.ts'

const planners = ['operator', 'keeper', 'office', 'committee', 'team'] as const
const readers = [...planners, 'leader', 'front', 'inspector', 'health', 'duty'] as const
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** How many voters of each kind the box is carried to; nobody is named. */
const voters = z.partialRecord(z.enum(secondBoxCases), count)

const plan = {
  /** Which second box. */
  box: z.int().min(1).max(99),
  leaves: hour,
  returns: hour,
  /** "Trạm y tế, rồi thôn Hạ" */
  route: text(300).trim().min(1),
  /** Members of the Polling Team who go along, by their office in it; others are counted. */
  members: z.array(uuid).max(20),
  others: z.int().min(0).max(20),
  voters,
  /** Ballot papers of all bodies that are to be taken along. */
  ballots: count,
}

/**
 * Plans a trip of a second box (hòm phiếu phụ). A plan is never changed: a later entry of the same trip stands for it,
 * names the entry that was seen, and says why. `cancelled`: the trip is not made.
 */
export const planTrip = command('secondboxes.plan', {
  title: { vi: 'Lập chuyến hòm phiếu phụ', en: 'Plan a trip of a second box' },
  input: z.object({
    entry: uuid,
    trip: uuid,
    /** The Polling Team. */
    organisation: uuid,
    frame: id,
    ...plan,
    cancelled: z.boolean().default(false),
    /** The entry it stands for; null = a new trip. */
    before: uuid.nullable().default(null),
    reason: text(300).default(''),
  }),
  output: z.object({ trip: uuid }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const trip = z.object({
  id: uuid,
  entry: uuid,
  ...plan,
  route: z.string(),
  cancelled: z.boolean(),
  reason: z.string(),
  /** What was told on election day. */
  out: z.object({ hour, ballots: count.nullable() }).nullable(),
  back: z.object({ hour, ballots: count.nullable(), used: count.nullable() }).nullable(),
  findings: z.array(
    z.object({
      code: z.enum(['few', 'ballots', 'members', 'box', 'hours', 'unusual-hours']),
      numbers: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})
export type SecondBoxTrip = z.output<typeof trip>

/** The trips of every polling area at and below an organisation, and which areas vote early or are areas of their own. */
export const secondBoxBoard = query('secondboxes.board', {
  title: { vi: 'Chuyến hòm phiếu phụ', en: 'Trips of the second boxes' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    areas: z.array(
      z.object({
        id: uuid,
        name: name(),
        number: count,
        commune: z.object({ id: uuid, name: name() }),
        special: z.enum(specialAreas).nullable(),
        earlyOn: date.nullable(),
        /** Of the Polling Team; a name only for whoever may see the members of election bodies. */
        members: z.array(z.object({ id: uuid, title: z.string(), fullName: z.string().nullable() })),
        trips: z.array(trip),
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})
export type SecondBoxArea = z.output<typeof secondBoxBoard.output>['areas'][number]

export const secondBoxCommands = [planTrip] as const
export const secondBoxQueries = [secondBoxBoard] as const
