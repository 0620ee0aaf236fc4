import { utf8 } from '../utf8.ts'

/** Texts of leaves by index, exactly as in the log. */
type LeafTexts = ReadonlyMap<number, string>

/** `sums/<body>.json`: docs/formats/bundle.md. What a page needs to prove the sums above the Boards of one body. */
export const sumsPath = (body: string): string => `sums/${body}.json`

/** `leaves` as `withKeys` answers them. */
export function sumsFileBytes(body: string, leaves: LeafTexts): Uint8Array {
  const texts = Object.fromEntries([...leaves].sort(([a], [b]) => a - b).map(([index, text]) => [`${index}`, text]))
  return utf8(`${JSON.stringify({ body, leaves: texts })}\n`)
}

/** The leaves that entered keys, by the id of the key. */
export type KeyLeaves = ReadonlyMap<string, Readonly<{ index: number; text: string }>>

/** All `key` leaves of a log, to take those from that signed. */
export const keyLeavesOf = (keys: LeafTexts): KeyLeaves =>
  new Map([...keys].map(([index, text]) => [(JSON.parse(text) as KeyLeaf).body.key.id, { index, text }]))

/** Leaves with those that entered the keys which signed them, and the keys which signed these. */
export function withKeys(leaves: LeafTexts, keys: KeyLeaves): LeafTexts {
  const all = new Map(leaves)
  const waiting = [...leaves.values()]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    for (const { key } of (JSON.parse(text) as KeyLeaf).sig) {
      const entered = keys.get(key)
      if (!entered || all.has(entered.index)) continue
      all.set(entered.index, entered.text)
      waiting.push(entered.text)
    }
  }
  return all
}

type KeyLeaf = Readonly<{
  body: Readonly<{ key: Readonly<{ id: string }> }>
  sig: readonly Readonly<{ key: string }>[]
}>
