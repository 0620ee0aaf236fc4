import type { Role } from '@baucu/contract'
import { useSession } from './session.ts'

/**
 * Whether the reader has a role that a command or query is for, so that a page offers only what can succeed. Where the
 * role was granted is the server's to judge: this hides, it does not protect.
 */
export function useMay({ roles }: { readonly roles: readonly Role[] }): boolean {
  const { me } = useSession()
  if (!me) return false
  const held = new Set<Role>(me.grants.map((grant) => grant.role))
  held.add('public')
  if (me.operator) held.add('operator')
  return roles.some((role) => held.has(role))
}
