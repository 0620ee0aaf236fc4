import type { PersonalHolding } from '../../kernel/personal.ts'
import { accountHoldings } from '../accounts/index.ts'
import { auditHoldings } from '../audit/index.ts'
import { budgetHoldings } from '../budget/index.ts'
import { countHoldings } from '../count/index.ts'
import { dutyHoldings } from '../duty/index.ts'
import { meetingHoldings } from '../meetings/index.ts'
import { personHoldings } from '../persons/index.ts'
import { resultMinutesHoldings } from '../resultminutes/index.ts'

/** Names and dates of candidates are published by law: counted, never erased. */
const candidates: PersonalHolding = {
  field: 'candidates',
  held: async ({ client }) => {
    const { rows } = await client.query<{ held: number }>('select count(*) as held from candidate')
    return { held: rows[0]?.held ?? 0, since: null }
  },
}

/** What every area holds, in the order in which it is erased: contact before names, offices last of a person. */
export const holdings: readonly PersonalHolding[] = [
  ...personHoldings,
  ...meetingHoldings,
  ...dutyHoldings,
  ...resultMinutesHoldings,
  ...countHoldings,
  ...budgetHoldings,
  ...accountHoldings,
  ...auditHoldings,
  candidates,
]
