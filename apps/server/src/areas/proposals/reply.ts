import type { OutputOf, proposalReply } from '@baucu/contract'
import type { z } from 'zod'
import type { QueryContext } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { superiorOf } from '../meetings/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { signingAt } from '../persons/index.ts'
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
  const { decision, subject, on: proposedOn, requested } = row.content
  if (!decision) {
    return new Refused(409, 'proposal-unanswered', { number: `${row.number}/${row.year}` }, ['input.proposal'])
  }
  const on = input.on ?? today(context.now)
  const signing = input.signer === null ? null : await signingAt(context, input.signer, on)
  if (signing === undefined) return new Refused(422, 'office-not-held', { at: on }, ['input.signer'])
  const ids = [row.addressee, ...row.proposers, ...(decision.lead === null ? [] : [decision.lead])]
  const names = await organisationNames(context, ids)
  const nameOf = (id: string) => names.get(id) ?? '–'
  const meeting = await meetingOf(context, decision.meeting)
  return {
    issuer: nameOf(row.addressee),
    superior: await superiorOf(context, row.addressee, on),
    on,
    proposers: row.proposers.map(nameOf),
    proposed: { number: row.number, year: row.year, subject, on: proposedOn },
    meeting: meeting && { title: meeting.title, day: meeting.day },
    decision: {
      ...{ outcome: decision.outcome, reason: decision.reason, until: decision.until },
      ...{ granted: decision.granted, on: decision.on },
      lead: decision.lead === null ? null : nameOf(decision.lead),
    },
    requested,
    signing,
  }
}
