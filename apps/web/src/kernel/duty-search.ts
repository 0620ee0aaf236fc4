import { isDate } from '@baucu/law'

/** What the duty roster keeps in its address: a day of the week shown; left out, it is this week. */
export type DutySearch = Readonly<{ tuan?: string }>

/** Takes only a day. */
export function readDutySearch({ tuan }: Readonly<Record<string, unknown>>): DutySearch {
  return typeof tuan === 'string' && isDate(tuan) ? { tuan } : {}
}
