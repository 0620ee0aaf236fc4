import { fold } from '@baucu/law'

/** Something the search leads to. */
export type Target = Readonly<{
  id: string
  kind: 'page' | 'frame' | 'step' | 'constituency' | 'meeting' | 'task' | 'document' | 'organisation' | 'person'
  name: string
  /** Shown beside the name, and searched as well. */
  note: string
  go: () => void
}>

/** Results shown at most: more is a reason to type on. */
export const most = 12

/**
 * Targets whose name and note hold every word typed, marks and case aside: "hiep thuong" finds "Hiệp thương". A name
 * that begins with what was typed comes first, then one with a word that begins so, then the rest, in the given order.
 */
export function find(targets: readonly Target[], typed: string): readonly Target[] {
  const query = fold(typed).trim()
  if (query === '') return targets.filter((each) => each.kind === 'page' || each.kind === 'frame').slice(0, most)
  const wanted = query.split(/\s+/)
  const ranked: Target[][] = [[], [], []]
  for (const target of targets) {
    const name = fold(target.name)
    const all = `${name} ${fold(target.note)}`
    if (!wanted.every((word) => all.includes(word))) continue
    const rank = name.startsWith(query) ? 0 : wanted.every((word) => beginsAWord(all, word)) ? 1 : 2
    ranked[rank]?.push(target)
  }
  return ranked.flat().slice(0, most)
}

const beginsAWord = (text: string, word: string): boolean => text.startsWith(word) || text.includes(` ${word}`)
