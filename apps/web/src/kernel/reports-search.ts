/** Stands in the address for a round that is not asked for yet. */
export const newRound = 'moi'

/** What the pages of reports keep: the round being set up, the period, the unit whose report is open, the field asked about. */
export type ReportsSearch = Readonly<{ dot?: string; kybaocao?: string; donvi?: string; muc?: string }>

/** Takes only ids and periods. */
export function readReportsSearch(search: Readonly<Record<string, unknown>>): ReportsSearch {
  const { dot, kybaocao, donvi, muc } = search
  return {
    ...(isId(dot) || dot === newRound ? { dot } : {}),
    ...(typeof kybaocao === 'string' && /^\d{4}-(Q[1-4]|\d{2}(-\d{2})?)$/.test(kybaocao) ? { kybaocao } : {}),
    ...(isId(donvi) ? { donvi } : {}),
    ...(typeof muc === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(muc) ? { muc } : {}),
  }
}

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)
