/**
 * What one organisation has done about one scheme: nothing was asked of it yet · it was asked to study it · it has studied it ·
 * it has issued a plan of its own · it has studied it and the scheme does not concern it.
 */
export const cellStates = ['none', 'assigned', 'studied', 'planned', 'irrelevant'] as const
export type CellState = (typeof cellStates)[number]

/**
 * Whether an organisation may say that its cell now stands so. It may study what it was not asked to, and correct itself;
 * it neither assigns work to itself nor un-studies what it has studied.
 */
export const mayTell = (from: CellState, to: CellState): boolean =>
  (to === 'studied' || to === 'planned' || to === 'irrelevant') && cellStates.includes(from)

/** Whether a cell may be assigned: only a white one. */
export const mayAssign = (state: CellState): boolean => state === 'none'

/** Whether a cell waits for its organisation longer than it was given. */
export const isLate = ({ state, due }: Readonly<{ state: CellState; due: string | null }>, today: string): boolean =>
  state === 'assigned' && due !== null && due < today

/** "đã nghiên cứu 18/18, có kế hoạch 11": what a plan was made for, and what does not concern it, was studied before. */
export type CellCounts = Readonly<{
  schemes: number
  studied: number
  planned: number
  irrelevant: number
  open: number
}>

/** Counts the cells of one organisation; a scheme without a cell is white. */
export function countCells(schemes: number, states: readonly CellState[]): CellCounts {
  const count = (state: CellState) => states.filter((each) => each === state).length
  const [planned, irrelevant] = [count('planned'), count('irrelevant')]
  const studied = count('studied') + planned + irrelevant
  return { schemes, studied, planned, irrelevant, open: schemes - studied }
}

/** The quarter a day is in. */
export function quarterOf(day: string): Readonly<{ year: number; quarter: number; from: string; to: string }> {
  const [year = '', month = ''] = day.split('-')
  const quarter = Math.ceil(Number(month) / 3)
  const last = quarter * 3
  const two = (value: number) => String(value).padStart(2, '0')
  const days = last === 6 || last === 9 ? 30 : 31
  return { year: Number(year), quarter, from: `${year}-${two(last - 2)}-01`, to: `${year}-${two(last)}-${days}` }
}
