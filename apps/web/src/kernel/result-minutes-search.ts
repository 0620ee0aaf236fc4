/** What the page of result minutes keeps in its address: the unit, the level, and the constituency or body. */
export type ResultMinutesSearch = Readonly<{ noi?: string; cap?: 'board' | 'committee'; cua?: string }>

/** Takes only what can be an id. */
export function readResultMinutesSearch(search: Readonly<Record<string, unknown>>): ResultMinutesSearch {
  const { noi, cap, cua } = search
  return {
    ...(typeof noi === 'string' && /^[0-9a-f-]{36}$/.test(noi) ? { noi } : {}),
    ...(cap === 'board' || cap === 'committee' ? { cap } : {}),
    ...(typeof cua === 'string' && cua.length <= 120 && cua !== '' ? { cua } : {}),
  }
}
