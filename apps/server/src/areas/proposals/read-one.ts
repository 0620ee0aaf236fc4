import { type OutputOf, type proposalOne, saveProposal } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, type Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { type Belongs, belonging, mayChange, registrarPath } from './belonging.ts'
import { linesOf } from './read-proposals.ts'
import {
  type EventKind,
  isRead,
  type KeptDecision,
  type OtherProposal,
  type ReadProposal,
  readProposal,
} from './rows.ts'

type Input = z.output<typeof proposalOne.input>
type Answer = OutputOf<typeof proposalOne>
type Whole = NonNullable<Answer['whole']>

/** One proposal with its history, for whoever may read it; its number and state for anybody else in reach. */
export async function readOne(context: QueryContext, { proposal }: Input): Promise<Answer | Refused> {
  const reached = await readReached(context, proposal)
  if (!reached) return notFound()
  const { row, belongs } = reached
  const on = today(context.now)
  const [line] = await linesOf(context, [row], belongs, on)
  if (!line) return notFound()
  return { today: on, line, whole: isRead(row) ? await wholeOf(context, row, belongs) : null }
}

/**
 * A proposal as it is seen from where the caller looks: from an organisation that it neither goes to nor comes from, nor any
 * below it, it is not there.
 */
export async function readReached(context: QueryContext, proposal: string) {
  const belongs = await belonging(context)
  const row = await readProposal(context, proposal)
  const path = context.place?.path ?? ''
  return row && [row.path, ...row.proposerPaths].some((each) => each.startsWith(path)) ? { row, belongs } : undefined
}

/** The meeting a proposal is heard in, for who sees the meetings of its addressee. */
export async function meetingOf({ client }: Pick<QueryContext, 'client'>, id: string | null) {
  const { rows } = await client.query<{ id: string; title: string; day: string }>(
    'select id, title, day from meeting where id = $1',
    [id],
  )
  return rows[0] ?? null
}

/** Whether a role that registers proposals reaches a path. */
const saves = ({ grants }: Pick<QueryContext, 'grants'>, path: string): boolean =>
  grants.some((each) => saveProposal.roles.includes(each.role) && path.startsWith(each.path))

async function wholeOf(context: QueryContext, row: ReadProposal, belongs: Belongs): Promise<Whole> {
  const { client } = context
  const { content } = row
  type Event = Readonly<{
    id: string
    kind: EventKind
    at: Date
    account: string | null
    detail: Readonly<{ decision?: KeptDecision; other?: OtherProposal }>
  }>
  const { rows: events } = await client.query<Event>(
    `select id, kind, at, account_id as account, detail from proposal_event
     where province_code = $1 and proposal_id = $2 order by at desc, id desc`,
    [row.province, row.id],
  )
  const { rows: merged } = await client.query<OtherProposal & { proposers: string[] }>(
    'select id, number, year, proposer_ids as proposers from proposal where merged_into = $1 order by year, number',
    [row.id],
  )
  const { rows: into } = await client.query<OtherProposal>('select id, number, year from proposal where id = $1', [
    row.mergedInto,
  ])
  const { rows: tasks } = await client.query<Whole['tasks'][number]>(
    `select t.id, t.title, t.due, coalesce(min(c.progress), 0)::int as progress
     from unnest($1::uuid[]) with ordinality as given (id, place) join task t on t.id = given.id
     left join task_copy c on c.task_id = t.id group by t.id, t.title, t.due, given.place order by given.place`,
    [content.tasks],
  )
  const decisions = [content.decision, ...events.map(({ detail }) => detail.decision)].filter((each) => each != null)
  const names = await organisationNames(context, [
    ...new Set([...decisions.flatMap(({ lead }) => lead ?? []), ...merged.flatMap(({ proposers }) => proposers)]),
  ])
  const people = await accountNames(context, [...new Set(events.flatMap(({ account }) => account ?? []))])
  const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
  const shown = (decision: KeptDecision | null | undefined) =>
    decision ? { ...decision, lead: decision.lead === null ? null : named(decision.lead) } : null
  const { registeredBy, grounds, product, lines, budget, period } = content
  return {
    changes: saves(context, registrarPath(row)) && mayChange(row, belongs),
    ...{ registeredBy, grounds, product, budget, period },
    amounts: lines.amounts.map((each) => ({ ...each })),
    facilities: lines.facilities.map((each) => ({ ...each })),
    members: lines.members.map((each) => ({ ...each })),
    meeting: await meetingOf(context, row.meeting),
    decision: shown(content.decision),
    mergedInto: into[0] ?? null,
    merged: merged.map(({ proposers, ...other }) => ({ ...other, proposers: proposers.map(named) })),
    tasks,
    events: events.map(({ id, kind, at, account, detail }) => ({
      ...{ id, kind, at: at.toISOString(), by: people.get(account ?? '') ?? '' },
      ...{ decision: shown(detail.decision), other: detail.other ?? null },
    })),
  }
}
