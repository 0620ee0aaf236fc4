import type { OutputOf, teamCodes } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'

type Code = OutputOf<typeof teamCodes>['codes'][number]
type Row = Omit<Code, 'enterUntil' | 'until'> & Readonly<{ enterUntil: Date; until: Date }>

/** The last code of every person of a team and what became of it. */
export async function codesOf(
  { client, now }: QueryContext,
  { organisation }: z.output<typeof teamCodes.input>,
): Promise<OutputOf<typeof teamCodes>> {
  const { rows } = await client.query<Row>(
    `select distinct on (a.name collate "vi-x-icu", c.account_id) c.account_id as account, a.name,
       c.valid_to as "enterUntil", c.session_to as until,
       case when c.ended_at is not null then 'ended'
         when c.used_at is null and c.valid_to > $2 then 'unused'
         when c.used_at is null then 'expired'
         when exists (select from session s where s.account_id = a.id and s.expires_at > $2) then 'working'
         when exists (select from pending_session p where p.account_id = a.id and p.expires_at > $2) then 'waiting'
         else 'used' end as state
     from sign_in_code c join account a on a.id = c.account_id
     where c.organisation_id = $1 order by a.name collate "vi-x-icu", c.account_id, c.created_at desc, c.id desc`,
    [organisation, now],
  )
  return {
    codes: rows.map(({ enterUntil, until, ...rest }) => ({
      ...rest,
      enterUntil: enterUntil.toISOString(),
      until: until.toISOString(),
    })),
  }
}
