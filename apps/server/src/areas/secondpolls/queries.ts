import {
  type Frame,
  type OutputOf,
  type SecondPollLine,
  type SecondResult,
  secondPollList,
  secondPollOf,
} from '@baucu/contract'
import { additionalElectionClock, isAnnulment, rerunClock, secondPollAfter, secondPollAuthority } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { readSecondPolls, readUnits, standingOf, type Unit } from '../results/index.ts'
import { type ConstituencyRow, readConstituencies } from '../territory/index.ts'
import { firstDayOf, generalReasons } from './judge.ts'
import { readCase } from './read-case.ts'

type Figures = Readonly<{ constituency: number; province: string; area: string; registered: number; voted: number }>

/** How many could vote and how many did, in each area whose minutes count. */
async function readTurnout(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  ordinals: readonly number[],
): Promise<readonly Figures[]> {
  const { rows } = await client.query<Figures>(
    `select constituency, province_code as province, area_id as area, (figures_of(substring(figures from 1 for 8)))[1] as registered,
       (figures_of(substring(figures from 1 for 8)))[2] as voted
     from minutes where frame_id = $1 and constituency = any ($2)`,
    [frame, ordinals],
  )
  return rows
}

const isHalfOrLess = ({ registered, voted }: Pick<Figures, 'registered' | 'voted'>) => 2 * voted <= registered

const lineOf = (
  frame: Frame,
  { id: constituency, unit, body, number, area }: ConstituencyRow,
  at: Unit | undefined,
  seconds: readonly SecondResult[],
  turnout: readonly Figures[],
  names: ReadonlyMap<string, string>,
): SecondPollLine => {
  const standing = at && standingOf(frame, at)
  const due = standing?.finished && standing.outcome ? secondPollAfter(standing.outcome.next) : null
  return {
    ...{ constituency, unit: { id: unit, name: names.get(unit) ?? '–' }, body, number, area, seats: at?.seats ?? 1 },
    ...{ reported: standing?.areas?.reported ?? 0, expected: standing?.areas?.expected ?? 0, due },
    halfOrLess: turnout.filter(
      (each) => each.constituency === at?.ordinal && each.province === at.province.code && isHalfOrLess(each),
    ).length,
    polls: seconds.map(({ frame: second, kind, day, finished }) => ({ frame: second, kind, day, finished })),
  }
}

const list = answer(secondPollList, async (context, { frame: id }) => {
  const frame = await readFrame(context.db, id)
  if (!frame || !context.place) return notFound()
  const contests = await readConstituencies(context, id, context.place.path)
  const units = new Map(
    (
      await readUnits(
        context.db,
        id,
        contests.map((each) => each.id),
      )
    ).map((each) => [each.id, each]),
  )
  const ordinals = [...units.values()].map((each) => each.ordinal)
  const turnout = await readTurnout(context, id, ordinals)
  const seconds = await readSecondPolls(context, frame, [...units.keys()])
  const names = await organisationNames(context, [...new Set(contests.map((each) => each.unit))])
  return {
    lines: contests.map((each) => lineOf(frame, each, units.get(each.id), seconds.get(each.id) ?? [], turnout, names)),
  }
})

const one = answer(
  secondPollOf,
  async (
    context,
    { frame: id, constituency },
  ): Promise<OutputOf<typeof secondPollOf> | ReturnType<typeof notFound>> => {
    const frame = await readFrame(context.db, id)
    if (!frame || !context.place) return notFound()
    const contest = (await readConstituencies(context, id, context.place.path)).find((each) => each.id === constituency)
    const at = contest && (await readCase(context, frame, contest))
    if (!contest || !at) return notFound()
    const { unit, standing, seconds } = at
    const turnout = (await readTurnout(context, id, [unit.ordinal])).filter(
      (each) => each.province === unit.province.code,
    )
    const figures = new Map(turnout.map((each) => [each.area, each]))
    const names = await organisationNames(context, [contest.unit])
    const line = lineOf(frame, contest, unit, seconds, turnout, names)
    const outcome = standing.finished ? standing.outcome : null
    const annulled = new Set(
      seconds
        .filter((each) => isAnnulment(each.kind))
        .flatMap((each) => each.areas.filter((area) => !area.votedAgain).map((area) => area.id)),
    )
    const decides = line.due && secondPollAuthority(line.due, unit.body)
    const clock = line.due === 'additional' ? additionalElectionClock : rerunClock
    return {
      ...line,
      ...{ registered: unit.counted?.registered ?? null, voted: unit.counted?.voted ?? null },
      outcome: outcome && {
        ...outcome,
        elected: [...outcome.elected],
        undecided: outcome.undecided.map((group) => [...group]),
        reasons: outcome.reasons.map((each) => ({ ...each, numbers: { ...each.numbers } })),
      },
      reasons: generalReasons(outcome).map((each) => ({ ...each, numbers: { ...each.numbers } })),
      decides: decides && {
        authority: decides.value[frame.edition] ?? 'council',
        article: decides.article,
        confirmed: decides.confidence[frame.edition] === 'confirmed',
      },
      latest:
        clock(frame.edition, firstDayOf(frame), unit.body).find((each) => each.id === 'latestPoll')?.date ??
        frame.electionDay,
      areas: at.named.map((each) => {
        const known = figures.get(each.id)
        return {
          ...each,
          ...{ registered: known?.registered ?? null, voted: known?.voted ?? null },
          ruled: at.ruled.get(each.id) ?? null,
          state: known ? 'counted' : annulled.has(each.id) ? 'annulled' : at.sent.has(each.id) ? 'sent' : 'waiting',
        }
      }),
      results: [...seconds],
    }
  },
)

export const secondPollQueries = [list, one]
