import type { createAccount } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { addAccount } from './new-account.ts'

/** An account at the organisation that keeps it. It may nothing until a role is granted. */
export async function create(context: CommandContext, input: z.output<typeof createAccount.input>) {
  if (input.password && !input.username) return new Refused(422, 'no-username', {}, ['input.username'])
  const refused = await addAccount(context, { ...input, path: context.place?.path ?? '' })
  return refused ?? { account: input.account }
}
