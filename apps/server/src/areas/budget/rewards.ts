import type { OutputOf, RewardList, rewardList, saveReward } from '@baucu/contract'
import { pointsAtPerson } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext, QueryContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readPersons } from '../persons/index.ts'

type Input = z.output<typeof saveReward.input>

type Row = Readonly<{
  id: string
  proposer: string
  person: string | null
  rewarded: string | null
  form: string
  merit: string
  proposedOn: string
  decidedBy: string | null
  decision: string | null
  decidedOn: string | null
  version: number
  frame: string
}>

const columns = `id, organisation_id as proposer, person_id as person, rewarded_id as rewarded, form, merit,
  proposed_on as "proposedOn", decided_by as "decidedBy", decision, decided_on as "decidedOn", version, frame_id as frame`

/** Writes a proposal, what was decided on it, or that it was taken back. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveReward> | Refused> {
  const { client, place, now } = context
  const { reward, organisation, frame, version, person, rewarded, form, merit, proposedOn } = input
  const { decidedBy, decision, decidedOn, dropped } = input
  if (!place || !(await readFrame(context.db, frame))) return notFound()
  const { rows } = await client.query<Row>(`select ${columns} from reward where id = $1 and dropped_at is null`, [
    reward,
  ])
  const before = rows[0]
  if (before ? before.frame !== frame || before.proposer !== organisation : version !== undefined) return notFound()
  if ((before?.version ?? 0) !== (version ?? 0)) return changedMeanwhile(version ?? 0, before?.version ?? 0)
  const refused = await refuseReward(context, input)
  if (refused) return refused
  const { rowCount } = await client.query(
    `insert into reward (province_code, id, frame_id, organisation_id, org_path, person_id, rewarded_id, form, merit, proposed_on,
       decided_by, decision, decided_on, version, dropped_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15)
     on conflict (province_code, id) do update set person_id = $6, rewarded_id = $7, form = $8, merit = $9, proposed_on = $10,
       decided_by = $11, decision = $12, decided_on = $13, dropped_at = $14, changed_at = $15, version = reward.version + 1
       where reward.org_path = $5 and reward.dropped_at is null`,
    [
      ...[place.province ?? noProvince, reward, frame, organisation, place.path, person, rewarded, form, merit],
      ...[proposedOn, decidedBy, decision, decidedOn, dropped ? now : null, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'budget-there')
  context.record({
    subject: `reward/${reward}`,
    before: before ? { form: before.form, merit: before.merit, decision: before.decision } : null,
    after: { organisation, person, rewarded, form, merit, proposedOn, decidedBy, decision, decidedOn, dropped },
  })
  return { version: (before?.version ?? 0) + 1 }
}

async function refuseReward(context: CommandContext, input: Input): Promise<Refused | undefined> {
  const { person, rewarded, merit, decision, decidedOn, decidedBy } = input
  if ((person === null) === (rewarded === null)) return new Refused(422, 'reward-whom', {}, ['input.person'])
  if (person !== null && !(await readPersons(context, [person])).has(person))
    return new Refused(422, 'reward-whom', {}, ['input.person'])
  if (rewarded !== null && !(await organisationNames(context, [rewarded])).has(rewarded))
    return new Refused(422, 'reward-whom', {}, ['input.rewarded'])
  if (pointsAtPerson(merit)) return new Refused(422, 'text-points-at-person', {}, ['input.merit'])
  const said = [decision, decidedOn].filter((each) => each !== null).length
  if (said === 1 || (said === 2 && decidedBy === null))
    return new Refused(422, 'reward-decision', {}, ['input.decision'])
  return undefined
}

/** Rewards proposed at and below an organisation, those decided last. */
export async function rewardsOf(
  context: QueryContext,
  { organisation, frame: id }: z.output<typeof rewardList.input>,
): Promise<RewardList | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const { rows } = await context.client.query<Row>(
    `select ${columns} from reward where org_path ^@ $1 and frame_id = $2 and dropped_at is null
     order by decision is not null, proposed_on, id`,
    [context.place.path, id],
  )
  const people = await readPersons(
    context,
    rows.flatMap((each) => each.person ?? []),
  )
  const names = await organisationNames(context, [
    ...new Set([organisation, ...rows.flatMap((each) => [each.proposer, each.rewarded ?? []].flat())]),
  ])
  const named = (each: string) => ({ id: each, name: names.get(each) ?? '–' })
  return {
    ...{ place: named(organisation), rehearsal: frame.rehearsal, today: today(context.now) },
    rewards: rows.map(({ proposer, frame: _, ...each }) => ({
      ...{ ...each, proposer: named(proposer) },
      who:
        each.person !== null
          ? (people.get(each.person)?.fullName ?? null)
          : (each.rewarded !== null && names.get(each.rewarded)) || null,
    })),
  }
}
