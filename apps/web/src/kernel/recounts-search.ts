/** What audits keep in their address: the constituency shown, and the area whose recount is typed. */
export type RecountsSearch = Readonly<{ mo?: string; khu?: string }>

/** Takes only short ids. */
export function readRecountsSearch(search: Readonly<Record<string, unknown>>): RecountsSearch {
  const taken = (value: unknown): value is string =>
    typeof value === 'string' && /^[\p{L}\p{N}._:-]{1,120}$/u.test(value)
  const { mo, khu } = search
  if (!taken(mo)) return {}
  return taken(khu) ? { mo, khu } : { mo }
}
