/** Stands in the address for a document that is not registered yet. */
export const newDocument = 'moi'

/** What the register keeps in its address: the document shown, the words looked for, in or out, and those without a task. */
export type RegistrySearch = Readonly<{ vanban?: string; tim?: string; chieu?: 'in' | 'out'; chuagiao?: 1 }>

/** Takes only ids, short texts and known words. */
export function readRegistrySearch(search: Readonly<Record<string, unknown>>): RegistrySearch {
  const { vanban, tim, chieu, chuagiao } = search
  return {
    ...(typeof vanban === 'string' && (vanban === newDocument || /^[0-9a-f-]{36}$/.test(vanban)) ? { vanban } : {}),
    ...(typeof tim === 'string' || typeof tim === 'number' ? { tim: String(tim).slice(0, 200) } : {}),
    ...(chieu === 'in' || chieu === 'out' ? { chieu } : {}),
    ...(Number(chuagiao) === 1 ? { chuagiao: 1 } : {}),
  }
}
