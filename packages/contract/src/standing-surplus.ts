import { z } from 'zod'
import { count, date, id, uuid } from './values.ts'

/** Minutes of an area that count in spite of more ballots collected than issued, as the National Election Council ruled. */
export const standingSurplus = z.object({
  ...{ constituency: id, area: uuid, number: count, commune: z.string(), collected: count, issued: count },
  ...{ decision: z.string(), decidedOn: date },
})
export type StandingSurplus = z.output<typeof standingSurplus>
