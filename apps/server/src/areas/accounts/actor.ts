import { type Actor, type Caller, everywhere, type GrantAt } from '../../kernel/access.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { isTrue } from './facts.ts'
import { officesHeld } from './offices.ts'

const nobody = { account: null, person: null, office: null, session: null, grants: [] }

type Row = Readonly<{ session: string; account: string; person: string | null; grants: readonly GrantAt[] }>

/** Who a caller is and what he may do, at this moment of the database. He acts in an office only while he holds it. */
export async function actorOf(transaction: Transaction, caller: Caller, now: Date): Promise<Actor | Refused> {
  if (caller.kind === 'operator') {
    const powerful = caller.proven || !(await isTrue(transaction, 'owner'))
    return powerful ? { ...nobody, kind: 'operator', grants: everywhere('operator') } : { ...nobody, kind: 'public' }
  }
  if (caller.kind === 'feed') {
    const { rows } = await transaction.client.query<Omit<Row, 'session'>>({
      name: 'caller-of-feed',
      text: 'select account, person, grants from caller_of_feed($1, $2)',
      values: [caller.feed, now],
    })
    const [row] = rows
    return row ? { ...row, kind: 'feed', session: null, office: null } : notFound()
  }
  if (caller.kind === 'wall') {
    const { rows } = await transaction.client.query<{ organisation: string; path: string }>({
      name: 'place-of-wall',
      text: 'select organisation, path from place_of_wall($1, $2)',
      values: [caller.wall, now],
    })
    const [row] = rows
    // It reads as a delegation does; what may be asked in its name is only what its address is for.
    return row
      ? { ...nobody, kind: 'wall', grants: [{ id: caller.wall, role: 'inspector', ...row }] }
      : new Refused(404, 'wall-ended')
  }
  if (caller.kind !== 'session') return { ...nobody, kind: 'public' }
  const { rows } = await transaction.client.query<Row>({
    name: 'caller-of',
    text: 'select session, account, person, grants from caller_of($1, $2)',
    values: [caller.token, now],
  })
  const [row] = rows
  if (!row) return new Refused(401, 'session-ended')
  // An office that ended meanwhile, or is somebody else's, is not acted in; work sent late is not lost for it.
  const held = caller.office === null ? [] : await officesHeld(transaction, row.person, now)
  return { ...row, kind: 'session', office: held.find((each) => each.id === caller.office)?.id ?? null }
}
