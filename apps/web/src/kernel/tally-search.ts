/** What the tally aid keeps in its address: the constituency whose contest is counted. */
export type TallySearch = Readonly<{ cuoc?: string }>

/** Takes only what can be the id of a constituency. */
export function readTallySearch(search: Readonly<Record<string, unknown>>): TallySearch {
  const { cuoc } = search
  return typeof cuoc === 'string' && cuoc !== '' && cuoc.length <= 200 ? { cuoc } : {}
}
