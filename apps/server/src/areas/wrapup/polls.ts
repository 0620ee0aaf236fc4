import type { Frame, WrapUpBoard } from '@baucu/contract'
import { type Body, isBelowHalf, isShort, type NextStep, type SecondPollKind } from '@baucu/law'
import type { AreaProgress } from '../count/index.ts'
import type { DecidedContest } from './contests.ts'

type Poll = WrapUpBoard['polls'][number]

/**
 * What forms 28 and 30 ask of one body. A sum stands only when nothing of it is missing; what is not kept stays empty. "Phải bầu cử lại",
 * "bầu cử thêm" and "bị hủy" are what the outcome asks for and what was decided; areas are annulled one by one (Điều 81), those of an
 * annulled constituency are counted with it.
 */
export function pollOf(body: Body, units: readonly DecidedContest[], areas: readonly AreaProgress[]): Poll {
  const mine = areas.filter((each) => each.body === body)
  const told = mine.flatMap(({ figures }) => (figures ? [figures] : []))
  const isWhole = mine.length > 0 && told.length === mine.length
  const sum = (place: number) => (isWhole ? told.reduce((all, figures) => all + (figures[place] ?? 0), 0) : null)
  const contests = units.filter(({ unit }) => unit.body === body)
  const areCounted = contests.length > 0 && contests.every(({ standing }) => standing.finished && standing.outcome)
  const ofContests = (holds: (each: DecidedContest) => boolean) => (areCounted ? contests.filter(holds).length : null)
  const inside = Map.groupBy(mine, ({ constituency }) => constituency)
  const newest = mine.reduce<Date | null>((last, { acceptedAt: at }) => (at && (!last || at > last) ? at : last), null)
  /** What the first poll asks for by law, or what was decided for it or for a poll after it. */
  const asked = (next: NextStep, ...kinds: readonly SecondPollKind[]) =>
    ofContests(
      ({ standing, seconds }) =>
        standing.outcome?.next === next ||
        seconds.some((each) => [each, ...each.later].some(({ kind }) => kinds.includes(kind))),
    )
  const known = new Set(mine.map(({ area }) => area))
  const annulledAreas = new Set(
    contests
      .flatMap(({ seconds }) => seconds)
      .flatMap(({ kind, areas: some }) => (kind === 'annulled-area' ? some.map(({ id }) => id) : []))
      .filter((id) => known.has(id)),
  )
  return {
    body,
    areas: { all: mine.length, accepted: told.length },
    at: newest?.toISOString() ?? null,
    figures: {
      ...{ registered: sum(0), voted: sum(1), issued: sum(2), collected: sum(3), valid: sum(4) },
      constituencies: {
        total: contests.length > 0 ? contests.length : null,
        single: contests.length > 0 ? contests.filter(({ unit }) => inside.get(unit.id)?.length === 1).length : null,
        belowHalf: ofContests(
          ({ unit: { counted } }) => counted !== undefined && isBelowHalf(counted.voted, counted.registered),
        ),
        annulled: ofContests(({ seconds }) => seconds.some(({ kind }) => kind === 'annulled-constituency')),
        again: asked('re-election', 'rerun', 'annulled-constituency'),
        additional: asked('additional-election', 'additional'),
        short: contests.every(({ elected }) => elected !== null)
          ? ofContests(({ unit, elected }) => isShort(body, { seats: unit.seats, elected: elected?.length ?? 0 }))
          : null,
      },
      areas: {
        total: mine.length > 0 ? mine.length : null,
        belowHalf: isWhole ? told.filter(([registered = 0, voted = 0]) => isBelowHalf(voted, registered)).length : null,
        // An annulled area votes again; an additional election is a constituency's (Điều 79).
        ...{
          annulled: isWhole ? annulledAreas.size : null,
          again: isWhole ? annulledAreas.size : null,
          additional: null,
        },
      },
    },
  }
}

/** The bodies whose contests or areas lie at or below a place. */
export const bodiesIn = (
  frame: Frame,
  units: readonly DecidedContest[],
  areas: readonly AreaProgress[],
): readonly Body[] =>
  frame.bodies.filter(
    (body) => units.some(({ unit }) => unit.body === body) || areas.some((each) => each.body === body),
  )
