import type { Frame, PlanFindingLine } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { findingsOf } from './findings.ts'
import { planFrameOf } from './plan-frame.ts'
import type { PlanRow } from './rows.ts'

/** What is open in a plan, muted findings with their reasons; judged with the number and day it has or is to get. */
export async function judge(
  context: Pick<QueryContext, 'client' | 'now'>,
  row: PlanRow,
  issuer: string,
  frame: Frame | null,
  given: Readonly<{ number: string; on: string }> | null = null,
): Promise<readonly PlanFindingLine[]> {
  const number = given?.number ?? row.number
  const on = given?.on ?? row.on ?? dayOf(row, frame, today(context.now))
  const accounts = await accountNames(context, [...new Set(row.mutes.flatMap((each) => each.by ?? []))])
  const mutes = row.mutes.map((each) => ({ ...each, name: accounts.get(each.by ?? '') ?? '' }))
  const findings = findingsOf(row.draft, { issuer, number, on }, planFrameOf(frame, on), mutes)
  return frame ? findings : findings.filter((each) => !clocked.has(each.rule))
}

/** A draft is judged as if it were issued today; one of an election that is over, as if when its work began. */
function dayOf({ draft }: PlanRow, frame: Frame | null, now: string): string {
  if (frame === null || now <= frame.electionDay) return now
  const days = draft.groups.flatMap((group) => group.items.flatMap((item) => item.from ?? item.until ?? []))
  return [...days, now].sort()[0] ?? now
}

/** Rules that hold lines to days of an election; outside elections there are none. */
export const clocked: ReadonlySet<string> = new Set(['PL-05', 'PL-10'])
