/** What the day on paper keeps in its address: the polling area whose sheet is entered. */
export type PaperSearch = Readonly<{ khuvuc?: string }>

/** Takes only an id. */
export function readPaperSearch({ khuvuc }: Readonly<Record<string, unknown>>): PaperSearch {
  return typeof khuvuc === 'string' && /^[0-9a-f-]{36}$/.test(khuvuc) ? { khuvuc } : {}
}
