import { type AreaFigures, type Indicator, workList } from '@baucu/audit'
import type { OutputOf, recountPoints } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { areaProgress } from '../count/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readUnits } from '../results/index.ts'
import { readConstituency } from '../territory/index.ts'

/** Without `history`: what an area reported at an earlier election is not known here. */
const enabled: readonly Indicator[] = [
  ...(['identities', 'same-area', 'same-figures', 'neighbours', 'pairs'] as const),
  ...(['last-digits', 'whole-percent'] as const),
]

/** Figures of a constituency to compare with the paper; the other contests of its areas are read for comparison. */
export async function pointsOf(
  context: Transaction,
  { organisation, frame: id, constituency }: Readonly<{ organisation: string; frame: string; constituency: string }>,
): Promise<OutputOf<typeof recountPoints> | Refused> {
  const frame = await readFrame(context.db, id)
  const contest = frame && (await readConstituency(context, frame.id, constituency))
  if (!frame) return notFound()
  if (contest?.unit !== organisation) return new Refused(422, 'constituency-unknown', {}, ['input.constituency'])
  const progress = await areaProgress(context, frame.id, contest.path, null)
  const here = new Set(progress.filter((each) => each.constituency === constituency).map(({ area }) => area))
  const beside = progress.filter(({ area, figures }) => here.has(area) && figures !== null)
  const contests = [...new Set(beside.map((each) => each.constituency))]
  const units = new Map((await readUnits(context.db, frame.id, contests)).map((unit) => [unit.id, unit]))
  const all = beside.flatMap(({ area, body, constituency: of, figures }): AreaFigures[] => {
    const unit = units.get(of)
    if (!unit) return []
    const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = figures ?? []
    const candidates = unit.candidates.map((each) => each.id)
    const minutes = {
      ...{
        edition: frame.edition,
        body,
        seats: unit.seats,
        area,
        registered,
        voted,
        issued,
        collected,
        valid,
        invalid,
      },
      ...{ received: null, exchanged: null, unused: null, byCount: null, candidates },
      votes: Object.fromEntries(candidates.map((each, index) => [each, votes[index] ?? 0])),
    }
    return [{ contest: of, minutes, before: null }]
  })
  const own = all.filter((each) => each.contest === constituency)
  const lists = [
    ...workList(all, ['same-area']),
    ...workList(
      own,
      enabled.filter((each) => each !== 'same-area'),
    ),
  ]
  const areas = lists.flatMap(({ points }) => points.flatMap(({ area, numbers }) => [area, numbers.twin]))
  const names = await organisationNames(context, [...new Set(areas.filter((each) => typeof each === 'string'))])
  return {
    lists: enabled.flatMap((indicator) =>
      lists
        .filter((each) => each.indicator === indicator)
        .map(({ tests, left, points }) => ({
          ...{ indicator, tests, left: left.length },
          points: points.map(({ area, figures, numbers, p }) => ({
            area: area === null ? null : { id: area, name: names.get(area) ?? '–' },
            ...{ figures: [...figures], p },
            numbers:
              typeof numbers.twin === 'string' ? { ...numbers, twin: names.get(numbers.twin) ?? '–' } : { ...numbers },
          })),
        })),
    ),
  }
}
