import type { OutputOf, reportBoard } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { idsOf, organisationNames } from '../organisations/index.ts'
import { dueOf, headsOf, itemNow, openItems, readRound } from './rounds.ts'
import type { ReportState } from './rows.ts'

type Input = z.output<typeof reportBoard.input>
type Group = { segment: string; deep: boolean; units: number; sent: number; accepted: number; returned: number }
type Unit = Readonly<{
  id: string
  path: string
  state: ReportState | 'none'
  sentAt: Date | null
  rejected: number
  remindedOn: string | null
}>

/** How many periods can be gone back to from the board. */
const periodsShown = 24

const collator = new Intl.Collator('vi', { numeric: true })

/** Who has sent and who has not: in all, by what stands directly below, and one by one. */
export async function readBoard(
  context: QueryContext,
  { round: id, period: wanted, limit }: Input,
): Promise<OutputOf<typeof reportBoard> | Refused> {
  const on = today(context.now)
  const path = context.place?.path ?? ''
  const { client } = context
  const round = await readRound(context, id)
  if (!round || !(await isAskedBelow(context, id, path))) return notFound()
  const period = wanted ?? itemNow(round, on)?.period ?? null
  // All of a province at once, counted here: one pass over what two questions would read twice.
  const { rows: units } = await client.query<Unit>(
    `select u.organisation_id as id, u.org_path as path, coalesce(r.state, 'none') as state, r.sent_at as "sentAt",
       case when r.state = 'returned' then (select count(*)::int from jsonb_object_keys(r.rejected)) else 0 end as rejected,
       case when u.reminded_period = $2 then u.reminded_on end as "remindedOn"
     from report_unit u left join report r on r.organisation_id = u.organisation_id and r.round_id = u.round_id and r.period = $2
     where u.round_id = $1 and u.org_path ^@ $3`,
    [id, period, path],
  )
  const isSent = ({ state }: Unit) => state === 'sent' || state === 'accepted'
  const silentFirst = [...units.filter((each) => !isSent(each)), ...units.filter(isSent)]
  const page = silentFirst.slice(0, limit)
  const groups = groupsOf(units, path)
  // Levels are shown where they gather: one unit under each would be the list again.
  const levels = groups.filter((each) => each.segment !== '' && each.deep)
  const deep = levels.some((each) => each.units > 1) ? levels : []
  const aboveOf = (unit: Unit) => idsOf(unit.path).at(-2) ?? ''
  const groupId = ({ segment }: Group) => idsOf(`${path}${segment}.`).at(-1) ?? ''
  const names = await organisationNames(context, [
    ...new Set([...page.flatMap((each) => [each.id, aboveOf(each)]), ...deep.map(groupId)]),
  ])
  const nameOf = (organisation: string) => names.get(organisation) ?? '–'
  const head = (await headsOf(context, [round])).get(id)
  if (!head) return notFound()
  const here = idsOf(path).at(-1)
  const sum = (of: (group: Group) => number) => groups.reduce((all, group) => all + of(group), 0)
  return {
    today: on,
    round: { ...head, version: round.version },
    period,
    due: period === null ? null : dueOf(round, period, on),
    periods: openItems(round, on)
      .slice(-periodsShown)
      .reverse()
      .map((each) => ({ ...each })),
    counts: {
      units: sum((each) => each.units),
      sent: sum((each) => each.sent),
      accepted: sum((each) => each.accepted),
      returned: sum((each) => each.returned),
    },
    below: deep
      .map((each) => ({
        ...{ units: each.units, sent: each.sent, accepted: each.accepted, returned: each.returned },
        organisation: { id: groupId(each), name: nameOf(groupId(each)) },
      }))
      .sort((a, b) => collator.compare(a.organisation.name, b.organisation.name)),
    units: page
      .map((each) => ({ unit: each, name: nameOf(each.id) }))
      .sort((a, b) => Number(isSent(a.unit)) - Number(isSent(b.unit)) || collator.compare(a.name, b.name))
      .map(({ unit, name }) => ({
        ...{ organisation: { id: unit.id, name }, state: unit.state, rejected: unit.rejected },
        ...{ sentAt: unit.sentAt?.toISOString() ?? null, remindedOn: unit.remindedOn },
        under: unit.id === here || aboveOf(unit) === here ? null : nameOf(aboveOf(unit)),
      })),
    more: units.length > limit,
  }
}

/** Units counted by what stands directly below a path. `deep`: somebody stands further down. */
function groupsOf(units: readonly Unit[], path: string): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const unit of units) {
    const rest = unit.path.slice(path.length)
    const [segment = ''] = rest.split('.', 1)
    const group = groups.get(segment) ?? { segment, deep: false, units: 0, sent: 0, accepted: 0, returned: 0 }
    groups.set(segment, group)
    group.units += 1
    group.deep ||= rest.length > segment.length + 1
    if (unit.state === 'accepted') group.accepted += 1
    if (unit.state === 'accepted' || unit.state === 'sent') group.sent += 1
    if (unit.state === 'returned') group.returned += 1
  }
  return [...groups.values()]
}

/** Whether a round asks anybody at or below a path; else it is not there, seen from it. */
async function isAskedBelow({ client }: Pick<QueryContext, 'client'>, round: string, path: string): Promise<boolean> {
  const { rowCount } = await client.query('select from report_unit where round_id = $1 and org_path ^@ $2 limit 1', [
    round,
    path,
  ])
  return rowCount === 1
}
