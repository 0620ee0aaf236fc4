import type { Grant, me, OutputOf } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { isTrue } from './facts.ts'
import { officesHeld } from './offices.ts'
import { type GrantRow, grantOf } from './read-grants.ts'
import { readService } from './sign-in/service-settings.ts'

type Own = Readonly<{
  id: string
  name: string
  person: string | null
  persona: string | null
  pending: string | null
  check: string | null
  until: Date | null
  organisation: string | null
  organisationName: string | null
}>

/** Who is signed in and what he may do now; for nobody, what could be done to sign in. */
export async function whoAmI(context: QueryContext): Promise<OutputOf<typeof me>> {
  const { actor, client, now } = context
  const own = actor.account ? await ownAccount(client, actor.account) : undefined
  const { rows } = await client.query<GrantRow>('select * from grants_of_account($1, $2)', [actor.account, now])
  const waiting = own && own.pending === actor.session ? own : undefined
  return {
    account: own ? { id: own.id, name: own.name, person: own.person, persona: own.persona } : null,
    operator: actor.kind === 'operator',
    needsOwner: !(await isTrue(context, 'owner')),
    sample: await isTrue(context, 'sample'),
    service: readService() !== undefined,
    pending: waiting ? pendingOf(waiting) : null,
    grants: waiting ? [] : (rows.map(grantOf) satisfies Grant[]),
    offices: waiting ? [] : [...(await officesHeld(context, own?.person ?? null, now))],
  }
}

async function ownAccount(client: QueryContext['client'], account: string): Promise<Own | undefined> {
  const { rows } = await client.query<Own>(
    `select id, name, person, persona, pending, check_number as "check", pending_until as until, organisation,
       organisation_name as "organisationName" from own_account($1)`,
    [account],
  )
  return rows[0]
}

const pendingOf = ({ pending, check, organisation, organisationName, until }: Own) => ({
  session: pending ?? '',
  check: check ?? '',
  organisation: { id: organisation ?? '', name: organisationName ?? '' },
  until: until?.toISOString() ?? '',
})
