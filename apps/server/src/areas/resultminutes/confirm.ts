import type { confirmElected, OutputOf } from '@baucu/contract'
import { confirmStatus } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { paperAt } from './paper-at.ts'

export type Confirmation = Readonly<{
  constituency: string
  candidate: string
  confirmed: boolean
  decision: string
  decidedOn: string
  reason: string
}>

/** What was decided about the status of those elected in constituencies. */
export async function readConfirmations(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  constituencies: readonly string[],
): Promise<readonly Confirmation[]> {
  const { rows } = await client.query<Confirmation>(
    `select constituency_id as constituency, candidate_id as candidate, confirmed, decision, decided_on as "decidedOn", reason
     from elected_status where frame_id = $1 and constituency_id = any ($2) order by constituency_id, candidate_id`,
    [frame, constituencies],
  )
  return rows
}

/**
 * Notes a decision on the status of somebody whom received minutes name as elected. Who is refused is no deputy, and nobody moves
 * up (Điều 88).
 */
export async function confirm(
  context: CommandContext,
  input: z.output<typeof confirmElected.input>,
): Promise<OutputOf<typeof confirmElected> | Refused> {
  const { client, place, now } = context
  const { organisation, frame, constituency, candidate, confirmed, decision, decidedOn, reason } = input
  if (!place) return notFound()
  const at = await paperAt(context, place, { organisation, frame, level: 'board', of: constituency })
  if (!at) return new Refused(422, 'paper-unknown', {}, ['input.constituency'])
  const [poll] = at.row.content?.polls ?? []
  if (at.row.paper.state !== 'accepted' || !at.current || !poll?.outcome) return new Refused(409, 'elected-not-known')
  const { elected } = poll.outcome
  if (!elected.includes(candidate)) return new Refused(422, 'not-elected', {}, ['input.candidate'])
  if (!confirmed && reason === '') return new Refused(422, 'paper-needs-reason', {}, ['input.reason'])
  const before = (await readConfirmations(context, frame, [constituency])).find((each) => each.candidate === candidate)
  await client.query(
    `insert into elected_status (province_code, frame_id, constituency_id, candidate_id, confirmed, decision, decided_on, reason, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (province_code, frame_id, constituency_id, candidate_id) do update set confirmed = excluded.confirmed,
       decision = excluded.decision, decided_on = excluded.decided_on, reason = excluded.reason, changed_at = excluded.changed_at`,
    [place.province ?? noProvince, frame, constituency, candidate, confirmed, decision, decidedOn, reason, now],
  )
  context.record({
    subject: `elected/${frame}/${constituency}/${candidate}`,
    before: before ? { confirmed: before.confirmed, decision: before.decision } : null,
    after: { confirmed, decision, decidedOn },
    ...(reason === '' ? {} : { reason }),
  })
  context.changed({ frame, constituencies: [constituency] })
  const known = await readConfirmations(context, frame, [constituency])
  const refused = new Set(known.filter((each) => !each.confirmed).map((each) => each.candidate))
  const { deputies, empty } = confirmStatus(at.frame.edition, at.body, poll.seats, elected, refused)
  return { deputies: deputies.length, empty }
}
