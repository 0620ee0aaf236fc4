import type { contributeToScheme, OutputOf, tellScheme } from '@baucu/contract'
import { mayTell } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readPart } from './rows.ts'

/** An organisation says what it has done about a scheme. A plan is named; what does not concern it says why. */
export async function tell(
  context: CommandContext,
  input: z.output<typeof tellScheme.input>,
): Promise<OutputOf<typeof tellScheme> | Refused> {
  const { state, plan, result } = input
  const part = await readPart(context, input.scheme, input.organisation)
  if (!part) return notFound()
  if (part.version !== input.version) return changedMeanwhile(input.version, part.version)
  if (!mayTell(part.state, state)) return new Refused(422, 'scheme-state', {}, ['input.state'])
  if (state === 'planned' && plan === null) return new Refused(422, 'scheme-needs-plan', {}, ['input.plan'])
  if (state === 'irrelevant' && result === null) return new Refused(422, 'scheme-needs-reason', {}, ['input.result'])
  const said = { state, plan: state === 'planned' ? plan : null, result }
  const { rowCount } = await context.client.query(
    `update scheme_part set state = $4, plan = $5, result = $6, version = version + 1, changed_at = $7
     where province_code = $1 and id = $2 and version = $3`,
    [part.province, part.id, part.version, said.state, said.plan, said.result, context.now],
  )
  if (rowCount !== 1) return changedMeanwhile(input.version, part.version)
  context.record({
    subject: `scheme/${part.scheme}`,
    before: { organisation: part.organisation, state: part.state, plan: part.plan, result: part.result },
    after: { organisation: part.organisation, ...said },
  })
  return { version: part.version + 1 }
}

/** Notes what an organisation contributed; it stands as it was written. */
export async function contribute(
  context: CommandContext,
  input: z.output<typeof contributeToScheme.input>,
): Promise<OutputOf<typeof contributeToScheme> | Refused> {
  const { contribution, target, day, text, amount, replaces, reason } = input
  const part = await readPart(context, input.scheme, input.organisation)
  if (!part) return notFound()
  const on = today(context.now)
  if (day > on) return new Refused(422, 'scheme-day-to-come', { on }, ['input.day'])
  const refused = await refuseFigure(context, input)
  if (refused) return refused
  const { rowCount } = await context.client.query(
    `insert into scheme_contribution (province_code, id, scheme_id, target_id, organisation_id, org_path, issuer_path, day, text, account_id, at,
       amount, replaces, reason)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[part.province, contribution, part.scheme, target, part.organisation, part.path, part.issuerPath],
      ...[day, text, context.actor.account, context.now, amount, replaces, reason],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'scheme-contribution-there', {}, ['input.contribution'])
  context.record({
    subject: `scheme/${part.scheme}`,
    before: null,
    after: { organisation: part.organisation, contribution, target, day, text, amount, replaces },
    reason,
  })
  return { contribution }
}

/** A figure belongs to a target; a correction says why, of an entry of the same organisation that nothing corrects yet. */
async function refuseFigure(
  { client }: CommandContext,
  { scheme, organisation, target, amount, replaces, reason }: z.output<typeof contributeToScheme.input>,
): Promise<Refused | undefined> {
  if (amount !== null && target === null) return new Refused(422, 'scheme-amount-needs-target', {}, ['input.target'])
  if (replaces === null) return reason === null ? undefined : new Refused(404, 'not-found', {}, ['input.replaces'])
  if (reason === null) return new Refused(422, 'contribution-needs-reason', {}, ['input.reason'])
  const { rows } = await client.query<{ replaced: boolean }>(
    `select exists (select from scheme_contribution r where r.replaces = c.id) as replaced from scheme_contribution c
     where c.id = $1 and c.scheme_id = $2 and c.organisation_id = $3`,
    [replaces, scheme, organisation],
  )
  const [row] = rows
  if (!row) return new Refused(404, 'not-found', {}, ['input.replaces'])
  return row.replaced ? new Refused(409, 'contribution-replaced', {}, ['input.replaces']) : undefined
}
