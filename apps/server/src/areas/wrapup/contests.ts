import type { Frame } from '@baucu/contract'
import { isAnnulment } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { combinedOf, type DecidedPoll, readSecondPolls, type UnitStanding, unitStandings } from '../results/index.ts'

/** A constituency with every poll that was decided for it. */
export type DecidedContest = UnitStanding &
  Readonly<{
    seconds: readonly DecidedPoll[]
    /**
     * Who is elected by all polls together. Null while one of them is not counted to the end, or left something open that a
     * person must decide: nobody is counted before.
     */
    elected: readonly string[] | null
  }>

/** The constituencies of a frame with their second polls. */
export async function decidedContests(
  context: Pick<Transaction, 'client' | 'db'>,
  frame: Frame,
): Promise<readonly DecidedContest[]> {
  const seconds = await readSecondPolls(context, frame, null)
  return (await unitStandings(context.db, frame)).map((each) => {
    const polls = seconds.get(each.unit.id) ?? []
    return { ...each, seconds: polls, elected: electedBy(each, polls) }
  })
}

function electedBy({ unit, standing }: UnitStanding, seconds: readonly DecidedPoll[]): DecidedContest['elected'] {
  if (!standing.finished || !standing.outcome) return null
  const held = seconds.filter(({ kind }) => !isAnnulment(kind))
  const isSettled = held.every((each) => [each, ...each.later].every(({ finished, open }) => finished && !open))
  if (!isSettled) return null
  const combined = combinedOf(unit, standing, seconds)
  return combined ? combined.elected.map(({ id }) => id) : standing.outcome.elected
}
