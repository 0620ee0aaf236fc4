import { candidateLists, type ListLine } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { type ConstituencyRow, countedAmong, readConstituencies } from '../territory/index.ts'
import { onBallot } from './ballot.ts'
import { judgeAcross, judgeList } from './findings.ts'
import { type ListRow, readLists } from './rows.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>
type Findings = NonNullable<ListLine['list']>['findings']

export const candidateQueries = [
  answer(candidateLists, async (context, { frame: id }) => {
    const frame = await readFrame(context.db, id)
    if (!frame || !context.place) return notFound()
    const contests = await readConstituencies(context, id, context.place.path)
    const ids = contests.map((each) => each.id)
    const lists = await readLists(context, id, ids)
    const counted = await countedAmong(context, id, ids)
    const names = await organisationNames(context, [...new Set(contests.map((each) => each.unit))])
    const across = judgeAcross(
      frame.edition,
      contests.map(({ id: constituency, unit, body }) => ({
        ...{ constituency, unit, body, candidates: lists.get(constituency)?.candidates ?? [] },
      })),
    )
    return {
      lines: contests.map((contest): ListLine => {
        const list = lists.get(contest.id)
        const { id: constituency, body, number, area, seats } = contest
        return {
          ...{ constituency, unit: { id: contest.unit, name: names.get(contest.unit) ?? '–' }, body, number },
          ...{ area, seats, complete: list !== undefined && isComplete(list), counted: counted.has(constituency) },
          list: list ? shown(frame, contest, list, across.get(constituency) ?? []) : null,
        }
      }),
    }
  }),
]

const isComplete = ({ decision, decidedOn, candidates }: ListRow): boolean =>
  decision !== null && decidedOn !== null && candidates.every((each) => each.gender !== null && each.birthDate !== null)

function shown(
  frame: Election,
  contest: ConstituencyRow,
  list: ListRow,
  across: readonly Findings[number][],
): NonNullable<ListLine['list']> {
  const { decision, decidedOn, order, version } = list
  const findings = [...judgeList(frame, contest, list), ...across]
  return {
    ...{ decision, decidedOn, order, version },
    candidates: onBallot(frame.edition, order, list.candidates).map((each) => ({
      ...each,
      findings: findings.filter((one) => one.candidate === each.id),
    })),
    struck: list.struck.map(({ place: _, at, ...each }) => ({ ...each, at: at.toISOString() })),
    findings: findings.filter((each) => each.candidate === null),
  }
}
