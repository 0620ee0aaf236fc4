/** Days before election day on which polling areas are gone over, as the contract names them. */
const days = [7, 3, 1] as const
export type ReadinessDay = (typeof days)[number]

/** What the readiness keeps in its address: how many days before election day, and the area shown. */
export type ReadinessSearch = Readonly<{ truoc?: ReadinessDay; mo?: string }>

/** Takes only known days and ids. */
export function readReadinessSearch(search: Readonly<Record<string, unknown>>): ReadinessSearch {
  const { truoc, mo } = search
  const before = days.find((each) => each === Number(truoc))
  return {
    ...(before === undefined ? {} : { truoc: before }),
    ...(typeof mo === 'string' && /^[0-9a-f-]{36}$/.test(mo) ? { mo } : {}),
  }
}
