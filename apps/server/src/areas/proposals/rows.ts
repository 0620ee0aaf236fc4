import type { ProposalDecision, ProposalLines, ProposalState } from '@baucu/direction'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { seenFrom } from './seen-from.ts'

/** A decision as it is kept, with the meeting it was made in. */
export type KeptDecision = ProposalDecision & Readonly<{ meeting: string | null }>

/** What a proposal says. */
type Content = Readonly<{
  kind: string
  registeredBy: string
  on: string
  subject: string
  grounds: string
  product: string
  lines: ProposalLines
  requested: number | null
  budget: string
  period: string
  decision: KeptDecision | null
  tasks: readonly string[]
}>

/** A proposal as it is stored. `content` is null for whoever may not read it. */
export type ProposalRow = Readonly<{
  id: string
  province: string
  addressee: string
  path: string
  proposers: readonly string[]
  proposerPaths: readonly string[]
  restricted: boolean
  year: number
  number: number
  state: ProposalState
  replyDue: string
  meeting: string | null
  mergedInto: string | null
  version: number
  content: Content | null
}>

/** Columns of a head `p` with its content, for rows that `proposalOf` reads. */
export const proposalColumns = `p.id, p.province_code as province, p.addressee_id as addressee, p.addressee_path as path,
    p.proposer_ids as proposers, p.proposer_paths as "proposerPaths", p.restricted, p.year, p.number, p.state,
    p.reply_due as "replyDue", p.meeting_id as meeting, p.merged_into as "mergedInto", p.version,
    c.kind, c.registered_by as "registeredBy", c.proposed_on as "on", c.subject, c.grounds, c.product, c.lines, c.requested,
    c.budget, c.period, c.decision, c.task_ids as tasks`

/** By key, one content at a time: the planner does not know how few rows a reach lets through. */
export const withContent = `left join lateral (
    select * from proposal_content where province_code = p.province_code and id = p.id limit 1) c on true`

export type FlatRow = Omit<ProposalRow, 'content'> & (Content | Readonly<{ kind: null }>)

export function proposalOf(flat: FlatRow): ProposalRow {
  const { id, province, addressee, path, proposers, proposerPaths, restricted, year, number } = flat
  const { state, replyDue, meeting, mergedInto, version } = flat
  const head = { id, province, addressee, path, proposers, proposerPaths, restricted, year, number }
  if (flat.kind === null) return { ...head, state, replyDue, meeting, mergedInto, version, content: null }
  const { kind, registeredBy, on, subject, grounds, product, lines, requested, budget, period, decision, tasks } = flat
  return {
    ...{ ...head, state, replyDue, meeting, mergedInto, version },
    content: {
      ...{ kind, registeredBy, on, subject, grounds, product, lines, requested, budget, period, decision, tasks },
    },
  }
}

type Client = Pick<Transaction, 'client'>

/** A proposal within the caller's reach; see `belonging` for what he may read of it. */
export async function readProposal({ client }: Client, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await client.query<FlatRow>({
    name: 'read-proposal',
    text: `select ${proposalColumns} from proposal p ${withContent} where p.id = $1`,
    values: [id],
  })
  return rows[0] && proposalOf(rows[0])
}

/** A proposal that the caller may read. */
export type ReadProposal = ProposalRow & Readonly<{ content: Content }>
export const isRead = (row: ProposalRow): row is ReadProposal => row.content !== null

export type EventKind = 'registered' | 'changed' | 'heard' | 'merged' | 'joined' | 'decided'
export type OtherProposal = Readonly<{ id: string; number: number; year: number }>
type Detail = Readonly<{ decision?: KeptDecision; other?: OtherProposal }>

/** Adds to the history of a proposal, for those who are its parties now. */
export async function writeEvent(
  context: CommandContext,
  row: Pick<ProposalRow, 'id' | 'province' | 'path' | 'proposerPaths' | 'restricted'>,
  kind: EventKind,
  detail: Detail = {},
  index = 0,
): Promise<void> {
  await context.client.query({
    name: 'write-proposal-event',
    text: `insert into proposal_event (province_code, id, proposal_id, addressee_path, proposer_paths, seen_from, restricted, kind,
        detail, account_id, office_id, device_at, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      row.province,
      derivedId(context.id, 500_000 + index),
      row.id,
      row.path,
      row.proposerPaths,
      seenFrom([row.path, ...row.proposerPaths]),
      row.restricted,
      kind,
      JSON.stringify(detail),
      context.actor.account,
      context.actor.office,
      context.deviceAt,
      context.now,
    ],
  })
}

/** What the log of changes keeps of a proposal. It is read by everybody above, so nothing of a restricted one but its state. */
export function loggedOf({ restricted, year, number, state, replyDue, meeting, proposers, content }: ReadProposal) {
  if (restricted) return { number: `${number}/${year}`, state, restricted }
  const { kind, subject, requested, decision } = content
  return { number: `${number}/${year}`, state, replyDue, meeting, proposers, kind, subject, requested, decision }
}
