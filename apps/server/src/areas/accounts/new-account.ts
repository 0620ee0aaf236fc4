import { hashPassword } from '@better-auth/utils/password'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'

/** What an account begins with. */
export type NewAccount = Readonly<{
  account: string
  /** Which organisation keeps it, and where that is; null and '' = the whole installation. */
  organisation: string | null
  path: string
  name: string
  username?: string | null | undefined
  password?: string | null | undefined
  person?: string | null | undefined
  persona?: string | null | undefined
  /** Its `sub` at the sign-in service. */
  subject?: string | null | undefined
}>

/** The sign-in service of `credential.provider`, when an installation has one. */
export const serviceProvider = 'oidc'

/** Stores an account and the ways it signs in. The audit row says which ways, never with what. */
export async function addAccount(context: CommandContext, made: NewAccount): Promise<Refused | undefined> {
  const { client, now } = context
  const { account, organisation, path, name, password, subject } = made
  const username = made.username ?? null
  const person = made.person ?? null
  const persona = made.persona ?? null
  const inserted = await client.query(
    `insert into account (id, organisation_id, org_path, name, username, person_id, persona, email, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) on conflict do nothing`,
    [account, organisation, path, name, username, person, persona, `${username ?? account}@account.invalid`, now],
  )
  if (inserted.rowCount === 0) return new Refused(409, 'account-exists', {}, ['input.account', 'input.username'])
  const add = (provider: string, id: string, hash: string | null, index: number) =>
    client.query(
      `insert into credential (id, account_id, provider, external_id, password, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6) on conflict (provider, external_id) do nothing`,
      [derivedId(context.id, 800_000 + index), account, provider, id, hash, now],
    )
  if (password) await add('credential', account, await hashPassword(password), 0)
  if (subject && (await add(serviceProvider, subject, null, 1)).rowCount === 0) {
    return new Refused(409, 'subject-taken', {}, ['input.subject'])
  }
  context.record({
    subject: `account/${account}`,
    before: null,
    after: { name, username, person, persona, organisation, signsIn: signsIn(made) },
    place: { organisation, path, province: context.place?.province ?? null },
  })
  return undefined
}

const signsIn = ({ password, subject }: NewAccount): readonly string[] => [
  ...(password ? ['password'] : []),
  ...(subject ? ['service'] : []),
]
