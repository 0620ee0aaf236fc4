/** What the account page keeps in its address: why a sign-in service let nobody in. */
export type AccountSearch = Readonly<{ loi?: string }>

/** Takes only what looks like a code; it is never shown itself. */
export function readAccountSearch({ loi }: Readonly<Record<string, unknown>>): AccountSearch {
  return typeof loi === 'string' && /^[\w-]{1,60}$/.test(loi) ? { loi } : {}
}
