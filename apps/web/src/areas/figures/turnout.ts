import { closeMark, usualMarks } from '@baucu/reporting'

/** One cell of the turnout form: a figure about an organisation at a time. */
export type Cell = Readonly<{ key: string; indicator: string; period: string; mark: string | null }>

const votersIndicator = 'registered-voters'
export const votedIndicator = 'turnout'

/** The cells of an election day, as they are asked for: voters first, then who voted by each time, then at the close. */
export const cellsOf = (electionDay: string, marks: readonly string[] = usualMarks): readonly Cell[] => [
  { key: 'voters', indicator: votersIndicator, period: 'whole', mark: null },
  ...marks.map((mark) => ({ key: mark, indicator: votedIndicator, period: `${electionDay}T${mark}`, mark })),
  { key: 'close', indicator: votedIndicator, period: `${electionDay}T${closeMark}`, mark: null },
]

/**
 * What was typed as a number: `1.226`, `1 226` and `1226` are one. Null: blank, which is not 0. Undefined: no whole
 * number from 0 on.
 */
export function readCount(typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (!/^(\d+|\d{1,3}([.\s]\d{3})+)$/.test(text)) return undefined
  const value = Number(text.replace(/[.\s]/g, ''))
  return Number.isSafeInteger(value) ? value : undefined
}

/** Something about one value that its neighbours make strange. `blocks`: it is not sent. */
export type Doubt = Readonly<{ code: 'over' | 'below' | 'jump' | 'all'; blocks: boolean; than: number }>

/** Points of turnout between two reports from which somebody should look twice. */
const jump = 40

/** Compares the values of a form: never more than there are voters, never less than before. */
export function doubtsOf(
  cells: readonly Cell[],
  values: ReadonlyMap<string, number | null>,
): ReadonlyMap<string, Doubt> {
  const doubts = new Map<string, Doubt>()
  const voters = values.get('voters') ?? null
  let before: number | null = null
  for (const { key, indicator, mark } of cells) {
    const value = values.get(key) ?? null
    if (indicator !== votedIndicator || value === null) continue
    if (voters !== null && value > voters) doubts.set(key, { code: 'over', blocks: true, than: voters })
    else if (before !== null && value < before) doubts.set(key, { code: 'below', blocks: true, than: before })
    else if (voters && before !== null && (value - before) * 100 > jump * voters)
      doubts.set(key, { code: 'jump', blocks: false, than: before })
    else if (voters && value === voters && mark !== null && mark < '19:00')
      doubts.set(key, { code: 'all', blocks: false, than: voters })
    before = value
  }
  return doubts
}
