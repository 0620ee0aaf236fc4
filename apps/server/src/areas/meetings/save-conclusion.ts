import type { OutputOf, saveConclusion } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readConclusion, readMeeting } from './rows.ts'

type Input = z.output<typeof saveConclusion.input>

/** Keeps a draft. It may be unfinished: what is missing is asked for when it is issued. */
export async function keep(context: CommandContext, input: Input): Promise<OutputOf<typeof saveConclusion> | Refused> {
  const { client, now } = context
  const { conclusion: id, source, items } = input
  const meeting = await readMeeting(context, input.meeting)
  if (!meeting) return notFound()
  const twice = items.findIndex((each, index) => items.findIndex((one) => one.id === each.id) < index)
  if (twice !== -1) return new Refused(422, 'item-twice', { item: twice + 1 }, [`input.items.${twice}.id`])
  const kept = await readConclusion(context, { meeting: meeting.id })
  if (kept && kept.id !== id) return new Refused(409, 'conclusion-there', {}, ['input.conclusion'])
  if (kept?.number) return new Refused(409, 'already-issued', { number: kept.number }, ['input.conclusion'])
  if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
  if (!kept && (await readConclusion(context, { id })))
    return new Refused(409, 'conclusion-there', {}, ['input.conclusion'])
  await client.query(
    `insert into conclusion (province_code, id, meeting_id, organisation_id, org_path, source, items, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, 1, $8)
     on conflict (province_code, id) do update set source = $6, items = $7, version = conclusion.version + 1, changed_at = $8`,
    [meeting.province, id, meeting.id, meeting.organisation, meeting.path, source, JSON.stringify(items), now],
  )
  context.record({
    subject: `conclusion/${id}`,
    before: kept ? { items: kept.items } : null,
    after: { items },
  })
  return { conclusion: id, version: (kept?.version ?? 0) + 1 }
}
