import type { ResultPoll, ResultSecond } from '@baucu/contract'
import { day } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { readFrame } from '../frames/index.ts'
import { readSecondPolls, readUnits, type Unit } from '../results/index.ts'
import type { ConstituencyRow } from '../territory/index.ts'
import { differs } from './findings.ts'
import { type PaperRow, readPapers } from './paper-rows.ts'
import { pollOf } from './polls.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>
type Context = Pick<Transaction, 'client' | 'db'>

/** Which papers a Committee's was made of. */
export const versionsOf = (polls: readonly ResultPoll[], seconds: readonly ResultSecond[]): string =>
  [
    ...polls.map(({ constituency, version }) => `${constituency} ${version}`),
    ...seconds.map(({ frame, constituency, version }) => `${frame} ${constituency} ${version}`),
  ]
    .sort()
    .join()

/**
 * Re-elections and additional elections of constituencies, by the papers of their Boards. Areas that voted again after an
 * annulment are in the first poll's paper.
 */
export async function secondsBelow(
  context: Context,
  frame: Election,
  organisation: string,
  own: readonly Pick<ConstituencyRow, 'id' | 'number'>[],
): Promise<Readonly<{ received: readonly ResultSecond[]; missing: readonly string[] }>> {
  const polls = await readSecondPolls(
    context,
    frame,
    own.map(({ id }) => id),
  )
  const [received, missing]: [ResultSecond[], string[]] = [[], []]
  for (const { id, number } of own) {
    for (const { frame: second, kind, day: on } of polls.get(id) ?? []) {
      if (kind === 'annulled-area') continue
      const election = await readFrame(context.db, second)
      const [unit] = await readUnits(context.db, second, [id])
      const paper = (await readPapers(context, second, [organisation])).find(
        ({ level, of }) => level === 'board' && of === id,
      )
      const poll = election && receivedPoll(election, unit, paper)
      if (poll) received.push({ ...poll, kind, on, frame: second })
      else missing.push(`Ban bầu cử đơn vị số ${number}, bầu cử ngày ${day(on)}`)
    }
  }
  return { received, missing }
}

/** What a Board's minutes say, once they were received and while nothing has changed below them. */
export function receivedPoll(
  frame: Election,
  unit: Unit | undefined,
  paper: PaperRow | undefined,
): ResultPoll | undefined {
  const [poll] = paper?.content?.polls ?? []
  if (!unit || !poll || paper?.paper.state !== 'accepted' || differs(poll, pollOf(frame, unit)).length > 0) {
    return undefined
  }
  return { ...poll, version: paper.version }
}

/** Whether what a Board drew up is no longer what its counting minutes say. */
export const isOutdated = (frame: Election, unit: Unit | undefined, row: PaperRow | undefined): boolean => {
  const [poll] = row?.content?.polls ?? []
  return poll !== undefined && unit !== undefined && differs(poll, pollOf(frame, unit)).length > 0
}
