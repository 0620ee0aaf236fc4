import type { Edition } from '../edition.ts'
import { stepWords, type Text } from '../words/calendar.ts'
import { calendar } from './calendar.ts'
import type { StepId } from './steps.ts'

/** One step under both editions. */
export type Comparison = Readonly<
  {
    id: StepId
    title: Text
    article: string
    /** `later`: the 2025 edition leaves more time before the poll, or more after it. */
    change: 'same' | 'later' | 'earlier'
    /** How many days, 0 when nothing changed. */
    days: number
  } & Record<Edition, number>
>

/** Any day does: offsets do not depend on it. */
const someDay = '2026-03-15'

/** Every dated step (both editions have all of them) with its days from election day, in the order of the 2025 edition. */
export function compareEditions(): readonly Comparison[] {
  const older = new Map(calendar('2015', someDay).map((each) => [each.id, each.offset]))
  return calendar('2025', someDay).flatMap(({ id, article, offset }) => {
    const before = older.get(id)
    if (before === undefined) return []
    const moved = offset - before
    const change = moved === 0 ? 'same' : moved > 0 ? 'later' : 'earlier'
    return [{ id, title: stepWords[id].title, article, '2015': before, '2025': offset, change, days: Math.abs(moved) }]
  })
}
