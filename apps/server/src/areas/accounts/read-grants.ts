import type { Grant } from '@baucu/contract'

/** A row of `grants_of_account`. Instants are text when they come inside JSON. */
export type GrantRow = Readonly<{
  id: string
  role: Grant['role']
  organisation: string | null
  organisation_name: string | null
  valid_from: Date | string | null
  valid_to: Date | string | null
  delegated_by: string | null
}>

/** A grant as it is shown. */
export const grantOf = (row: GrantRow): Grant => ({
  id: row.id,
  role: row.role,
  organisation: row.organisation ? { id: row.organisation, name: row.organisation_name ?? '' } : null,
  from: row.valid_from ? new Date(row.valid_from).toISOString() : null,
  to: row.valid_to ? new Date(row.valid_to).toISOString() : null,
  delegatedBy: row.delegated_by,
})
