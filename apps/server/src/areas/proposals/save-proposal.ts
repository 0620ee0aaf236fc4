import type { OutputOf, saveProposal } from '@baucu/contract'
import { firstUnbalanced, type ProposalLines, requestedOf } from '@baucu/direction'
import { fold } from '@baucu/law'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { placeOfOrganisation } from '../organisations/index.ts'
import { type Belongs, belonging, mayChange } from './belonging.ts'
import { kindOf, type ProposalKind } from './kinds.ts'
import { refusePhotos } from './photos.ts'
import { refuseClosed, refuseMeeting, restricted } from './refusals.ts'
import { isRead, loggedOf, type ProposalRow, type ReadProposal, readProposal, writeEvent } from './rows.ts'
import { seenFrom } from './seen-from.ts'

type Input = z.output<typeof saveProposal.input>
type Answer = OutputOf<typeof saveProposal> | Refused

/** Registers a proposal under the next number of its addressee, or changes what an open one says. */
export async function save(context: CommandContext, input: Input): Promise<Answer> {
  const kind = kindOf(input.kind)
  if (!kind) return new Refused(422, 'proposal-kind-unknown', { kind: input.kind }, ['input.kind'])
  const belongs = await belonging(context)
  const refused = refuseDays(input, today(context.now)) ?? refuseLines(input, kind)
  if (refused) return refused
  const photos = await refusePhotos(context, input.organisation, input.facilities)
  if (photos) return photos
  const meeting = await refuseMeeting(context, input.meeting, input.addressee)
  if (meeting) return meeting
  const kept = await readProposal(context, input.proposal)
  if (kept) return change(context, input, kept, belongs)
  // Of somebody else, far away: the id is taken, and that is all that is said.
  if (input.version !== undefined) return notFound()
  const asked = await partiesOf(context, input)
  if (asked instanceof Refused) return asked
  const { addressee, proposers } = asked
  const paths = proposers.map((each) => each.path)
  // Who may not read it cannot have written it either.
  if (kind.restricted && !belongs(addressee.path) && !paths.some(belongs)) return restricted()
  return create(context, input, kind, { addressee, paths })
}

/** The day it is dated, the day of the answer. */
function refuseDays({ on, replyDue }: Input, now: string): Refused | undefined {
  if (on > now) return new Refused(422, 'proposal-not-yet', { on }, ['input.on'])
  if (replyDue < on) return new Refused(422, 'proposal-reply-before', { replyDue, on }, ['input.replyDue'])
  return undefined
}

function refuseLines(input: Input, kind: ProposalKind): Refused | undefined {
  for (const each of ['amounts', 'facilities', 'members'] as const) {
    if (each !== kind.lines && input[each].length > 0)
      return new Refused(422, 'proposal-lines', { kind: kind.title.vi }, [`input.${each}`])
  }
  const wrong = firstUnbalanced(input.members)
  if (wrong) {
    const { line, end, expected } = wrong
    return new Refused(422, 'members-unbalanced', { line: line + 1, end, expected }, [`input.members.${line}.end`])
  }
  const over = requestedOf(input) === undefined
  return over ? new Refused(422, 'proposal-sum', {}, [`input.${kind.lines ?? 'amounts'}`]) : undefined
}

type Parties = Readonly<{
  addressee: Readonly<{ path: string; province: string | null }>
  proposers: readonly Readonly<{ path: string }>[]
}>

/** Where the addressee and the proposers are; an organisation does not propose to itself, nor for others. */
async function partiesOf(context: CommandContext, input: Input): Promise<Parties | Refused> {
  const addressee = await placeOfOrganisation(context, input.addressee)
  if (!addressee) return new Refused(404, 'not-found', {}, ['input.addressee'])
  if (input.proposers.includes(input.addressee)) return new Refused(422, 'proposal-to-itself', {}, ['input.addressee'])
  if (input.organisation !== input.addressee && !input.proposers.includes(input.organisation)) {
    return new Refused(422, 'proposal-of-others', {}, ['input.proposers'])
  }
  const proposers: Readonly<{ path: string }>[] = []
  for (const [index, id] of input.proposers.entries()) {
    const place = await placeOfOrganisation(context, id)
    if (!place) return new Refused(404, 'not-found', {}, [`input.proposers.${index}`])
    if (input.proposers.indexOf(id) < index) return new Refused(422, 'proposer-twice', {}, [`input.proposers.${index}`])
    proposers.push(place)
  }
  return { addressee, proposers }
}

async function create(
  context: CommandContext,
  input: Input,
  kind: ProposalKind,
  { addressee, paths }: Readonly<{ addressee: Parties['addressee']; paths: readonly string[] }>,
): Promise<Answer> {
  const { client, now } = context
  const year = Number(input.on.slice(0, 4))
  const { rows } = await client.query<{ number: number }>('select next_proposal_number($1, $2) as number', [
    input.addressee,
    year,
  ])
  const number = rows[0]?.number ?? 0
  const row: ProposalRow = {
    ...{ id: input.proposal, province: addressee.province ?? noProvince, addressee: input.addressee },
    ...{ path: addressee.path, proposers: input.proposers, proposerPaths: paths, restricted: kind.restricted },
    ...{ year, number, state: 'open', replyDue: input.replyDue, meeting: input.meeting, mergedInto: null, version: 1 },
    content: null,
  }
  const seen = seenFrom([row.path, ...paths])
  const { rowCount } = await client.query(
    `insert into proposal (province_code, id, addressee_id, addressee_path, proposer_ids, proposer_paths, seen_from, restricted, year,
       number, state, reply_due, meeting_id, version, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12, 1, $13) on conflict do nothing`,
    [
      row.province,
      row.id,
      row.addressee,
      row.path,
      row.proposers,
      row.proposerPaths,
      seen,
      row.restricted,
      year,
      number,
      row.replyDue,
      row.meeting,
      now,
    ],
  )
  if (rowCount === 0) return new Refused(409, 'proposal-there', {}, ['input.proposal'])
  await client.query(
    `insert into proposal_content (province_code, id, addressee_path, proposer_paths, seen_from, restricted, kind, registered_by,
       proposed_on, subject, grounds, product, lines, requested, budget, period, task_ids, search)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, '{}', $17)`,
    [
      row.province,
      row.id,
      row.path,
      row.proposerPaths,
      seen,
      row.restricted,
      kind.id,
      input.organisation,
      input.on,
      ...writtenOf(input),
    ],
  )
  await writeEvent(context, row, 'registered')
  return settle(context, row.id, null)
}

async function change(context: CommandContext, input: Input, kept: ProposalRow, belongs: Belongs): Promise<Answer> {
  if (input.version === undefined) return new Refused(409, 'proposal-there', {}, ['input.proposal'])
  if (!isRead(kept)) return restricted()
  const { content } = kept
  if (content.registeredBy !== input.organisation) return notFound()
  if (!mayChange(kept, belongs)) return new Refused(422, 'proposal-of-proposers', {}, ['input.proposal'])
  const closed = refuseClosed(kept, input.version)
  if (closed) return closed
  if (kept.addressee !== input.addressee || content.kind !== input.kind || content.on !== input.on) {
    return new Refused(422, 'proposal-head-fixed', {}, [
      kept.addressee === input.addressee ? 'input.kind' : 'input.addressee',
    ])
  }
  await context.client.query(
    `update proposal set reply_due = $3, meeting_id = $4, version = version + 1, changed_at = $5
     where province_code = $1 and id = $2`,
    [kept.province, kept.id, input.replyDue, input.meeting, context.now],
  )
  await context.client.query(
    `update proposal_content set subject = $3, grounds = $4, product = $5, lines = $6, requested = $7, budget = $8, period = $9,
       search = $10 where province_code = $1 and id = $2`,
    [kept.province, kept.id, ...writtenOf(input)],
  )
  await writeEvent(context, kept, 'changed')
  return settle(context, kept.id, kept)
}

/** What is written the same way whether it is new or changed. */
function writtenOf(input: Input): readonly unknown[] {
  const { subject, grounds, product, amounts, facilities, members, budget, period } = input
  const lines: ProposalLines = { amounts, facilities, members }
  const search = fold([subject, product, grounds].join(' '))
  return [subject, grounds, product, JSON.stringify(lines), requestedOf(lines) ?? null, budget, period, search]
}

async function settle(context: CommandContext, id: string, before: ReadProposal | null): Promise<Answer> {
  const row = await readProposal(context, id)
  if (!row || !isRead(row)) throw new Error('a proposal is not there after it was written')
  const { number, year, version } = row
  context.record({ subject: `proposal/${id}`, before: before && loggedOf(before), after: loggedOf(row) })
  return { proposal: id, number, year, version }
}
