/** What the log keeps in its address: the one thing whose changes are shown, such as `organisation/<id>`. */
export type AuditSearch = Readonly<{ ve?: string }>

/** Takes only what can name a thing. */
export function readAuditSearch({ ve }: Readonly<Record<string, unknown>>): AuditSearch {
  return typeof ve === 'string' && /^[a-z-]+\/[\p{L}\p{N}._:/-]{1,180}$/u.test(ve) ? { ve } : {}
}
