import { planTrip } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readMembers } from '../bodies/index.ts'
import { readFrame } from '../frames/index.ts'
import { readArea } from '../territory/index.ts'
import { readTrips } from './rows.ts'

/** Plans a trip, or plans it anew. What is unwise about it is a finding on the board, not a refusal. */
async function plan(
  context: CommandContext,
  input: z.output<typeof planTrip.input>,
): Promise<{ trip: string } | Refused> {
  const { client, actor, now, place } = context
  const { entry, trip, organisation, frame, leaves, returns, route, members, reason, before } = input
  if (!(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (!place || !(await readArea(context, frame, organisation))) return notFound()
  if (returns <= leaves) return new Refused(422, 'trip-hours', { leaves }, ['input.returns'])
  for (const [field, text] of [
    ['route', route],
    ['reason', reason],
  ] as const)
    if (pointsAtPerson(text)) return new Refused(422, 'text-points-at-person', {}, [`input.${field}`])
  const on = today(now)
  const team = await readMembers(context, frame, [organisation])
  const sitting = new Set(team.filter((each) => each.to === null || each.to > on).map((each) => each.id))
  if (members.some((each) => !sitting.has(each))) return new Refused(422, 'trip-member', {}, ['input.members'])
  const stands = (await readTrips(context, frame, place.path)).find((each) => each.id === trip)
  if ((stands?.entry ?? null) !== before) return new Refused(409, 'trip-changed')
  if (stands && reason.trim() === '') return new Refused(422, 'trip-reason', {}, ['input.reason'])
  const { rowCount } = await client.query(
    `insert into second_box_trip (province_code, id, trip_id, frame_id, team_id, org_path, box, leaves, returns, route, members, others,
       voters, ballots, cancelled, replaces, reason, account_id, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) on conflict do nothing`,
    [
      ...[place.province ?? noProvince, entry, trip, frame, organisation, place.path, input.box, leaves, returns],
      ...[route, [...new Set(members)], input.others, JSON.stringify(input.voters), input.ballots, input.cancelled],
      ...[before, reason, actor.account, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'trip-changed')
  const { entry: _, frame: __, organisation: ___, reason: ____, ...after } = input
  context.record({
    subject: `organisation/${organisation}`,
    before: stands ? { trip, box: stands.box, leaves: stands.leaves, returns: stands.returns } : null,
    after,
    reason: reason || null,
  })
  return { trip }
}

export const secondBoxCommands = [handle(planTrip, plan)]
