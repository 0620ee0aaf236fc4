import { daysBetween, plusDays } from '@baucu/law'

/**
 * How often something is told as the election day comes near: from so many days before it on, every so many days; 0 =
 * at the marks of the day itself. Rows stand from the earliest to the latest.
 */
export type Cadence = readonly Readonly<{ fromDaysBefore: number | null; everyDays: number }>[]

/** Monthly, weekly from D-60, every two days from D-15, daily from D-7, and the day itself. Each office may change it. */
export const usualCadence: Cadence = [
  { fromDaysBefore: null, everyDays: 30 },
  { fromDaysBefore: 60, everyDays: 7 },
  { fromDaysBefore: 15, everyDays: 2 },
  { fromDaysBefore: 7, everyDays: 1 },
]

/**
 * The days on which something is to be told, from one day to another, both included. Counted back from the election day,
 * so that moving it moves all of them and everybody has the same days.
 */
export function reportDays(
  electionDay: string,
  from: string,
  to: string,
  cadence: Cadence = usualCadence,
): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    const before = daysBetween(day, electionDay)
    if (before < 0) break
    const row = cadence.findLast((each) => each.fromDaysBefore === null || before <= each.fromDaysBefore)
    if (!row || row.everyDays < 1) continue
    // The first day of a row is told as well: that is where the pace changes.
    if (before % row.everyDays === 0 || before === row.fromDaysBefore) days.push(day)
  }
  return days
}

/** The next day something is to be told, today included; undefined after the election. */
export const nextReportDay = (
  electionDay: string,
  today: string,
  cadence: Cadence = usualCadence,
): string | undefined => reportDays(electionDay, today, electionDay, cadence)[0]
