import type { OutputOf, saveScheme } from '@baucu/contract'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readOrganisations } from '../organisations/index.ts'
import { documentIsThere } from '../registry/index.ts'
import { type PartRow, readParts, readScheme, readTargets, type SchemeRow, type TargetRow } from './rows.ts'

type Input = z.output<typeof saveScheme.input>

/** Sets up a scheme with its targets and those who take part, or changes it. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveScheme> | Refused> {
  const { client, place, now } = context
  const { scheme: id } = input
  if (!place?.organisation) return notFound()
  const kept = await readScheme(context, id)
  if (kept && kept.organisation !== place.organisation) return notFound()
  if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
  const refused = (await refuse(context, input)) ?? (await targetsInUse(context, input))
  if (refused) return refused
  const targets = kept ? await readTargets(context, [id]) : []
  const parts = kept ? await readParts(context, [id]) : []
  const province = place.province ?? noProvince
  await client.query(
    `insert into scheme (province_code, id, organisation_id, org_path, number, title, resolution_id, resolution, lead_id, starts, ends, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12)
     on conflict (province_code, id) do update set number = $5, title = $6, resolution_id = $7, resolution = $8, lead_id = $9,
       starts = $10, ends = $11, version = scheme.version + 1, changed_at = $12`,
    [
      ...[province, id, place.organisation, place.path, input.number, input.title],
      ...[input.resolutionDocument, input.resolution, input.lead, input.from, input.to, now],
    ],
  )
  await client.query('delete from scheme_target where scheme_id = $1 and not id = any ($2)', [
    id,
    input.targets.map((each) => each.id),
  ])
  await client.query(
    `insert into scheme_target (province_code, id, scheme_id, org_path, position, title, unit, planned, due)
     select $1, t.id, $2, $3, t.position, t.title, t.unit, t.planned, t.due
     from jsonb_to_recordset($4) as t (id uuid, position smallint, title text, unit text, planned numeric, due date)
     on conflict (province_code, id) do update set position = excluded.position, title = excluded.title, unit = excluded.unit,
       planned = excluded.planned, due = excluded.due where scheme_target.scheme_id = $2`,
    [province, id, place.path, JSON.stringify(input.targets.map((each, position) => ({ ...each, position })))],
  )
  await enrol(context, { ...place, organisation: place.organisation, province }, input, parts)
  context.record({
    subject: `scheme/${id}`,
    before: kept ? seenOf(kept, targets, parts) : null,
    after: { ...headOf(input), targets: input.targets, members: input.members },
  })
  return { scheme: id, version: (kept?.version ?? 0) + 1 }
}

/** Who takes part gets a white cell; who is left out loses his only while it is white. */
async function enrol(
  { client, id: command, now }: CommandContext,
  place: Readonly<{ organisation: string; path: string; province: string }>,
  { scheme, number, title, members }: Input,
  parts: readonly PartRow[],
): Promise<void> {
  const fresh = members.filter((each) => parts.every((part) => part.organisation !== each))
  await client.query(
    `insert into scheme_part (province_code, id, scheme_id, scheme_number, scheme_title, organisation_id, org_path, issuer_id, issuer_path,
       state, version, changed_at)
     select $1, w.id, $2, $3, $4, o.id, o.path, $5, $6, 'none', 1, $7
     from unnest($8::uuid[], $9::uuid[]) w (id, organisation) join organisation o on o.id = w.organisation`,
    [
      ...[place.province, scheme, number, title, place.organisation, place.path, now],
      ...[fresh.map((_, index) => derivedId(command, index)), fresh],
    ],
  )
  await client.query(
    `delete from scheme_part where scheme_id = $1 and state = 'none' and not organisation_id = any ($2)`,
    [scheme, members],
  )
  await client.query('update scheme_part set scheme_number = $2, scheme_title = $3 where scheme_id = $1', [
    ...[scheme, number, title],
  ])
}

const headOf = (of: SchemeRow | Input) => ({
  ...{ number: of.number, title: of.title, resolutionDocument: of.resolutionDocument },
  ...{ lead: of.lead, from: of.from, to: of.to },
  resolution: 'resolution' in of ? of.resolution : of.resolutionWords,
})

const seenOf = (kept: SchemeRow, targets: readonly TargetRow[], parts: readonly PartRow[]) => ({
  ...headOf(kept),
  targets: targets.map(({ scheme: _, ...each }) => each),
  members: parts.map((each) => each.organisation),
})

async function refuse(context: CommandContext, input: Input): Promise<Refused | undefined> {
  const { from, to, targets, members, lead, resolutionDocument } = input
  if (to < from) return new Refused(422, 'scheme-ends-before', { from }, ['input.to'])
  const twice = targets.findIndex((each, index) => targets.findIndex((one) => one.id === each.id) < index)
  if (twice !== -1) return new Refused(422, 'scheme-target-twice', {}, [`input.targets.${twice}.id`])
  const outside = targets.findIndex((each) => each.due < from || each.due > to)
  if (outside !== -1) {
    return new Refused(422, 'scheme-target-outside', { target: outside + 1, from, to }, [
      `input.targets.${outside}.due`,
    ])
  }
  const wanted = [...new Set([lead, ...members])]
  const there = new Set((await readOrganisations(context, { at: today(context.now), ids: wanted })).map(({ id }) => id))
  if (!there.has(lead)) return new Refused(422, 'scheme-lead-gone', {}, ['input.lead'])
  const gone = members.filter((each) => !there.has(each)).length
  if (gone > 0) return new Refused(422, 'task-recipients-gone', { gone }, ['input.members'])
  if (resolutionDocument !== null && !(await documentIsThere(context, resolutionDocument))) {
    return new Refused(404, 'not-found', {}, ['input.resolutionDocument'])
  }
  return undefined
}

/** A target that somebody works for is not dropped, and one of another scheme is not taken. */
async function targetsInUse({ client }: CommandContext, { scheme, targets }: Input): Promise<Refused | undefined> {
  const ids = targets.map((each) => each.id)
  const { rows: dropped } = await client.query<{ title: string }>(
    `select title from scheme_target t where scheme_id = $1 and not id = any ($2)
       and exists (select from task where task.target_id = t.id) limit 1`,
    [scheme, ids],
  )
  if (dropped[0]) return new Refused(409, 'scheme-target-in-use', { title: dropped[0].title }, ['input.targets'])
  const { rowCount } = await client.query('select from scheme_target where id = any ($2) and scheme_id <> $1 limit 1', [
    scheme,
    ids,
  ])
  return rowCount ? new Refused(409, 'scheme-target-twice', {}, ['input.targets']) : undefined
}
