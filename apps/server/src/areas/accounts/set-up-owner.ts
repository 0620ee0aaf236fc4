import type { setUpOwner } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { makeTrue } from './facts.ts'
import { addAccount } from './new-account.ts'
import { addGrant } from './new-grant.ts'

/** The first owner keeps the whole installation. Of two who try at once, one is told that there is an owner. */
export async function setOwnerUp(context: CommandContext, input: z.output<typeof setUpOwner.input>) {
  if (!(await makeTrue(context, 'owner', context.now))) return new Refused(409, 'owner-exists')
  const whole = { organisation: null, path: '', province: null }
  const refused =
    (await addAccount(context, { ...input, ...whole })) ??
    (await addGrant(context, {
      ...whole,
      grant: derivedId(context.id, 0),
      account: input.account,
      role: 'keeper',
      from: null,
      to: null,
    }))
  return refused ?? { account: input.account }
}
