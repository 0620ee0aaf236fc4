import type { grantRole } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { addGrant, instantOf } from './new-grant.ts'
import { seenAccount } from './seen-account.ts'

/** A role at a place within the caller's reach, for an account kept within it. */
export async function grant(context: CommandContext, input: z.output<typeof grantRole.input>) {
  const { place } = context
  if (!(await seenAccount(context, input.account))) return notFound()
  const refused = await addGrant(context, {
    ...input,
    path: place?.path ?? '',
    province: place?.province ?? null,
    from: instantOf(input.from),
    to: instantOf(input.to),
  })
  return refused ?? { grant: input.grant }
}
