import type { Frame } from '@baucu/contract'
import { isAnnulment } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { type Accepted, acceptMinutes, addUp, type MinutesEntry } from './accept-minutes.ts'

/**
 * Takes the minutes of the areas that a decision annulled out of the count: they are kept with the decision, and the sums of
 * the constituency go down by exactly what they were. Answers which areas had minutes.
 */
export async function annulMinutes(
  context: CommandContext,
  {
    frame,
    constituency,
    province,
    poll,
  }: Readonly<{ frame: string; constituency: number; province: string; poll: string }>,
): Promise<readonly string[]> {
  const { rows } = await context.client.query<{ area: string; figures: number[] }>(
    'select area, figures from annul_minutes($1, $2)',
    [province, poll],
  )
  await addUp(
    context,
    frame,
    rows.map(({ figures }) => ({ constituency, figures })),
    -1,
  )
  return rows.map(({ area }) => area)
}

/**
 * Accepts minutes in their frame. Where that frame votes again after an annulment, the figures take the place of the annulled
 * ones in the first poll, too, in the same transaction.
 */
export async function acceptWithFirst(
  context: CommandContext,
  frame: Frame,
  entries: readonly MinutesEntry[],
): Promise<Accepted | Refused> {
  const accepted = await acceptMinutes(context, frame, entries, 'count')
  if (accepted instanceof Refused || accepted.entered === 0) return accepted
  context.changed({ frame: frame.id, constituencies: accepted.constituencies })
  if (!frame.second || !isAnnulment(frame.second.kind)) return accepted
  const first = { id: frame.second.of, edition: frame.edition }
  const replaced = await acceptMinutes(context, first, entries, 'second-poll')
  if (replaced instanceof Refused) return replaced
  context.changed({ frame: first.id, constituencies: replaced.constituencies })
  return accepted
}
