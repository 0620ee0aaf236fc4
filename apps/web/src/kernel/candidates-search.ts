/** What the official lists keep in their address: the constituency shown, and only those with something to look at. */
export type CandidatesSearch = Readonly<{ mo?: string; canxem?: 1 }>

/** Takes only short ids. */
export function readCandidatesSearch(search: Readonly<Record<string, unknown>>): CandidatesSearch {
  const { mo, canxem } = search
  return {
    ...(typeof mo === 'string' && /^[\p{L}\p{N}._:-]{1,120}$/u.test(mo) ? { mo } : {}),
    ...(Number(canxem) === 1 ? { canxem: 1 } : {}),
  }
}
