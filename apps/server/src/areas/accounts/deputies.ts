import type { deputies, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { wordsFound, wordsOf } from './name-search.ts'

type Account = OutputOf<typeof deputies>['accounts'][number]
type Row = Omit<Account, 'organisation'> & Readonly<{ organisation: string | null; organisationName: string | null }>

/** Names shown; whoever looks for another types more of it. */
const most = 20

/** Accounts at or below the place of one's own grant, by words of their names; nobody for a grant that is not one's own. */
export async function deputiesFor(
  { actor, client, grants }: QueryContext,
  { own, search }: z.output<typeof deputies.input>,
): Promise<OutputOf<typeof deputies>> {
  const path = grants.find((each) => each.id === own)?.path
  if (path === undefined) return { accounts: [] }
  const { rows } = await client.query<Row>(
    `select a.id, a.name, a.username, a.organisation_id as organisation,
       (select n.name from organisation_name n where n.organisation_id = a.organisation_id order by n.valid_from desc limit 1)
         as "organisationName"
     from account a
     where a.org_path ^@ $1 and a.id <> $2 and a.locked_at is null and a.name <> '' and ${wordsFound('$3')}
     order by a.name collate "vi-x-icu", a.id limit $4`,
    [path, actor.account, wordsOf(search), most],
  )
  return {
    accounts: rows.map(({ organisation, organisationName, ...rest }) => ({
      ...rest,
      organisation: organisation ? { id: organisation, name: organisationName ?? '' } : null,
    })),
  }
}
