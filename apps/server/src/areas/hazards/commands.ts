import { type OutputOf, tellHazard } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { type GivenTask, giveTasks } from '../work/index.ts'
import { type Hazard, hazards } from './kinds.ts'
import { teamsBelow } from './teams.ts'

type Input = z.output<typeof tellHazard.input>

export const hazardCommands = [handle(tellHazard, tell)]

/** Writes the bulletin; where the level is another than before, every area below gets the tasks of the new one. */
async function tell(context: CommandContext, input: Input): Promise<OutputOf<typeof tellHazard> | Refused> {
  const { client, place, now, actor } = context
  const { bulletin, organisation, hazard: id, level, on, source, isolated, note } = input
  const frame = await readFrame(context.db, input.frame)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  const hazard = hazards().find((each) => each.id === id)
  if (!hazard) return new Refused(422, 'hazard-unknown', { hazard: id }, ['input.hazard'])
  if (level > hazard.levels.length)
    return new Refused(422, 'hazard-level', { most: hazard.levels.length }, ['input.level'])
  if (isolated !== null && !hazard.persons) return new Refused(422, 'hazard-counts', {}, ['input.isolated'])
  if (pointsAtPerson(note)) return new Refused(422, 'text-points-at-person', {}, ['input.note'])
  const path = place?.path ?? ''
  const { rows } = await client.query<{ level: number }>(
    `select level from hazard_bulletin where organisation_id = $1 and frame_id = $2 and hazard = $3
     order by received_at desc, id desc limit 1`,
    [organisation, frame.id, id],
  )
  const before = rows[0]?.level ?? 0
  const { rowCount } = await client.query(
    `insert into hazard_bulletin (province_code, id, organisation_id, org_path, frame_id, hazard, level, day, source, isolated, note, received_at, account_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      ...[place?.province ?? noProvince, bulletin, organisation, path, frame.id, id, level, on, source, isolated, note],
      ...[now, actor.account],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'bulletin-there', {}, ['input.bulletin'])
  const areas = await teamsBelow(context, path, today(now))
  const tasks =
    input.tasks && level > 0 && level !== before && areas.length > 0
      ? tasksOf(hazard, level, {
          on: today(now),
          electionDay: frame.electionDay,
          recipients: areas.map((each) => each.id),
        })
      : []
  await giveTasks(
    context,
    { organisation, path, province: place?.province ?? null, frame: frame.id, conclusion: null, on: today(now) },
    tasks,
  )
  context.record({
    subject: `organisation/${organisation}`,
    before: { hazard: id, level: before },
    after: { hazard: id, level, on, source, isolated, note, tasks: tasks.length },
  })
  return { bulletin, areas: areas.length, tasks: tasks.length }
}

type When = Readonly<{ on: string; electionDay: string; recipients: readonly string[] }>

/** The tasks of a level, each done before the election day. */
function tasksOf(
  { title, levels }: Hazard,
  level: number,
  { on, electionDay, recipients }: When,
): readonly GivenTask[] {
  const scenario = levels[level - 1]
  const last = plusDays(electionDay, -1)
  return (scenario?.tasks ?? []).map((each) => {
    const due = plusDays(on, each.within)
    return {
      title: `${title.vi}, mức ${level}: ${each.title.vi}`,
      ...{ type: 'other', step: null, legalDue: null, due: on <= last && due > last ? last : due },
      ...{ urgent: level > 1, joint: false, filter: null, recipients },
    }
  })
}
