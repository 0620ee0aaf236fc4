import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readReplaceable } from './rows.ts'

/** Entries are corrected by whoever wrote them, with a reason, and once; one without an amount only takes another back. */
export async function refuseReplacing(
  context: CommandContext,
  table: Parameters<typeof readReplaceable>[1],
  {
    organisation,
    frame,
    replaces,
    reason,
    amount,
  }: Readonly<{ organisation: string; frame: string; replaces: string | null; reason: string; amount: number }>,
): Promise<Refused | undefined> {
  if (replaces === null) return amount === 0 ? new Refused(422, 'budget-amount', {}, ['input.amount']) : undefined
  const before = await readReplaceable(context, table, replaces)
  if (!before || before.organisation !== organisation || before.frame !== frame) return notFound()
  if (before.replaced) return new Refused(409, 'budget-replaced')
  return reason.trim() === '' ? new Refused(422, 'budget-reason', {}, ['input.reason']) : undefined
}

/** The entry is there already, or somebody corrected the same one meanwhile. */
export const alreadyThere = (replaces: string | null): Refused =>
  new Refused(409, replaces === null ? 'budget-there' : 'budget-replaced')
