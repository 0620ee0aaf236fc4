import { bell, randomFrom } from './random.ts'

/** Minutes of a polling area and when they arrive: whole minutes of time after the close of the poll. */
export type Arrival<T> = Readonly<{ minutes: T; afterClose: number }>

/**
 * The order in which the minutes of a played evening arrive. More ballots and more candidates take longer to count;
 * some teams are quick, a few very late. An area's time depends on the seed and its own figures only, so the evening
 * is the same however the minutes are given.
 */
export function eveningOrder<T extends CountedMinutes>(minutes: Iterable<T>, seed: number): readonly Arrival<T>[] {
  return Array.from(minutes, (each) => ({ minutes: each, afterClose: arrival(each, seed) })).sort(
    (a, b) =>
      a.afterClose - b.afterClose ||
      compare(a.minutes.constituency, b.minutes.constituency) ||
      compare(a.minutes.area, b.minutes.area),
  )
}

type CountedMinutes = Readonly<{
  constituency: string
  area: string
  collected: number
  candidates: readonly string[]
}>

/** An invention for a lively screen, not a measurement. All in minutes. */
const pace = { opening: 25, names: 220, sending: 15, straggler: 150, latest: 720 } as const

function arrival({ constituency, area, collected, candidates }: CountedMinutes, seed: number): number {
  const random = randomFrom(seed, JSON.stringify([constituency, area, 'evening']))
  const counting = ((collected * candidates.length) / pace.names) * Math.max(0.5, 1 + 0.25 * bell(random))
  const late = random() ** 6 * pace.straggler
  return Math.min(pace.latest, Math.round(pace.opening + counting + pace.sending * (1 + random()) + late))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
