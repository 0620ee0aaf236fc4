/** What a sheet of the count keeps in its address: the polling area and the constituency. */
export type SheetSearch = Readonly<{ kv?: string; dv?: string }>

/** Takes only what can be an id. */
export function readSheetSearch(search: Readonly<Record<string, unknown>>): SheetSearch {
  const { kv, dv } = search
  return {
    ...(typeof kv === 'string' && /^[0-9a-f-]{36}$/.test(kv) ? { kv } : {}),
    ...(typeof dv === 'string' && dv.length <= 120 && dv !== '' ? { dv } : {}),
  }
}
