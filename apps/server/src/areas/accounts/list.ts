import type { accountList, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { type GrantRow, grantOf } from './read-grants.ts'

type Account = OutputOf<typeof accountList>['accounts'][number]
type Row = Omit<Account, 'organisation' | 'lockedAt' | 'lastSeenAt' | 'grants'> &
  Readonly<{
    organisation: string | null
    organisationName: string | null
    lockedAt: Date | null
    lastSeenAt: Date | null
    grants: readonly GrantRow[]
  }>

/** Accounts kept at or below the place, in the order they were made. */
export async function list(
  { client, place, now }: QueryContext,
  { search, after, limit }: z.output<typeof accountList.input>,
): Promise<OutputOf<typeof accountList>> {
  const { rows } = await client.query<Row>(
    `select a.id, a.name, a.username, a.organisation_id as organisation, a.person_id as person, a.persona,
       (select n.name from organisation_name n where n.organisation_id = a.organisation_id order by n.valid_from desc limit 1)
         as "organisationName",
       a.locked_at as "lockedAt", a.two_factor_enabled as "secondFactor",
       (select max(s.updated_at) from session s where s.account_id = a.id) as "lastSeenAt",
       coalesce((select json_agg(g) from grants_of_account(a.id, $5) g), '[]') as grants
     from account a
     where a.org_path ^@ $1 and ($2::text is null or position(lower($2) in lower(a.name || ' ' || coalesce(a.username, ''))) > 0)
       and ($3::uuid is null or a.id > $3)
     order by a.id limit $4`,
    [place?.path ?? '', search ?? null, after ?? null, limit + 1, now],
  )
  return { accounts: rows.slice(0, limit).map(shown), more: rows.length > limit }
}

const shown = ({ organisation, organisationName, lockedAt, lastSeenAt, grants, ...rest }: Row): Account => ({
  ...rest,
  organisation: organisation ? { id: organisation, name: organisationName ?? '' } : null,
  lockedAt: lockedAt?.toISOString() ?? null,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  grants: grants.map(grantOf),
})
