import type { accountList, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { wordsFound, wordsOf } from './name-search.ts'
import { type GrantRow, grantOf } from './read-grants.ts'

type Account = OutputOf<typeof accountList>['accounts'][number]
type Row = Omit<Account, 'organisation' | 'lockedAt' | 'lastSeenAt' | 'grants' | 'planned'> &
  Readonly<{
    organisation: string | null
    organisationName: string | null
    lockedAt: Date | null
    lastSeenAt: Date | null
    grants: readonly GrantRow[]
    planned: readonly GrantRow[]
  }>

/** Accounts kept at or below the place, in the order they were made. */
export async function list(
  { client, place, now }: QueryContext,
  { search, account, after, limit }: z.output<typeof accountList.input>,
): Promise<OutputOf<typeof accountList>> {
  const { rows } = await client.query<Row>(
    `select a.id, a.name, a.username, a.organisation_id as organisation, a.person_id as person, a.persona,
       (select n.name from organisation_name n where n.organisation_id = a.organisation_id order by n.valid_from desc limit 1)
         as "organisationName",
       a.locked_at as "lockedAt", a.two_factor_enabled as "secondFactor",
       (select max(s.updated_at) from session s where s.account_id = a.id) as "lastSeenAt",
       coalesce((select json_agg(g) from grants_of_account(a.id, $5) g), '[]') as grants,
       coalesce((select json_agg(p) from (
         select g.id, g.role, g.organisation_id as organisation,
           (select n.name from organisation_name n where n.organisation_id = g.organisation_id order by n.valid_from desc limit 1)
             as organisation_name,
           g.valid_from, g.valid_to,
           (select b.name from role_grant o join account b on b.id = o.account_id where o.id = g.delegated_from) as delegated_by
         from role_grant g where g.account_id = a.id and g.valid_from > $5
           and not exists (select from role_grant_revocation r where r.grant_id = g.id)
         order by g.valid_from, g.id) p), '[]') as planned
     from account a
     where a.org_path ^@ $1 and ${wordsFound('$2')} and ($3::uuid is null or a.id > $3) and ($6::uuid is null or a.id = $6)
     order by a.id limit $4`,
    [place?.path ?? '', wordsOf(search), after ?? null, limit + 1, now, account ?? null],
  )
  return { accounts: rows.slice(0, limit).map(shown), more: rows.length > limit }
}

const shown = ({ organisation, organisationName, lockedAt, lastSeenAt, grants, planned, ...rest }: Row): Account => ({
  ...rest,
  organisation: organisation ? { id: organisation, name: organisationName ?? '' } : null,
  lockedAt: lockedAt?.toISOString() ?? null,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  grants: grants.map(grantOf),
  planned: planned.map(grantOf),
})
