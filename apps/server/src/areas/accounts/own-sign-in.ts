import type { OutputOf, ownSignIn } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'

type Ways = OutputOf<typeof ownSignIn>

/** How the caller's account signs in; whoever sits at the machine has none. */
export async function signInOf({ actor, client }: QueryContext): Promise<Ways> {
  const { rows } = await client.query<Ways>('select * from own_sign_in($1)', [actor.account])
  return rows[0] ?? { username: null, password: false, service: false, secondFactor: false }
}
