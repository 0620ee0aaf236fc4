import type { Role } from '@baucu/contract'
import { useOrganisations } from './organisation.ts'
import { useSession } from './session.ts'

/** The roles of the reader, each once, wherever they were granted; `operator` when he sits at a machine without an owner. */
export function useRoles(): readonly Role[] {
  const { me } = useSession()
  return [
    ...new Set<Role>([
      ...(me?.operator ? (['operator'] as const) : []),
      ...(me?.grants ?? []).map((each) => each.role),
    ]),
  ]
}

/**
 * Whether the reader has a role that a command or query is for, so that a page offers only what can succeed. Where the
 * role was granted is the server's to judge: this hides, it does not protect.
 */
export function useMay({ roles }: { readonly roles: readonly Role[] }): boolean {
  const held = useRoles()
  return roles.some((role) => role === 'public' || held.includes(role))
}

/** Whether the reader has one of these roles at an organisation or above it, as far as he sees its tree. */
export function useMayAt({ roles }: { readonly roles: readonly Role[] }, organisation: string | undefined): boolean {
  const { me } = useSession()
  const all = useOrganisations()
  if (!me || organisation === undefined) return false
  if (me.operator && roles.includes('operator')) return true
  const above = new Set<string>()
  for (let at: string | null | undefined = organisation; at && !above.has(at); ) {
    above.add(at)
    at = all.find(({ id }) => id === at)?.parent
  }
  return me.grants.some((each) => roles.includes(each.role) && (!each.organisation || above.has(each.organisation.id)))
}
