import type { mergeProposals, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { openForAddressee, refuseClosed, restricted } from './refusals.ts'
import { isRead, loggedOf, type OtherProposal, readProposal, writeEvent } from './rows.ts'
import { seenFrom } from './seen-from.ts'

type Input = z.output<typeof mergeProposals.input>

/**
 * One proposal goes on for two: it has the proposers of both and the earlier day of the answer. The other one keeps its
 * text and its history, and says where it went.
 */
export async function merge(context: CommandContext, input: Input): Promise<OutputOf<typeof mergeProposals> | Refused> {
  const { client, now } = context
  if (input.proposal === input.into) return new Refused(422, 'merge-itself', {}, ['input.into'])
  const asked = await openForAddressee(context, input.proposal, input.version)
  if (asked instanceof Refused) return asked
  const { row } = asked
  const into = await readProposal(context, input.into)
  if (!into || into.addressee !== row.addressee) return notFound()
  if (!isRead(into)) return restricted()
  const closed = refuseClosed(into, input.intoVersion, 'intoVersion')
  if (closed) return closed
  // What only few may read does not become what everybody reads, nor the other way round.
  if (into.restricted !== row.restricted) return new Refused(422, 'merge-restricted', {}, ['input.into'])
  const added = row.proposers.flatMap((each, index) => (into.proposers.includes(each) ? [] : [index]))
  const next = {
    ...into,
    proposers: [...into.proposers, ...added.map((index) => row.proposers[index] ?? '')],
    proposerPaths: [...into.proposerPaths, ...added.map((index) => row.proposerPaths[index] ?? '')],
    replyDue: row.replyDue < into.replyDue ? row.replyDue : into.replyDue,
  }
  const seen = seenFrom([into.path, ...next.proposerPaths])
  await client.query(
    `update proposal set proposer_ids = $3, proposer_paths = $4, seen_from = $5, reply_due = $6, version = version + 1, changed_at = $7
     where province_code = $1 and id = $2`,
    [into.province, into.id, next.proposers, next.proposerPaths, seen, next.replyDue, now],
  )
  await client.query(
    `update proposal_content set proposer_paths = $3, seen_from = $4 where province_code = $1 and id = $2`,
    [into.province, into.id, next.proposerPaths, seen],
  )
  await client.query(
    `update proposal set state = 'merged', merged_into = $3, version = version + 1, changed_at = $4
     where province_code = $1 and id = $2`,
    [row.province, row.id, into.id, now],
  )
  const otherOf = ({ id, number, year }: OtherProposal): OtherProposal => ({ id, number, year })
  await writeEvent(context, row, 'merged', { other: otherOf(into) })
  await writeEvent(context, next, 'joined', { other: otherOf(row) }, 1)
  context.record({
    subject: `proposal/${row.id}`,
    before: loggedOf(row),
    after: { ...loggedOf({ ...row, state: 'merged' }), into: into.id },
  })
  context.record({ subject: `proposal/${into.id}`, before: loggedOf(into), after: loggedOf(next) })
  return { into: into.id, version: into.version + 1 }
}
