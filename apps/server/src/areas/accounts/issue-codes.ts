import type { issueCodes } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { Refused } from '../../kernel/refused.ts'
import { codeOf, hashOfCode } from './code.ts'
import { addAccount } from './new-account.ts'
import { addGrant } from './new-grant.ts'
import { seenAccount } from './seen-account.ts'

type Input = z.output<typeof issueCodes.input>
type Site = Readonly<{ organisation: string; path: string; province: string | null }>

/** Longest time temporary staff may work, in days: from the first training to the last complaint. */
const longest = 400

/** One code a person; the account and the role of the team come with it, for the time given and no longer. */
export async function issue(context: CommandContext, input: Input) {
  const { client, now, place } = context
  const { organisation, members } = input
  const { rows } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [organisation])
  if (rows[0]?.kind !== 'polling-team') return new Refused(422, 'not-a-team', {}, ['input.organisation'])
  const enterUntil = new Date(input.enterUntil)
  const until = new Date(input.until)
  const tooLong = until.getTime() > now.getTime() + longest * 86_400_000
  if (enterUntil <= now || until < enterUntil || tooLong) {
    return new Refused(422, 'wrong-time', {}, ['input.enterUntil', 'input.until'])
  }
  const site = { organisation, path: place?.path ?? '', province: place?.province ?? null }
  for (const [index, { account, name }] of members.entries()) {
    const refused =
      (await ensureAccount(context, site, account, name, index)) ??
      (await ensureTeamRole(context, site, account, until, index))
    if (refused) return refused
    await client.query(
      'update sign_in_code set valid_to = $2 where account_id = $1 and used_at is null and valid_to > $2',
      [account, now],
    )
    const id = derivedId(context.id, index)
    await client.query(
      `insert into sign_in_code (id, account_id, organisation_id, org_path, code_hash, valid_to, session_to, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        account,
        organisation,
        site.path,
        hashOfCode(context.keyed, codeOf(context.keyed, id)),
        enterUntil,
        until,
        now,
      ],
    )
    context.record({ subject: `account/${account}`, before: null, after: { code: 'issued', enterUntil, until } })
  }
  return { issued: members.length }
}

/** The person's account, made when it is not there; one that is kept elsewhere gets no code here. */
async function ensureAccount(context: CommandContext, site: Site, account: string, name: string, index: number) {
  const seen = await seenAccount(context, account)
  if (seen) {
    return seen.path === site.path
      ? undefined
      : new Refused(409, 'account-exists', {}, [`input.members.${index}.account`])
  }
  return await addAccount(context, { ...site, account, name })
}

async function ensureTeamRole(context: CommandContext, site: Site, account: string, until: Date, index: number) {
  const { rowCount } = await context.client.query(
    `select from grants_of_account($1, $2) where role = 'team' and path = $3 and valid_to >= $4`,
    [account, context.now, site.path, until],
  )
  if (rowCount) return undefined
  const grant = derivedId(context.id, 1_000 + index)
  return await addGrant(context, { ...site, grant, account, role: 'team', from: context.now, to: until })
}
