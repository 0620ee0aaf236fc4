import type { delegateRole, GrantedRole } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { addGrant } from './new-grant.ts'
import { seenAccount } from './seen-account.ts'

type Own = Readonly<{
  role: GrantedRole
  organisation: string | null
  path: string
  province: string | null
  from: Date | null
  to: Date | null
  delegatedFrom: string | null
}>

/**
 * Passes one's own role on: at the same place, within its time, and it ends when that ends, however it ends. What was
 * delegated is not delegated further.
 */
export async function delegate(context: CommandContext, input: z.output<typeof delegateRole.input>) {
  const { actor, client } = context
  const own = actor.grants.some((each) => each.id === input.own) ? await readGrant(client, input.own) : undefined
  if (!own || !(await seenAccount(context, input.account))) return notFound()
  if (input.account === actor.account) return new Refused(409, 'own-account', {}, ['input.account'])
  if (own.delegatedFrom) return new Refused(409, 'delegated-already', {}, ['input.own'])
  const from = new Date(input.from)
  const to = new Date(input.to)
  if ((own.from && from < own.from) || (own.to && to > own.to)) {
    return new Refused(409, 'longer-than-own', {}, ['input.from', 'input.to'])
  }
  const { grant, account, reason } = input
  const refused = await addGrant(context, { ...own, grant, account, from, to, delegatedFrom: input.own, reason })
  return refused ?? { grant }
}

async function readGrant(client: CommandContext['client'], id: string): Promise<Own | undefined> {
  const { rows } = await client.query<Own>(
    `select g.role, g.organisation_id as organisation, g.org_path as path, g.valid_from as "from", g.valid_to as "to",
       g.delegated_from as "delegatedFrom", (select province from place_of_account_kind('grant', g.id)) as province
     from role_grant g where g.id = $1`,
    [id],
  )
  return rows[0]
}
