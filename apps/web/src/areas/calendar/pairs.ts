import { calendar, type Edition, type Step } from '@baucu/law'

/** One step in both editions; null where an edition does not have it. */
export type Pair = Readonly<{ id: string; step: Step; by: Readonly<Record<Edition, Step | null>> }>

/** Both calendars side by side, in the order of the newer edition, steps only the older has at their own place. */
export function pairsOf(days: Readonly<Record<Edition, string>>): readonly Pair[] {
  const older = calendar('2015', days['2015'])
  const newer = calendar('2025', days['2025'])
  const ids = [...new Set([...newer, ...older].map((each) => each.id))]
  return ids
    .flatMap((id) => {
      const by = {
        '2015': older.find((each) => each.id === id) ?? null,
        '2025': newer.find((each) => each.id === id) ?? null,
      }
      const step = by['2025'] ?? by['2015']
      return step ? [{ id, step, by }] : []
    })
    .sort((a, b) => a.step.offset - b.step.offset)
}

/** How many days later (+) or earlier (−) the newer edition is; null when only one edition has the step. */
export const moved = ({ by }: Pair): number | null =>
  by['2015'] && by['2025'] ? by['2025'].offset - by['2015'].offset : null
