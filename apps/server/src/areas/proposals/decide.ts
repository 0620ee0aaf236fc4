import type { decideProposal, OutputOf } from '@baucu/contract'
import { type DecisionRefusal, draftingDays, lastDayOf, refuseDecision } from '@baucu/direction'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readOrganisations } from '../organisations/index.ts'
import { givenTaskIds, giveTasks } from '../work/index.ts'
import { kindOf, proposalPack } from './kinds.ts'
import { openForAddressee, refuseMeeting } from './refusals.ts'
import { type KeptDecision, loggedOf, type ReadProposal, writeEvent } from './rows.ts'

type Input = z.output<typeof decideProposal.input>

/**
 * The answer to a proposal. Agreed, and of a kind that becomes a document, it gives the lead the tasks of drafting it.
 * Deferred, it is open until the day it comes back.
 */
export async function decide(
  context: CommandContext,
  input: Input,
): Promise<OutputOf<typeof decideProposal> | Refused> {
  const asked = await openForAddressee(context, input.proposal, input.version)
  if (asked instanceof Refused) return asked
  const { row } = asked
  const { outcome, reason, lead, until, granted, on, meeting } = input
  const decision: KeptDecision = { outcome, reason, lead, until, granted, on, meeting }
  const kind = kindOf(row.content.kind)
  const drafting = kind?.drafting ?? false
  const { requested } = row.content
  const wrong = refuseDecision(decision, { on: row.content.on, today: today(context.now), requested, drafting })
  if (wrong) return refusedBy(wrong)
  if (lead !== null && (await readOrganisations(context, { at: on, ids: [lead] })).length === 0) {
    return new Refused(422, 'proposal-lead-gone', {}, ['input.lead'])
  }
  const elsewhere = await refuseMeeting(context, meeting, row.addressee)
  if (elsewhere) return elsewhere
  const tasks = drafting && (outcome === 'accepted' || outcome === 'partly') ? await draft(context, row, decision) : []
  const next: ReadProposal = {
    ...row,
    state: outcome,
    replyDue: outcome === 'deferred' ? (lastDay(until) ?? row.replyDue) : row.replyDue,
    meeting: meeting ?? row.meeting,
    content: { ...row.content, decision, tasks },
  }
  await context.client.query(
    `update proposal set state = $3, reply_due = $4, meeting_id = $5, version = version + 1, changed_at = $6
     where province_code = $1 and id = $2`,
    [row.province, row.id, next.state, next.replyDue, next.meeting, context.now],
  )
  await context.client.query(
    `update proposal_content set decision = $3, task_ids = $4 where province_code = $1 and id = $2`,
    [row.province, row.id, JSON.stringify(decision), tasks],
  )
  await writeEvent(context, row, 'decided', { decision })
  context.record({
    ...{ subject: `proposal/${row.id}`, before: loggedOf(row), after: loggedOf(next) },
    reason: row.restricted ? null : reason || null,
  })
  return { proposal: row.id, version: row.version + 1, tasks: tasks.length }
}

const lastDay = (until: string | null): string | null => (until === null ? null : (lastDayOf(until) ?? null))

/** A task for each step of the pack, all of them of the lead, one after the other until the day that was said. */
async function draft(
  context: CommandContext,
  { addressee, path, province, content }: ReadProposal,
  { lead, until, on }: KeptDecision,
): Promise<readonly string[]> {
  const product = content.product.trim() || content.subject
  const tasks = draftingDays(proposalPack().drafting, on, lastDay(until)).map(({ step, due }) => ({
    ...{ title: `${step.title.vi}: ${product}`, type: 'document', step: null, legalDue: null, due },
    ...{ urgent: false, joint: false, filter: null, recipients: lead === null ? [] : [lead] },
  }))
  await giveTasks(context, { organisation: addressee, path, province, frame: null, conclusion: null, on }, tasks)
  return givenTaskIds(context, tasks.length)
}

const refusedBy = ({ code, field, numbers }: DecisionRefusal): Refused =>
  new Refused(422, `decision-${code}`, numbers, [`input.${field}`])
