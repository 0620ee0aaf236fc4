import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { placeOfWork } from '../work/index.ts'
import { type Belongs, belonging } from './belonging.ts'
import { isRead, type ProposalRow, type ReadProposal, readProposal } from './rows.ts'

/** Number and state are no secret; what it says is. */
export const restricted = (): Refused => new Refused(422, 'proposal-restricted')

/** Its role holds at the addressee or above, but it is not of the addressee's office. */
export const notAddressee = (): Refused => new Refused(422, 'proposal-not-addressee')

/** Whether a proposal still waits for its answer, on the version the caller saw; else why nothing is done to it. */
export function refuseClosed(row: ProposalRow, version: number, field = 'version'): Refused | undefined {
  const number = `${row.number}/${row.year}`
  if (row.state === 'merged') return new Refused(409, 'proposal-merged', { number }, ['input.proposal'])
  if (row.state !== 'open' && row.state !== 'deferred') {
    return new Refused(409, 'proposal-answered', { number }, ['input.proposal'])
  }
  return row.version === version ? undefined : changedMeanwhile(version, row.version, `input.${field}`)
}

/** An open proposal that the caller may answer for its addressee. */
export async function openForAddressee(
  context: CommandContext,
  id: string,
  version: number,
): Promise<Readonly<{ row: ReadProposal; belongs: Belongs }> | Refused> {
  const belongs = await belonging(context)
  const row = await readProposal(context, id)
  if (!row) return notFound()
  if (!belongs(row.path)) return notAddressee()
  if (!isRead(row)) return restricted()
  return refuseClosed(row, version) ?? { row, belongs }
}

/** A proposal is heard in a meeting of whoever it is addressed to. */
export async function refuseMeeting(
  context: CommandContext,
  meeting: string | null,
  addressee: string,
): Promise<Refused | undefined> {
  if (meeting === null) return undefined
  const place = await placeOfWork('meeting')(context, meeting)
  return place?.organisation === addressee ? undefined : new Refused(422, 'proposal-meeting', {}, ['input.meeting'])
}
