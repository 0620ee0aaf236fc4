/** Stands in the address for a scheme that is not there yet. */
export const newScheme = 'moi'

/** What the page of schemes keeps: the scheme that is open, one target of it, or the cell of one organisation. */
export type SchemesSearch = Readonly<{ dean?: string; chitieu?: string; thamgia?: string }>

/** Takes only ids. */
export function readSchemesSearch(search: Readonly<Record<string, unknown>>): SchemesSearch {
  const { dean, chitieu, thamgia } = search
  return {
    ...(isId(dean) || dean === newScheme ? { dean } : {}),
    ...(isId(chitieu) ? { chitieu } : {}),
    ...(isId(thamgia) ? { thamgia } : {}),
  }
}

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)
