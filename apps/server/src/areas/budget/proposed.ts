import type { BudgetNorm } from '@baucu/contract'
import { kindOf } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { readMembers, readOrgans } from '../bodies/index.ts'
import { readAreas } from '../territory/index.ts'
import { budgetItem } from './items.ts'
import type { NormRow } from './rows.ts'

/** How many members of each body and post serve here, and how many polling areas there are. */
export type Known = Readonly<{
  members: readonly Readonly<{ organ: string; kind: string; post: string }>[]
  areas: number
}>

/** Counts whom and what norms are for at and below a path, on a day. */
export async function readKnown(
  context: Pick<Transaction, 'client'>,
  frame: string,
  path: string,
  on: string,
): Promise<Known> {
  const organs = await readOrgans(context, frame, path)
  const organOf = new Map(organs.flatMap((each) => (each.organ ? [[each.id, each.organ] as const] : [])))
  const members = await readMembers(context, frame, [...organOf.keys()])
  return {
    members: members.flatMap((each) => {
      const organ = organOf.get(each.organ)
      const isServing = each.to === null || each.to > on
      return organ && isServing ? [{ organ, kind: kindOf(organ), post: each.post }] : []
    }),
    areas: (await readAreas(context, frame, path)).length,
  }
}

/** What a norm would be multiplied with: everybody it is for and each day, month or time; a piece for each polling area. */
export function proposedFor(norm: NormRow, { members, areas }: Known): BudgetNorm['proposed'] {
  if (norm.unit === 'piece') return norm.item === 'equipment' && areas > 0 ? { quantity: areas, times: 1 } : null
  if (!budgetItem(norm.item)?.allowance || norm.from === null || norm.to === null) return null
  const quantity = members.filter(
    ({ organ, kind, post }) =>
      (organ === norm.organ || (norm.organ === 'team' && kind === 'team')) &&
      (norm.post === null || norm.post === post),
  ).length
  return quantity === 0 ? null : { quantity, times: timesOf(norm.unit, norm.from, norm.to) }
}

/** Days, or calendar months that are begun; once is once. */
function timesOf(unit: NormRow['unit'], from: string, to: string): number {
  if (unit === 'day') return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  if (unit !== 'month') return 1
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return month(to) - month(from) + 1
}
