/** So many of one material. */
export type Counted = Readonly<{ material: string; count: number }>

/** What was found of one line of a delivery note. `difference` below zero: fewer than the note says. */
export type FoundLine = Readonly<{ material: string; noted: number; found: number; difference: number }>

/** The lines of a note beside what was found, in the order of the note; then what came without being on it. */
export function compareReceipt(note: readonly Counted[], found: readonly Counted[]): readonly FoundLine[] {
  const noted = totals(note)
  const counted = totals(found)
  return [...new Set([...noted.keys(), ...counted.keys()])].map((material) => {
    const [there, here] = [noted.get(material) ?? 0, counted.get(material) ?? 0]
    return { material, noted: there, found: here, difference: here - there }
  })
}

/** Whether something was found that is not what the note says. */
export const differs = (lines: readonly FoundLine[]): boolean => lines.some((line) => line.difference !== 0)

/** The counts of several lists, each material once. */
export function totals(lines: readonly Counted[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { material, count } of lines) sums.set(material, (sums.get(material) ?? 0) + count)
  return sums
}
