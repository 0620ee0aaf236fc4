import type { erasePersonal, OutputOf } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { personalData } from './fields.ts'
import { holdings } from './holdings.ts'

/** The log keeps how many pieces of which field went, and nothing of what they said. */
export const eraseSubject = 'personal-data/erased'

/** Erases what is past its date, within the reach of whoever asks. */
export async function erase(
  context: CommandContext,
  { asOf }: z.output<typeof erasePersonal.input>,
): Promise<OutputOf<typeof erasePersonal> | Refused> {
  if (asOf > today(context.now)) return new Refused(422, 'date-not-come', { asOf }, ['input.asOf'])
  const keepDays = new Map(personalData().fields.map((each) => [each.id, each.keepDays]))
  const fields: Record<string, number> = {}
  for (const { field, erase: go } of holdings) {
    const days = keepDays.get(field)
    if (go && days) fields[field] = await go(context, plusDays(asOf, -days))
  }
  context.record({ subject: eraseSubject, before: null, after: { asOf, fields } })
  return { erased: Object.values(fields).reduce((sum, each) => sum + each, 0) }
}
