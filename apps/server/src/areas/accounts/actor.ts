import { type Actor, type Caller, everywhere } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { Refused } from '../../kernel/refused.ts'

const nobody = { account: null, person: null, office: null, session: null, grants: [] }

/** Who a caller is and what he may do, at this moment of the database. */
export async function actorOf(_: Transaction, caller: Caller, __: Date): Promise<Actor | Refused> {
  if (caller.kind === 'operator') return { ...nobody, kind: 'operator', grants: everywhere('operator') }
  if (caller.kind === 'session') return new Refused(401, 'session-ended')
  return { ...nobody, kind: 'public' }
}
