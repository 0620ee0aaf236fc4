import { command, type GrantedRole, personaId } from '@baucu/contract'
import { z } from 'zod'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { placeOfOrganisation } from '../organisations/index.ts'
import { isTrue, makeTrue } from './facts.ts'
import { addAccount } from './new-account.ts'
import { addGrant } from './new-grant.ts'

/** Somebody of the sample province whom anybody may play. */
export type Persona = Readonly<{
  /** P1…P18 */
  persona: string
  /** Made by the generator, the same at every run. */
  account: string
  name: string
  /** None: a voter, who reads public pages only. */
  roles: readonly GrantedRole[]
  /** Where the account is kept and its roles are granted; null: the whole installation. */
  organisation: string | null
  person?: string | null | undefined
}>

/** Marks the database as made by the generator of the sample province: only then may anybody enter as a persona. */
export async function markSample(context: CommandContext): Promise<void> {
  const made = await makeTrue(context, 'sample', context.now)
  if (made) context.record({ subject: 'installation/sample', before: null, after: { sample: true } })
}

/** Adds a persona with its roles; it has no password and is entered by `POST /api/sample/enter` only. */
export async function addPersona(context: CommandContext, made: Persona): Promise<Refused | undefined> {
  const { account, organisation, roles } = made
  const found = organisation ? await placeOfOrganisation(context, organisation) : undefined
  if (organisation && !found) return notFound()
  const site = { organisation, path: found?.path ?? '', province: found?.province ?? null }
  const refused = await addAccount(context, { ...made, ...site })
  if (refused) return refused
  for (const [index, role] of roles.entries()) {
    const grant = derivedId(account, index)
    const no = await addGrant(context, { ...site, grant, account, role, from: null, to: null })
    if (no) return no
  }
  return undefined
}

/** How long one plays a persona, in milliseconds: one day. */
const playTime = 86_400_000

/** Opens a session of a persona. Only the door of the sample runs it; anywhere else there is nothing here. */
export const enterPersona = handle(
  command('accounts.enterPersona', {
    title: { vi: 'Vào vai mẫu', en: 'Enter as a persona' },
    input: z.object({ persona: personaId, token: z.string(), device: z.string() }),
    output: z.object({ account: z.string(), name: z.string() }),
    roles: ['operator'],
    scope: 'everywhere',
    offline: 'no',
    secret: true,
  }),
  async (context, { persona, token, device }) => {
    const { client, now } = context
    if (!(await isTrue(context, 'sample'))) return notFound()
    const { rows } = await client.query<{ id: string; name: string }>(
      'select id, name from account where persona = $1 and locked_at is null',
      [persona],
    )
    const [row] = rows
    if (!row) return notFound()
    await client.query(
      `insert into session (id, account_id, token, expires_at, user_agent, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [derivedId(context.id, 0), row.id, token, new Date(now.getTime() + playTime), device, now],
    )
    context.unchanged()
    return { account: row.id, name: row.name }
  },
)
