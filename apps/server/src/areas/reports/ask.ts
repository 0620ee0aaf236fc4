import type { askReports, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { type Round, readRound } from './rounds.ts'
import { templates } from './templates.ts'

type Input = z.output<typeof askReports.input>

/** Asks for reports, or changes for how long, how often and of whom. Who has told something stays. */
export async function ask(context: CommandContext, input: Input): Promise<OutputOf<typeof askReports> | Refused> {
  const { client, place, now } = context
  const { round: id, units } = input
  if (!place?.organisation) return notFound()
  const kept = await readRound(context, id)
  if (kept && kept.organisation !== place.organisation) return notFound()
  if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
  const refused = await refuse(context, input, kept)
  if (refused) return refused
  const province = place.province ?? noProvince
  await client.query(
    `insert into report_round (province_code, id, organisation_id, org_path, frame_id, template, title, cadence, due_after, starts, ends,
       version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)
     on conflict (province_code, id) do update set title = $7, cadence = $8, due_after = $9, ends = $11,
       version = report_round.version + 1, changed_at = $12`,
    [
      ...[province, id, place.organisation, place.path, input.frame, input.template, input.title],
      ...[input.cadence && JSON.stringify(input.cadence), input.dueAfter, input.from, input.to, now],
    ],
  )
  if (units) await enrol(context, id, units, province)
  const { rows } = await client.query<{ organisation: string }>(
    'select organisation_id as organisation from report_unit where round_id = $1',
    [id],
  )
  context.record({
    subject: `round/${id}`,
    before: kept ? headOf(kept) : null,
    after: { ...headOf(input), units: rows.map((each) => each.organisation) },
  })
  return { round: id, version: (kept?.version ?? 0) + 1, units: rows.length }
}

/** Who is asked from now on; who has told something stays though he is left out. */
async function enrol(
  { client, id: command }: CommandContext,
  round: string,
  units: readonly string[],
  province: string,
): Promise<void> {
  await client.query(
    `insert into report_unit (province_code, id, round_id, organisation_id, org_path)
     select coalesce(o.province_code, $1), w.id, $2, o.id, o.path
     from unnest($3::uuid[], $4::uuid[]) w (id, organisation) join organisation o on o.id = w.organisation
     on conflict (organisation_id, round_id) do nothing`,
    [province, round, units.map((_, index) => derivedId(command, index)), units],
  )
  await client.query(
    `delete from report_unit u where u.round_id = $1 and not u.organisation_id = any ($2)
       and not exists (select from report r where r.round_id = $1 and r.organisation_id = u.organisation_id)`,
    [round, units],
  )
}

const headOf = ({ title, template, frame, cadence, dueAfter, from, to }: Round | Input) => ({
  ...{ title, template, frame, cadence, dueAfter, from, to },
})

async function refuse(context: CommandContext, input: Input, kept: Round | undefined): Promise<Refused | undefined> {
  const { template: id, frame: wanted, from, to, units } = input
  const template = templates().find((each) => each.id === id)
  if (!template) return new Refused(422, 'report-template-unknown', { template: id }, ['input.template'])
  const fixed = kept && (['template', 'frame', 'from'] as const).find((each) => kept[each] !== input[each])
  if (fixed) return new Refused(422, 'report-head-fixed', {}, [`input.${fixed}`])
  if (template.frame !== (wanted !== null)) {
    return new Refused(422, template.frame ? 'frame-needed' : 'frame-not-wanted', {}, ['input.frame'])
  }
  const frame = wanted === null ? undefined : await readFrame(context.db, wanted)
  if (wanted !== null && !frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (to !== null && to < from) return new Refused(422, 'report-ends-before', { from }, ['input.to'])
  if (frame && from > frame.electionDay) {
    return new Refused(422, 'report-after-election', { day: frame.electionDay }, ['input.from'])
  }
  if (!units) return kept ? undefined : new Refused(422, 'report-units-needed', {}, ['input.units'])
  const there = await readOrganisations(context, { at: today(context.now), below: context.place?.path, ids: units })
  const gone = new Set(units).size - there.length
  return gone > 0 ? new Refused(422, 'report-units-elsewhere', { gone }, ['input.units']) : undefined
}
