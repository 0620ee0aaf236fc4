import type { OutputOf, saveList } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import { changedMeanwhile, Refused } from '../../kernel/refused.ts'
import { isCounted } from '../territory/index.ts'
import { findContest } from './find-contest.ts'
import { type Candidate, type ListRow, readLists } from './rows.ts'
import { told, writeLists } from './write-lists.ts'

type Input = z.output<typeof saveList.input>

/** Enters the official list of a constituency, or corrects it while nothing was counted there. */
export async function save(context: CommandContext, input: Input): Promise<OutputOf<typeof saveList> | Refused> {
  const { constituency: id, order, decision, decidedOn } = input
  const found = await findContest(context, input)
  if (found instanceof Refused) return found
  const { frame, contest } = found
  const kept = (await readLists(context, frame.id, [id])).get(id)
  if (kept && input.version === undefined) return new Refused(409, 'list-exists', {}, ['input.constituency'])
  if (input.version !== undefined && input.version !== (kept?.version ?? 0)) {
    return changedMeanwhile(input.version, kept?.version ?? 0)
  }
  const refused = refuseCandidates(input.candidates, kept)
  if (refused) return refused
  const list: ListRow = {
    ...{ constituency: id, decision, decidedOn, order, version: (kept?.version ?? 0) + 1 },
    candidates: input.candidates.map((each, index) => ({ ...each, place: index + 1 })),
    struck: kept?.struck ?? [],
  }
  if (!isSameBallot(list, kept) && (await isCounted(context, frame.id, id))) {
    return new Refused(409, 'list-counted', { number: contest.number }, ['input.candidates'])
  }
  await writeLists(context, frame, [{ ...list, path: contest.path }])
  context.record({
    subject: `official-list/${frame.id}/${id}`,
    before: kept ? told(kept) : null,
    after: told(list),
  })
  return { constituency: id, version: list.version }
}

/** Only what would make counting impossible: nobody on the list, one id twice, a name that was struck. */
function refuseCandidates(candidates: readonly Candidate[], kept: ListRow | undefined): Refused | undefined {
  if (candidates.length === 0) return new Refused(422, 'list-empty', {}, ['input.candidates'])
  const twice = candidates.findIndex((each, index) => candidates.findIndex(({ id }) => id === each.id) !== index)
  if (twice >= 0) {
    const name = candidates[twice]?.name ?? ''
    return new Refused(422, 'candidate-twice', { name }, [`input.candidates.${twice}.name`])
  }
  const struck = candidates.findIndex((each) => kept?.struck.some(({ id }) => id === each.id))
  return struck < 0
    ? undefined
    : new Refused(409, 'candidate-struck', { name: candidates[struck]?.name ?? '' }, [
        `input.candidates.${struck}.name`,
      ])
}

const ballotOf = ({ order, candidates }: Pick<ListRow, 'order' | 'candidates'>): string =>
  JSON.stringify([
    order,
    candidates.map(({ id, name, otherName, gender, birthDate }) => [id, name, otherName, gender, birthDate]),
  ])

/** Whether the ballot is the same: the number of a decision may be written after the count, too. */
export const isSameBallot = (
  one: Pick<ListRow, 'order' | 'candidates'>,
  other: Pick<ListRow, 'order' | 'candidates'> | undefined,
): boolean => other !== undefined && ballotOf(one) === ballotOf(other)
