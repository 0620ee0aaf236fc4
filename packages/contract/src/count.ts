import { z } from 'zod'
import { query } from './declare.ts'
import { body, count, date, edition, id, name, uuid } from './values.ts'

/** Who works on the count: the Polling Team, and the committees and offices above it. */
const counters = ['operator', 'keeper', 'office', 'committee', 'team'] as const
const readers = [...counters, 'leader', 'inspector', 'duty'] as const

/** A contest as a polling area counts it. */
export const contest = z.object({
  constituency: id,
  body,
  number: z.int(),
  /** "Gồm các xã Suối Mẫu, Đồi Mẫu" */
  area: z.string(),
  seats: count,
  /** The official list, in ballot order. */
  candidates: z.array(z.object({ id, name: name(), birthDate: date.nullable() })),
})

/** The contests that one polling area counts, the National Assembly first. */
export const countArea = query('count.area', {
  title: { vi: 'Các cuộc kiểm phiếu của một khu vực', en: 'The counts of one polling area' },
  input: z.object({ area: uuid, frame: id }),
  output: z.object({
    area: uuid,
    number: count,
    name: name(),
    commune: name(),
    edition,
    electionDay: date,
    rehearsal: z.boolean(),
    contests: z.array(contest),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'area' },
})

export const countQueries = [countArea] as const
