import type { OutputOf, proposalReply } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { organisationNames } from '../organisations/index.ts'
import { belonging } from './belonging.ts'
import { meetingOf } from './read-one.ts'
import { notAddressee, restricted } from './refusals.ts'
import { isRead, readProposal } from './rows.ts'

type Input = z.output<typeof proposalReply.input>

/** What the letter to the proposers says, once there is an answer. */
export async function reply(context: QueryContext, input: Input): Promise<OutputOf<typeof proposalReply> | Refused> {
  const belongs = await belonging(context)
  const row = await readProposal(context, input.proposal)
  if (!row) return notFound()
  if (!belongs(row.path)) return notAddressee()
  if (!isRead(row)) return restricted()
  const { decision, subject, on, requested } = row.content
  if (!decision)
    return new Refused(409, 'proposal-unanswered', { number: `${row.number}/${row.year}` }, ['input.proposal'])
  const ids = [row.addressee, ...row.proposers, ...(decision.lead === null ? [] : [decision.lead])]
  const names = await organisationNames(context, ids)
  const nameOf = (id: string) => names.get(id) ?? '–'
  const meeting = await meetingOf(context, decision.meeting)
  return {
    addressee: { id: row.addressee, name: nameOf(row.addressee) },
    proposers: row.proposers.map(nameOf),
    proposed: { number: row.number, year: row.year, subject, on },
    meeting: meeting && { title: meeting.title, day: meeting.day },
    decision: {
      ...{ outcome: decision.outcome, reason: decision.reason, until: decision.until },
      ...{ granted: decision.granted, on: decision.on },
      lead: decision.lead === null ? null : nameOf(decision.lead),
    },
    requested,
  }
}
