/** Stands in the address for an election body that is not set up yet. */
export const newOrgan = 'moi'

/** What the election bodies keep in their address: the one shown, and only those with something to look at. */
export type BodiesSearch = Readonly<{ mo?: string; canxem?: 1 }>

/** Takes only ids. */
export function readBodiesSearch(search: Readonly<Record<string, unknown>>): BodiesSearch {
  const { mo, canxem } = search
  return {
    ...(typeof mo === 'string' && (mo === newOrgan || /^[0-9a-f-]{36}$/.test(mo)) ? { mo } : {}),
    ...(Number(canxem) === 1 ? { canxem: 1 } : {}),
  }
}
