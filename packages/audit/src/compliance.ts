/** What an area shows about its papers before anybody counts them again. `null`: nobody has written it down. */
export type PaperTrail = Readonly<{
  area: string
  /** The seal has the number that stands in the minutes. */
  sealAgrees: boolean | null
  /** The box was never out of two persons' custody. */
  custodyWritten: boolean | null
  received: number | null
  issued: number
  exchanged: number | null
  unused: number | null
  collected: number
  valid: number
  invalid: number
}>

/** Something that keeps an area from being evidence. */
export type TrailProblem = Readonly<{
  area: string
  code: 'seal' | 'custody' | 'papers-received' | 'papers-box' | 'papers-issued'
  numbers: Readonly<Record<string, number>>
}>

/**
 * An audit of papers is worth as much as the papers: seals that agree, custody that is written down, and numbers of papers
 * that agree. Without all of it no risk may be stated (“không đủ điều kiện”). What is not written down counts as not shown.
 */
export function trailProblems(areas: readonly PaperTrail[]): readonly TrailProblem[] {
  return areas.flatMap((each): readonly TrailProblem[] => {
    const { area, received, issued, unused, collected, valid, invalid } = each
    const exchanged = each.exchanged ?? 0
    const found: TrailProblem[] = []
    if (each.sealAgrees !== true) found.push({ area, code: 'seal', numbers: {} })
    if (each.custodyWritten !== true) found.push({ area, code: 'custody', numbers: {} })
    if (valid + invalid !== collected) found.push({ area, code: 'papers-box', numbers: { valid, invalid, collected } })
    if (collected > issued) found.push({ area, code: 'papers-issued', numbers: { collected, issued } })
    // Whether exchanged papers are counted among the issued the forms do not say; either is taken, as the law package does.
    const inventory = received === null || unused === null ? [] : [issued + unused, issued + exchanged + unused]
    if (received !== null && unused !== null && !inventory.includes(received)) {
      found.push({ area, code: 'papers-received', numbers: { received, issued, exchanged, unused } })
    }
    return found
  })
}
