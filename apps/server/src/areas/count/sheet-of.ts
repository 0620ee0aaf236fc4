import { type Figures, fieldsOf, type Hand, type SheetContest, sheetFindings } from '@baucu/counting'
import type { Edition, Finding } from '@baucu/law'
import type { Actor } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { readFrame } from '../frames/index.ts'
import { type AreaRow, readArea } from '../territory/index.ts'
import { type Contest, contestsOf } from './contests.ts'
import { emptySheet, ordinalOf, readSheets, type SheetKey, type SheetRow } from './sheet-rows.ts'

/** A sheet with all that is known of its contest. */
export type SheetAt = Readonly<{
  frame: NonNullable<Awaited<ReturnType<typeof readFrame>>>
  area: AreaRow
  contest: Contest
  row: SheetRow
  /** Every field, in the order of the form. */
  fields: readonly string[]
}>

/** The sheet of a contest in an area; undefined = that area does not count that contest. */
export async function sheetAt(context: Transaction, key: SheetKey): Promise<SheetAt | undefined> {
  const frame = await readFrame(context.db, key.frame)
  const area = await readArea(context, key.frame, key.area)
  const contest = (await contestsOf(context, key.frame, [key.area]))
    .get(key.area)
    ?.find((each) => each.constituency === key.constituency)
  const ordinal = await ordinalOf(context, key)
  if (!frame || !area || !contest || ordinal === undefined) return undefined
  const row = (await readSheets(context, key.frame, [key.area])).find((each) => each.ordinal === ordinal)
  const fields = fieldsOf(contest.candidates.map(({ id }) => id))
  return { frame, area, contest, row: row ?? emptySheet(key.area, key.constituency, ordinal), fields }
}

/** Whoever sits at the machine has no account: all of them are one hand. */
export const handOf = ({ account, person, session }: Actor): Hand => ({
  ...{ account: account ?? 'operator', person, session: session ?? 'operator' },
})

/** What does not agree in figures of a contest. */
export function findingsOf(
  edition: Edition,
  { contest, area }: Pick<SheetAt, 'contest' | 'area'>,
  figures: Figures,
): readonly Finding[] {
  const against: SheetContest = {
    ...{ edition, body: contest.body, seats: contest.seats, area: area.id, inventory: null },
    candidates: contest.candidates.map(({ id }) => id),
  }
  return sheetFindings(against, figures)
}
