import type { hearProposal, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { openForAddressee, refuseMeeting } from './refusals.ts'
import { loggedOf, writeEvent } from './rows.ts'

type Input = z.output<typeof hearProposal.input>

/** Puts an open proposal on a meeting of its addressee, or takes it off. */
export async function hear(context: CommandContext, input: Input): Promise<OutputOf<typeof hearProposal> | Refused> {
  const { proposal: id, version, meeting } = input
  const asked = await openForAddressee(context, id, version)
  if (asked instanceof Refused) return asked
  const { row } = asked
  const elsewhere = await refuseMeeting(context, meeting, row.addressee)
  if (elsewhere) return elsewhere
  if (row.meeting === meeting) {
    context.unchanged()
    return { proposal: id, version }
  }
  await context.client.query(
    `update proposal set meeting_id = $3, version = version + 1, changed_at = $4 where province_code = $1 and id = $2`,
    [row.province, id, meeting, context.now],
  )
  await writeEvent(context, row, 'heard')
  context.record({ subject: `proposal/${id}`, before: loggedOf(row), after: loggedOf({ ...row, meeting }) })
  return { proposal: id, version: version + 1 }
}
