import type { OutputOf, writeSynthesis } from '@baucu/contract'
import { fieldsOf } from '@baucu/reporting'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { dueOf, readRound } from './rounds.ts'
import { templateDue } from './templates.ts'

/** Keeps what the office wrote over the words of the units. Only texts: numbers come from the figures and nowhere else. */
export async function write(
  context: CommandContext,
  { round: id, period, version, texts }: z.output<typeof writeSynthesis.input>,
): Promise<OutputOf<typeof writeSynthesis> | Refused> {
  const round = await readRound(context, id)
  const template = round && templateDue(round.template, dueOf(round, period, today(context.now)))
  if (!round || !template) return notFound()
  const known = new Set(fieldsOf(template).flatMap((each) => (each.kind === 'text' ? [each.id] : [])))
  const unknown = Object.keys(texts).find((each) => !known.has(each))
  if (unknown !== undefined) {
    return new Refused(422, 'report-field-unknown', { field: unknown }, [`input.texts.${unknown}`])
  }
  const { rows } = await context.client.query<{ texts: unknown; version: number }>(
    'select texts, version from report_synthesis where round_id = $1 and period = $2',
    [id, period],
  )
  const [kept] = rows
  if ((kept?.version ?? 0) !== version) return changedMeanwhile(version, kept?.version ?? 0)
  const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  await context.client.query(
    `insert into report_synthesis (province_code, round_id, period, org_path, texts, version, changed_at)
     values ($1, $2, $3, $4, $5, 1, $6)
     on conflict (province_code, round_id, period) do update set texts = $5, version = report_synthesis.version + 1, changed_at = $6`,
    [round.province, id, period, round.path, JSON.stringify(said), context.now],
  )
  context.record({
    subject: `round/${id}`,
    before: kept ? { texts: kept.texts } : null,
    after: { period, texts: said },
  })
  return { version: version + 1 }
}
