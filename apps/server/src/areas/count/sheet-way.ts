import { isOf, type Surplus, type Way } from '@baucu/counting'
import type { Finding } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { rulingAt } from './ruling-rows.ts'
import type { SheetAt } from './sheet-of.ts'
import type { SheetKey } from './sheet-rows.ts'
import { readSigns } from './sign-rows.ts'

/** More ballots collected than issued: a sign, which only the National Election Council weighs (Điều 81). */
export const isSurplus = ({ code }: Pick<Finding, 'code'>): boolean => code === 'ID-07'

/** The surplus that stands on a sheet. */
function surplusOf({ findings }: Pick<SheetAt['row'], 'findings'>): Surplus | null {
  const found = findings.find(isSurplus)
  return found ? { collected: Number(found.numbers.collected), issued: Number(found.numbers.issued) } : null
}

/** Whether a sign or ruling is of the surplus that stands on a sheet now. */
export const isAbout = (
  row: Pick<SheetAt['row'], 'findings' | 'ordinal'>,
  said: Surplus & Readonly<{ constituency: number }>,
): boolean => said.constituency === row.ordinal && isOf(surplusOf(row), said)

/** Where a sheet stands on its way upward, with what was recorded and ruled of its surplus. */
export async function wayOf(
  context: Pick<Transaction, 'client'>,
  { frame, area }: SheetKey,
  { row }: Pick<SheetAt, 'row'>,
): Promise<Way> {
  const { sheet, upward, ordinal } = row
  const surplus = surplusOf(row)
  const none = { sheet, upward, surplus, sign: null, ruling: null }
  if (!surplus) return none
  const sign = (await readSigns(context, frame, [area])).find((each) => each.constituency === ordinal) ?? null
  return { ...none, sign, ruling: (await rulingAt(context, frame, area, ordinal)) ?? null }
}
