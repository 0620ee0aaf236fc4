import type { OutputOf, saveArea } from '@baucu/contract'
import { explain, judgePollingArea } from '@baucu/law'
import type { z } from 'zod'
import type { Place } from '../../kernel/access.ts'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { createOrganisation, placeOfOrganisation } from '../organisations/index.ts'
import { votersOf } from './findings.ts'
import { type AreaRow, constituenciesOf, readArea, readConstituency, readVoters } from './rows.ts'

type Input = z.output<typeof saveArea.input>

/**
 * Plans a polling area, or changes it. What it is stands in its own row; the constituencies it lies in are the rows of
 * `polling_area` whose minutes the count waits for.
 */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveArea> | Refused> {
  const { client, now } = context
  const { frame: frameId, area: id } = input
  const frame = await readFrame(context.db, frameId)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (frame.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id: frameId }, ['input.frame'])
  const team = await teamOf(context, input)
  if (team instanceof Refused) return team
  const kept = await readArea(context, frameId, id)
  if (kept && input.version === undefined) return new Refused(409, 'area-exists', {}, ['input.area'])
  if (input.version !== undefined && input.version !== (kept?.version ?? 0)) {
    return changedMeanwhile(input.version, kept?.version ?? 0)
  }
  const refused =
    (await refuseNumber(context, input, team)) ??
    (await refuseVillages(context, input)) ??
    (await refuseConstituencies(context, input, team)) ??
    (await refuseSize(context, input, frame.edition))
  if (refused) return refused
  const version = (kept?.version ?? 0) + 1
  await client.query(
    `insert into planned_area (province_code, frame_id, team_id, org_path, number, place, special, terrain, villages, early_on,
       early_decision, decision, decided_on, expected, size_reason, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (province_code, frame_id, team_id) do update set number = excluded.number, place = excluded.place,
       special = excluded.special, terrain = excluded.terrain, villages = excluded.villages, early_on = excluded.early_on,
       early_decision = excluded.early_decision, decision = excluded.decision, decided_on = excluded.decided_on,
       expected = excluded.expected, size_reason = excluded.size_reason, version = excluded.version, changed_at = excluded.changed_at`,
    [
      ...[
        team.province ?? noProvince,
        frameId,
        id,
        team.path,
        input.number,
        input.address,
        input.special,
        input.terrain,
      ],
      ...[input.villages, input.earlyOn, input.earlyDecision, input.decision, input.decidedOn, input.expected],
      ...[input.sizeReason, version, now],
    ],
  )
  const moved = await lieIn(context, input)
  if (moved instanceof Refused) return moved
  context.record({
    subject: `area/${frameId}/${id}`,
    before: kept ? { ...told(kept), constituencies: moved.before } : null,
    after: { ...told(input), constituencies: input.constituencies },
    place: team,
  })
  context.changed({ frame: frameId, constituencies: Object.values(input.constituencies) })
  return { area: id, version }
}

/** What the log keeps of an area. */
const told = (area: Omit<AreaRow, 'id' | 'path' | 'province' | 'version'>) => {
  const {
    number,
    address,
    special,
    terrain,
    villages,
    earlyOn,
    earlyDecision,
    decision,
    decidedOn,
    expected,
    sizeReason,
  } = area
  return {
    ...{ number, address, special, terrain, villages, earlyOn, earlyDecision },
    ...{ decision, decidedOn, expected, sizeReason },
  }
}

/** Where the Polling Team of the area is; it is added below the commune's Election Committee when it is not there yet. */
async function teamOf(context: CommandContext, { area, team }: Input): Promise<Place | Refused> {
  const { client, place } = context
  const there = await placeOfOrganisation(context, area)
  if (there) {
    if (!place || !there.path.startsWith(place.path)) return notFound()
    const { rows } = await client.query<{ kind: string }>('select kind from organisation where id = $1', [area])
    return rows[0]?.kind === 'polling-team' ? there : new Refused(422, 'area-not-a-team', {}, ['input.area'])
  }
  if (!team || !place?.organisation) return new Refused(422, 'area-team-needed', {}, ['input.team'])
  const { rows } = await client.query<{ id: string }>(
    `select id from organisation where kind = 'election-committee' and parent_id = $1 and valid_to is null order by id limit 1`,
    [place.organisation],
  )
  const parent = rows[0]?.id ?? place.organisation
  const said = await createOrganisation(context, {
    ...{ organisation: area, parent, code: team.code, name: team.name, kind: 'polling-team', tags: [] },
  })
  if (said instanceof Refused) {
    const at = said.fields.map((each) => each.replace('input.code', 'input.team.code'))
    return new Refused(said.status, said.code, said.numbers, at, said.texts)
  }
  return (await placeOfOrganisation(context, area)) ?? notFound()
}

async function refuseNumber({ client }: CommandContext, input: Input, team: Place): Promise<Refused | undefined> {
  const { rowCount } = await client.query(
    `select from planned_area a cross join lateral (
       select path from organisation o where o.kind = 'commune' and $3 ^@ o.path order by length(o.path) desc limit 1) commune
     where a.frame_id = $1 and a.team_id <> $2 and a.org_path ^@ commune.path and a.number = $4`,
    [input.frame, input.area, team.path, input.number],
  )
  return rowCount ? new Refused(409, 'area-number-taken', { number: input.number }, ['input.number']) : undefined
}

async function refuseVillages({ client }: CommandContext, { villages }: Input): Promise<Refused | undefined> {
  if (villages.length === 0) return undefined
  const { rows } = await client.query<{ id: string }>(
    `select id from organisation where id = any ($1) and kind = 'village'`,
    [villages],
  )
  const known = new Set(rows.map((row) => row.id))
  const stray = villages.findIndex((each) => !known.has(each))
  return stray < 0 ? undefined : new Refused(422, 'area-village-unknown', {}, ['input.villages'])
}

/** Each constituency is one of its body, and of a unit the area lies in. */
async function refuseConstituencies(context: CommandContext, input: Input, team: Place): Promise<Refused | undefined> {
  for (const [body, id] of Object.entries(input.constituencies)) {
    const found = await readConstituency(context, input.frame, id)
    if (!found || found.body !== body || !team.path.startsWith(found.path)) {
      return new Refused(422, 'area-constituency-elsewhere', { body }, [`input.constituencies.${body}`])
    }
  }
  return undefined
}

/** Outside what the law names, somebody says why: the paper may be right, and whoever reads it must see the reason. */
async function refuseSize(
  context: CommandContext,
  input: Input,
  edition: Parameters<typeof judgePollingArea>[0],
): Promise<Refused | undefined> {
  const counts = await readVoters(context, input.frame, [input.area])
  const voters = votersOf(input, { total: counts.find((each) => each.kind === 'total')?.value ?? null })
  if (voters === null || input.sizeReason !== null) return undefined
  const { reasons } = judgePollingArea(edition, { voters, terrain: input.terrain, special: input.special })
  const outside = reasons.find((each) => !each.holds)
  if (!outside) return undefined
  return new Refused(422, 'area-size-reason', { voters, article: outside.article }, ['input.sizeReason'], {
    vi: [explain(outside, 'vi')],
    en: [explain(outside, 'en')],
  })
}

/** Moves the area between constituencies, while the count has not begun in any of those it leaves or joins. */
async function lieIn(
  { client }: CommandContext,
  { frame, area, constituencies }: Input,
): Promise<Readonly<{ before: object }> | Refused> {
  const before = (await constituenciesOf({ client }, frame, [area])).get(area) ?? {}
  const [was, will] = [new Set(Object.values(before)), new Set(Object.values(constituencies))]
  const [left, joined] = [[...was].filter((each) => !will.has(each)), [...will].filter((each) => !was.has(each))]
  if (left.length + joined.length === 0) return { before }
  const { rowCount } = await client.query(
    `select from constituency c join constituency_totals t
       on t.province_code = c.province_code and t.frame_id = c.frame_id and t.constituency = c.ordinal
     where c.frame_id = $1 and c.id = any ($2)`,
    [frame, [...left, ...joined]],
  )
  if (rowCount) return new Refused(409, 'area-count-open', {}, ['input.constituencies'])
  await client.query(
    `delete from polling_area a using constituency c
     where a.frame_id = $1 and a.id = $2 and c.province_code = a.province_code and c.frame_id = a.frame_id
       and c.ordinal = a.constituency and c.id = any ($3)`,
    [frame, area, left],
  )
  await client.query(
    `insert into polling_area (province_code, frame_id, constituency, id)
     select province_code, frame_id, ordinal, $2 from constituency where frame_id = $1 and id = any ($3)`,
    [frame, area, joined],
  )
  return { before }
}
