import type { GrantAt } from '../../kernel/access.ts'
import type { CommandContext } from '../../kernel/bus.ts'

/**
 * Whether an account may do something where the caller has no power. Whoever sets its password could act in its name,
 * and so reach further than his own grants.
 */
export async function reachesFurther({ client, now, grants }: CommandContext, account: string): Promise<boolean> {
  const { rows } = await client.query<Pick<GrantAt, 'path'>>('select path from grants_of_account($1, $2)', [
    account,
    now,
  ])
  return rows.some(({ path }) => !grants.some((each) => path.startsWith(each.path)))
}
