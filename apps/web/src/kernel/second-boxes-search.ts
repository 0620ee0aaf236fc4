/** Stands in the address for a trip that is not planned yet. */
export const newTrip = 'moi'

/** What the page of second boxes keeps in its address: the polling area, and the trip of it that is written. */
export type SecondBoxesSearch = Readonly<{ khuvuc?: string; chuyen?: string }>

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)

/** Takes only ids and the word for a new one. */
export function readSecondBoxesSearch(search: Readonly<Record<string, unknown>>): SecondBoxesSearch {
  const { khuvuc, chuyen } = search
  return {
    ...(isId(khuvuc) ? { khuvuc } : {}),
    ...(chuyen === newTrip || isId(chuyen) ? { chuyen } : {}),
  }
}
