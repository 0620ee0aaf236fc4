/** What the register of proposals keeps in its address: filters, the one that is open, and what is being written. */
export type ProposalsSearch = Readonly<{
  dexuat?: string
  trangthai?: string
  loai?: string
  phia?: 'nhan' | 'gui'
  hop?: string
  tim?: string
  ghi?: string
}>

type Search = Readonly<Record<string, unknown>>

/** Takes only ids, words of a pack and of a standing, and what was looked for. */
export function readProposalsSearch({ dexuat, trangthai, loai, phia, hop, tim, ghi }: Search): ProposalsSearch {
  return {
    ...(isId(dexuat) ? { dexuat } : {}),
    ...(isWord(trangthai) ? { trangthai } : {}),
    ...(isWord(loai) ? { loai } : {}),
    ...(phia === 'nhan' || phia === 'gui' ? { phia } : {}),
    ...(isId(hop) ? { hop } : {}),
    // A number that was looked for may have become one in the address.
    ...(typeof tim === 'string' || typeof tim === 'number' ? { tim: String(tim).slice(0, 100) } : {}),
    ...(ghi === 'moi' || isId(ghi) ? { ghi } : {}),
  }
}

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)
const isWord = (text: unknown): text is string => typeof text === 'string' && /^[a-z-]{4,20}$/.test(text)
