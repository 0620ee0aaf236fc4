import type { codeSheet, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { codeOf, printCode } from './code.ts'

type Row = Readonly<{ id: string; account: string; name: string; used: boolean; enterUntil: Date; until: Date }>

/** The last code of every person of a team; it is shown while it can be entered. */
export async function sheet(
  { client, keyed, now }: QueryContext,
  { organisation }: z.output<typeof codeSheet.input>,
): Promise<OutputOf<typeof codeSheet>> {
  const { rows } = await client.query<Row>(
    `select distinct on (a.name collate "vi-x-icu", c.account_id) c.id, c.account_id as account, a.name,
       c.used_at is not null as used, c.valid_to as "enterUntil", c.session_to as until
     from sign_in_code c join account a on a.id = c.account_id
     where c.organisation_id = $1 order by a.name collate "vi-x-icu", c.account_id, c.created_at desc, c.id desc`,
    [organisation],
  )
  const names = await client.query<{ name: string }>(
    'select name from organisation_name where organisation_id = $1 order by valid_from desc limit 1',
    [organisation],
  )
  return {
    organisation: { id: organisation, name: names.rows[0]?.name ?? '' },
    codes: rows.map(({ id, account, name, used, enterUntil, until }) => {
      const state = used ? 'used' : enterUntil > now ? 'unused' : 'expired'
      const code = state === 'unused' ? printCode(codeOf(keyed, id)) : null
      return { account, name, state, code, enterUntil: enterUntil.toISOString(), until: until.toISOString() }
    }),
  }
}
