/** Stands in the address for an area or a constituency that is not there yet. */
export const newPart = 'moi'

/** What the map of an election keeps in its address: the area or constituency shown, and only what is wrong. */
export type TerritorySearch = Readonly<{ mo?: string; canxem?: 1 }>

/** Takes only short ids. */
export function readTerritorySearch(search: Readonly<Record<string, unknown>>): TerritorySearch {
  const { mo, canxem } = search
  return {
    ...(typeof mo === 'string' && /^[\p{L}\p{N}._:-]{1,120}$/u.test(mo) ? { mo } : {}),
    ...(Number(canxem) === 1 ? { canxem: 1 } : {}),
  }
}
