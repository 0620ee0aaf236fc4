/** What second polls keep in their address: the constituency shown. */
export type SecondPollsSearch = Readonly<{ mo?: string }>

/** Takes only short ids. */
export function readSecondPollsSearch(search: Readonly<Record<string, unknown>>): SecondPollsSearch {
  const { mo } = search
  return typeof mo === 'string' && /^[\p{L}\p{N}._:-]{1,120}$/u.test(mo) ? { mo } : {}
}
