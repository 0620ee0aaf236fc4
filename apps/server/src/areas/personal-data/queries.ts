import { personalFields } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { eraseSubject } from './erase.ts'
import { personalData } from './fields.ts'
import { holdings } from './holdings.ts'

export const personalDataQueries = [
  answer(personalFields, async (context) => {
    const fields = []
    for (const { id, columns: _, ...field } of personalData().fields) {
      const holding = holdings.find((each) => each.field === id)
      if (!holding) continue
      const { held, since } = await holding.held(context)
      const nextErase = since === null || field.keepDays === null ? null : plusDays(since, field.keepDays)
      fields.push({ field: id, ...field, held, nextErase })
    }
    const { rows } = await context.client.query<{ at: Date | null }>(
      'select max(at) as at from audit_entry where subject = $1',
      [eraseSubject],
    )
    return { fields, lastErased: rows[0]?.at?.toISOString() ?? null }
  }),
]
