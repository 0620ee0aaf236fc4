/** What the board keeps in its address: the copy that is open, how those shown stand, and own ones only. */
export type BoardSearch = Readonly<{ viec?: string; trangthai?: string; rieng?: 1 }>

/** What the page of issued tasks keeps: the task and the copy that are open, or the table for the next meeting. */
export type IssuedSearch = Readonly<{ nhiemvu?: string; viec?: string; xem?: 'theo-doi' }>

type Search = Readonly<Record<string, unknown>>

/** Takes only ids and the word of a standing. */
export function readBoardSearch({ viec, trangthai, rieng }: Search): BoardSearch {
  return {
    ...(isId(viec) ? { viec } : {}),
    ...(typeof trangthai === 'string' && /^[a-z-]{4,20}$/.test(trangthai) ? { trangthai } : {}),
    ...(Number(rieng) === 1 ? { rieng: 1 } : {}),
  }
}

/** Takes only ids. */
export function readIssuedSearch({ nhiemvu, viec, xem }: Search): IssuedSearch {
  return {
    ...(isId(nhiemvu) ? { nhiemvu } : {}),
    ...(isId(viec) ? { viec } : {}),
    ...(xem === 'theo-doi' ? { xem } : {}),
  }
}

const isId = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f-]{36}$/.test(text)
