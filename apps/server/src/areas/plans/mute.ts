import type { mutePlanFinding, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { judge } from './judge.ts'
import { namesOf } from './maker.ts'
import { lockPlanRow } from './rows.ts'

type Input = z.output<typeof mutePlanFinding.input>

/** Notes that a finding is left as it is and why, or takes that back. Only a finding that is there can be muted. */
export async function mute(context: CommandContext, input: Input): Promise<OutputOf<typeof mutePlanFinding> | Refused> {
  const { client, now, actor } = context
  const { plan: id, finding: key } = input
  const reason = input.reason?.trim() ?? null
  const row = await lockPlanRow(context, id)
  if (!row) return notFound()
  if (row.number) return new Refused(409, 'plan-issued', { number: row.number }, ['input.plan'])
  if (reason === '') return new Refused(422, 'mute-without-reason', {}, ['input.reason'])
  const before = row.mutes.find((each) => each.key === key)
  if ((before?.reason ?? null) === reason) {
    context.unchanged()
    return { plan: id, muted: reason !== null }
  }
  if (reason !== null) {
    const frame = row.frame === null ? null : ((await readFrame(context.db, row.frame)) ?? null)
    const names = await namesOf(context, [row.organisation])
    const findings = await judge(context, row, names.get(row.organisation) ?? '', frame)
    if (!findings.some((each) => each.key === key)) return new Refused(409, 'finding-gone', {}, ['input.finding'])
  }
  const others = row.mutes.filter((each) => each.key !== key)
  const mutes = reason === null ? others : [...others, { key, reason, by: actor.account, on: today(now) }]
  await client.query('update plan set mutes = $3 where province_code = $1 and id = $2', [
    row.province,
    id,
    JSON.stringify(mutes),
  ])
  context.record({
    subject: `plan/${id}`,
    before: { muted: before?.reason ?? null },
    after: { finding: key, muted: reason },
    reason,
  })
  return { plan: id, muted: reason !== null }
}
