import type { Edition } from './edition.ts'
import type { Finding, Severity } from './finding.ts'
import type { Minutes } from './minutes.ts'
import { percent } from './percent.ts'
import type { Inputs } from './reason.ts'
import { nationalSeats } from './seats/national-assembly.ts'

/** The figures a level above adds up, under the names they have on the minutes. */
export type AddedField = 'registered' | 'voted' | 'issued' | 'collected' | 'valid' | 'invalid'

type Votes = Readonly<Record<string, number>>

/**
 * The result minutes of a constituency (forms 19 and 24 of 2025, 21 and 26 of 2021): what the Election Board adds up
 * and concludes. Percentages are what is printed, `68,18` or `68.18`; null = not printed.
 */
export type BoardMinutes = Readonly<{
  constituency: string
  seats: number
  /** Polling areas of the constituency. */
  areas: number
  registered: number
  voted: number
  issued: number
  collected: number
  valid: number
  invalid: number
  votes: Votes
  /** One row for each unit inside the constituency (forms 19 and 21); null where the form has no table. */
  rows: readonly BoardRow[] | null
  printed: PrintedPercents | null
  /** The winners the Board names. */
  elected: readonly string[]
  /** Seats the Board writes as missing. */
  missing: number
}>

/** A row of the table of votes: a district in 2021, a commune in 2026. */
export type BoardRow = Readonly<{ unit: string; areas: number; votes: Votes }>

export type PrintedPercents = Readonly<{
  turnout: string | null
  valid: string | null
  invalid: string | null
  /** Share of the valid ballots by candidate id. */
  votes: Readonly<Record<string, string>>
}>

const when = (broken: boolean, finding: Finding): Finding[] => (broken ? [finding] : [])

const error = (code: string, fields: readonly string[], numbers: Inputs, article: string): Finding => ({
  code,
  severity: 'error',
  fields,
  numbers,
  article,
})

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** One figure above against the sum of the same figure below; `field` names it in the finding's numbers. */
const added = (code: string, field: string, above: number, below: readonly number[], article: string): Finding[] => {
  const sum = total(below)
  return when(
    above !== sum,
    error(code, [field], { field, above, sum, difference: above - sum, parts: below.length }, article),
  )
}

const votesOf = (votes: Votes, id: string): number => (Object.hasOwn(votes, id) ? (votes[id] ?? 0) : 0)

/** Every candidate that stands on any of the papers, those of the paper above first. */
const everybody = (above: Votes, below: readonly Votes[]): readonly string[] => [
  ...new Set([above, ...below].flatMap((votes) => Object.keys(votes))),
]

/**
 * ID-12: the Board's figures are the sums of the counting minutes of its polling areas (registered, voted, issued,
 * collected, valid, invalid, the votes of each candidate), and there are as many minutes as areas, each area once.
 * Expects the minutes of this constituency only.
 */
export function checkBoard(board: BoardMinutes, teams: readonly Minutes[]): readonly Finding[] {
  const fields: readonly AddedField[] = ['registered', 'voted', 'issued', 'collected', 'valid', 'invalid']
  const ofTeams = teams.map(({ votes }) => votes)
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { area } of teams) {
    if (seen.has(area)) repeated.add(area)
    seen.add(area)
  }
  const numbers = { areas: board.areas, minutes: teams.length, repeated: [...repeated].join(', ') }
  return [
    ...when(board.areas !== teams.length || repeated.size > 0, error('ID-12', ['areas'], numbers, '77.1')),
    ...fields.flatMap((field) =>
      added(
        'ID-12',
        field,
        board[field],
        teams.map((team) => team[field]),
        '77.1',
      ),
    ),
    ...everybody(board.votes, ofTeams).flatMap((id) =>
      added(
        'ID-12',
        `votes.${id}`,
        votesOf(board.votes, id),
        ofTeams.map((votes) => votesOf(votes, id)),
        '77.1',
      ),
    ),
  ]
}

/** ID-13: the rows of the Board's table add up to its total row: polling areas, and the votes of each candidate. */
export function checkRows({ rows, areas, votes }: BoardMinutes): readonly Finding[] {
  if (rows === null) return []
  const ofRows = rows.map((row) => row.votes)
  return [
    ...added(
      'ID-13',
      'areas',
      areas,
      rows.map((row) => row.areas),
      '77.2',
    ),
    ...everybody(votes, ofRows).flatMap((id) =>
      added(
        'ID-13',
        `votes.${id}`,
        votesOf(votes, id),
        ofRows.map((row) => votesOf(row, id)),
        '77.2',
      ),
    ),
  ]
}

/** What a Committee writes of one constituency, and of the province or unit as a whole. */
export type CommitteeFigures = Readonly<Record<'seats' | 'registered' | 'voted' | 'valid' | 'invalid', number>>

/** ID-14: the Committee's figures, and its seats, are the sums of its Boards'. */
export function checkCommittee(committee: CommitteeFigures, boards: readonly CommitteeFigures[]): readonly Finding[] {
  return (['seats', 'registered', 'voted', 'valid', 'invalid'] as const).flatMap((field) =>
    added(
      'ID-14',
      field,
      committee[field],
      boards.map((board) => board[field]),
      '83.2',
    ),
  )
}

/**
 * ID-15: the percentages printed on the minutes are those of its figures: voted of registered, valid and invalid of
 * collected, each candidate's votes of valid. One hundredth off in valid or invalid, where the two together make
 * 100,00, is a warning only: percentages are adjusted to 100, and which part takes the difference is written nowhere.
 */
export function checkPercents(board: BoardMinutes): readonly Finding[] {
  const { printed, voted, registered, valid, invalid, collected, votes } = board
  if (printed === null) return []
  const parts = [printed.valid, printed.invalid].map((text) => (text === null ? null : inHundredths(text)))
  const adjusted = parts[0] !== null && parts[1] !== null && (parts[0] ?? 0) + (parts[1] ?? 0) === 10000
  return [
    ...printedShare('ID-15', 'turnout', printed.turnout, voted, registered, false),
    ...printedShare('ID-15', 'valid', printed.valid, valid, collected, adjusted),
    ...printedShare('ID-15', 'invalid', printed.invalid, invalid, collected, adjusted),
    ...Object.entries(printed.votes).flatMap(([id, text]) =>
      printedShare('ID-15', `votes.${id}`, text, votesOf(votes, id), valid, false),
    ),
  ]
}

/** `68,18` → 6818; a text that is not a percentage with two decimals → null. */
const inHundredths = (text: string): number | null =>
  /^\d{1,3}[,.]\d{2}$/.test(text) ? Number(text.replace(/[,.]/, '')) : null

function printedShare(
  code: string,
  field: string,
  text: string | null,
  part: number,
  whole: number,
  adjusted: boolean,
): Finding[] {
  if (text === null) return []
  const right = percent(part, whole)
  const given = inHundredths(text)
  if (given === inHundredths(right)) return []
  const near = given !== null && Math.abs(given - (inHundredths(right) ?? 0)) === 1
  const severity: Severity = adjusted && near ? 'warning' : 'error'
  const numbers = { field, printed: text, right, part, whole }
  return [{ code, severity, fields: [`printed.${field}`], numbers, article: '77.2' }]
}

/**
 * ID-16: winners and missing seats make the seats; there are no more winners than seats; each winner has more than
 * half of the valid ballots, and is a candidate of this paper, named once.
 */
export function checkWinners({ seats, elected, missing, votes, valid }: BoardMinutes): readonly Finding[] {
  const once = new Set(elected)
  return [
    ...when(
      elected.length + missing !== seats || elected.length > seats,
      error('ID-16', ['elected', 'missing', 'seats'], { elected: elected.length, missing, seats }, '77.2'),
    ),
    ...when(
      once.size < elected.length,
      error('ID-16', ['elected'], { named: elected.length, persons: once.size }, '77.2'),
    ),
    ...[...once].flatMap((id) =>
      when(
        2 * votesOf(votes, id) <= valid,
        error('ID-16', [`votes.${id}`, 'valid'], { winner: id, votes: votesOf(votes, id), valid }, '78.2'),
      ),
    ),
  ]
}

/** Everything one result minutes says against itself: ID-13, ID-15, ID-16. */
export const checkBoardItself = (board: BoardMinutes): readonly Finding[] => [
  ...checkRows(board),
  ...checkPercents(board),
  ...checkWinners(board),
]

/** What the National Election Council, or a province, writes of the National Assembly. `elected` counts persons. */
export type NationalFigures = Readonly<Record<'registered' | 'voted' | 'valid' | 'invalid' | 'elected', number>>

/** ID-17: the nation is the sum of its provinces, and elects no more deputies than the Assembly has. */
export function checkNation(
  edition: Edition,
  nation: NationalFigures,
  provinces: readonly NationalFigures[],
): readonly Finding[] {
  const limit = nationalSeats.value[edition] ?? 0
  return [
    ...(['registered', 'voted', 'valid', 'invalid', 'elected'] as const).flatMap((field) =>
      added(
        'ID-17',
        field,
        nation[field],
        provinces.map((province) => province[field]),
        '84.2',
      ),
    ),
    ...when(
      nation.elected > limit,
      error('ID-17', ['elected'], { elected: nation.elected, limit }, nationalSeats.article),
    ),
  ]
}

/**
 * One line of the statistics of results (forms 28 and 30 of 2025, 30 and 32 of 2021): the figures of one kind of
 * election and the percentages printed beside them.
 */
export type StatisticsLine = Readonly<{
  registered: number
  voted: number
  issued: number
  collected: number
  valid: number
  printed: Readonly<{ turnout: string | null; collected: string | null; valid: string | null }>
}>

/**
 * ID-19: the line carries the sums of its Boards (`boards`; none given = not compared), and its percentages are
 * voted of registered, collected of issued, valid of collected.
 */
export function checkStatistics(
  line: StatisticsLine,
  boards: readonly Readonly<Record<AddedField, number>>[] = [],
): readonly Finding[] {
  const { printed, registered, voted, issued, collected, valid } = line
  const fields = ['registered', 'voted', 'issued', 'collected', 'valid'] as const
  return [
    ...(boards.length === 0
      ? []
      : fields.flatMap((field) =>
          added(
            'ID-19',
            field,
            line[field],
            boards.map((board) => board[field]),
            statistics,
          ),
        )),
    ...[
      ...printedShare('ID-19', 'turnout', printed.turnout, voted, registered, false),
      ...printedShare('ID-19', 'collected', printed.collected, collected, issued, false),
      ...printedShare('ID-19', 'valid', printed.valid, valid, collected, false),
    ].map((finding) => ({ ...finding, article: statistics })),
  ]
}

const statistics = 'biểu thống kê kết quả cuộc bầu cử'
