/** Calendar days are texts `YYYY-MM-DD`, counted in UTC: no clock, no time zone, no summer time can move one. */
const millisecondsADay = 86_400_000

/** The day so many days later (negative: earlier): `plusDays('2026-03-15', -42)` is `2026-02-01`. */
export const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * millisecondsADay).toISOString().slice(0, 10)

/** Days from one day to another, negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / millisecondsADay

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: string): number => new Date(day).getUTCDay()

/** `HH:MM` of a clock that exists, 00:00 to 23:59. */
export const isClockTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
