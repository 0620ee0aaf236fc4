import { type BallotUse, type Figures, fieldsOf, type Hand, type SheetContest, sheetFindings } from '@baucu/counting'
import { type Edition, type Finding, type SecondPollKind, teamPapers } from '@baucu/law'
import type { Actor } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { type Contest, candidatesOf, contestColumns } from './contests.ts'
import { emptySheet, type SheetKey, type SheetRow, sheetColumns } from './sheet-rows.ts'

/** A sheet with all that is known of its contest. */
export type SheetAt = Readonly<{
  frame: Readonly<{
    id: string
    edition: Edition
    electionDay: string
    rehearsal: boolean
    /** Of a second poll: the first one, and why there is a second. */
    second: Readonly<{ of: string; kind: SecondPollKind }> | null
  }>
  area: Readonly<{ id: string; path: string; number: number }>
  contest: Contest
  /** Code of the province it lies in. */
  province: string
  /** The inventory of its ballots. */
  use: BallotUse | null
  row: SheetRow
  /** Every field, in the order of the form. */
  fields: readonly string[]
}>

type Row = Omit<SheetRow, 'area'> &
  Contest &
  Readonly<{ edition: Edition; electionDay: string; rehearsal: boolean; path: string; areaNumber: number }> &
  Readonly<{
    province: string
    use: BallotUse | null
    begun: boolean
    secondOf: string | null
    secondKind: SecondPollKind | null
  }>

/** The sheet of a contest in an area; undefined = that area does not count that contest. One statement, at every step. */
export async function sheetAt({ client }: Pick<Transaction, 'client'>, key: SheetKey): Promise<SheetAt | undefined> {
  const { rows } = await client.query<Row & Readonly<{ seatArea: string }>>({
    name: 'sheet-at',
    text: `select f.edition, f.election_day as "electionDay", f.rehearsal, f.second_of as "secondOf",
        f.second_kind as "secondKind", a.org_path as path, a.number as "areaNumber",
        ${contestColumns}, ${candidatesOf}, c.area as "seatArea", c.province_code as province, s.area_id is not null as begun, ${sheetColumns},
        (select t.uses -> c.id from team_record t
         where t.province_code = a.province_code and t.frame_id = a.frame_id and t.area_id = a.team_id
         order by t.version desc limit 1) as use
      from constituency c
      join polling_area p on p.province_code = c.province_code and p.frame_id = c.frame_id and p.constituency = c.ordinal
      join frame f on f.id = c.frame_id
      join planned_area a on a.province_code = p.province_code and a.frame_id = p.frame_id and a.team_id = $3
      left join count_sheet s on s.province_code = p.province_code and s.frame_id = p.frame_id and s.constituency = c.ordinal
        and s.area_id = $3
      where c.frame_id = $1 and c.id = $2 and p.id = $4`,
    values: [key.frame, key.constituency, key.area, key.area],
  })
  const [row] = rows
  if (!row) return undefined
  const { ordinal, version, sheet, findings, explained, upward, correcting } = row
  const contest = {
    ...{ constituency: key.constituency, body: row.body, number: row.number, area: row.seatArea, seats: row.seats },
    candidates: row.candidates,
  }
  return {
    frame: {
      ...{ id: key.frame, edition: row.edition, electionDay: row.electionDay, rehearsal: row.rehearsal },
      second: row.secondOf && row.secondKind ? { of: row.secondOf, kind: row.secondKind } : null,
    },
    area: { id: key.area, path: row.path, number: row.areaNumber },
    ...{ contest, province: row.province, use: row.use },
    row: row.begun
      ? {
          ...{ area: key.area, constituency: key.constituency, ordinal, version, sheet, findings, explained, upward },
          correcting,
        }
      : emptySheet(key.area, key.constituency, ordinal),
    fields: fieldsOf(contest.candidates.map(({ id }) => id)),
  }
}

/** "18/HĐBC-QH": the form of the counting minutes of a contest in its edition. */
export const formOf = ({ frame, contest }: Pick<SheetAt, 'frame' | 'contest'>): string =>
  teamPapers[contest.body === 'NA' ? 'count-NA' : 'count-council'].number.value[frame.edition] ?? ''

/** Whoever sits at the machine has no account: all of them are one hand. */
export const handOf = ({ account, person, session }: Actor): Hand => ({
  ...{ account: account ?? 'operator', person, session: session ?? 'operator' },
})

/** What does not agree in figures of a contest. */
export function findingsOf({ frame, contest, area, use }: SheetAt, figures: Figures): readonly Finding[] {
  const against: SheetContest = {
    ...{ edition: frame.edition, body: contest.body, seats: contest.seats, area: area.id, inventory: use },
    candidates: contest.candidates.map(({ id }) => id),
  }
  return sheetFindings(against, figures)
}
