import type { Frame, WrapUpBoard } from '@baucu/contract'
import { type Body, isBelowHalf, isShort } from '@baucu/law'
import type { AreaProgress } from '../count/index.ts'
import type { UnitStanding } from '../results/index.ts'

type Poll = WrapUpBoard['polls'][number]

/** What forms 28 and 30 ask of one body. A sum stands only when nothing of it is missing; what is not kept stays empty. */
export function pollOf(body: Body, units: readonly UnitStanding[], areas: readonly AreaProgress[]): Poll {
  const mine = areas.filter((each) => each.body === body)
  const told = mine.flatMap(({ figures }) => (figures ? [figures] : []))
  const isWhole = mine.length > 0 && told.length === mine.length
  const sum = (place: number) => (isWhole ? told.reduce((all, figures) => all + (figures[place] ?? 0), 0) : null)
  const contests = units.filter(({ unit }) => unit.body === body)
  const areCounted = contests.length > 0 && contests.every(({ standing }) => standing.finished && standing.outcome)
  const ofContests = (holds: (each: UnitStanding) => boolean) => (areCounted ? contests.filter(holds).length : null)
  const inside = Map.groupBy(mine, ({ constituency }) => constituency)
  const newest = mine.reduce<Date | null>((last, { acceptedAt: at }) => (at && (!last || at > last) ? at : last), null)
  const isNext = (next: string) => ofContests(({ standing }) => standing.outcome?.next === next)
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
        // Annulment is the National Election Council's; it is not kept here.
        annulled: null,
        again: isNext('re-election'),
        additional: isNext('additional-election'),
        short: ofContests(({ standing }) => standing.outcome !== null && isShort(body, standing.outcome)),
      },
      areas: {
        total: mine.length > 0 ? mine.length : null,
        belowHalf: isWhole ? told.filter(([registered = 0, voted = 0]) => isBelowHalf(voted, registered)).length : null,
        ...{ annulled: null, again: null, additional: null },
      },
    },
  }
}

/** The bodies whose contests or areas lie at or below a place. */
export const bodiesIn = (
  frame: Frame,
  units: readonly UnitStanding[],
  areas: readonly AreaProgress[],
): readonly Body[] =>
  frame.bodies.filter(
    (body) => units.some(({ unit }) => unit.body === body) || areas.some((each) => each.body === body),
  )
