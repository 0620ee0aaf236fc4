import type { OutputOf, savePlan } from '@baucu/contract'
import { isStepId } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { lockPlanRow } from './rows.ts'

type Input = z.output<typeof savePlan.input>

/** Keeps a draft. It may be unfinished and may have faults: they are found, and asked for when it is issued. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof savePlan> | Refused> {
  const { client, now } = context
  const { plan: id, draft } = input
  const kept = await lockPlanRow(context, id)
  if (!kept) return notFound()
  if (kept.number) return new Refused(409, 'plan-issued', { number: kept.number }, ['input.plan'])
  if (kept.version !== input.version) return changedMeanwhile(input.version, kept.version)
  if (kept.draft.kind !== draft.kind) return new Refused(422, 'plan-kind-fixed', {}, ['input.draft.kind'])
  const refused = refuse(draft)
  if (refused) return refused
  await client.query(
    `update plan set draft = $3, title = $4, version = version + 1, changed_at = $5 where province_code = $1 and id = $2`,
    [kept.province, id, JSON.stringify(draft), draft.title, now],
  )
  context.record({ subject: `plan/${id}`, before: { draft: kept.draft }, after: { draft } })
  return { plan: id, version: kept.version + 1 }
}

/** What cannot be kept at all: an id given twice, a step that no edition has. */
function refuse(draft: Input['draft']): Refused | undefined {
  const seen = new Set<string>()
  for (const [outer, group] of draft.groups.entries()) {
    for (const [id, at] of [
      [group.id, `groups.${outer}`],
      ...group.items.map((item, inner) => [item.id, `groups.${outer}.items.${inner}`]),
    ] as const) {
      if (seen.has(id)) return new Refused(422, 'plan-id-twice', {}, [`input.draft.${at}.id`])
      seen.add(id)
    }
    for (const [inner, item] of group.items.entries())
      for (const field of ['step', 'basis'] as const) {
        const step = item[field]
        if (step !== null && !isStepId(step))
          return new Refused(422, 'plan-step-unknown', { step }, [
            `input.draft.groups.${outer}.items.${inner}.${field}`,
          ])
      }
  }
  return undefined
}
