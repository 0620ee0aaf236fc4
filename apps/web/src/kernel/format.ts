import { day, type Locale, percent } from '@baucu/law'

/** Space that keeps a number and its word together. */
export const hold = '\u00a0'

/** `94,72` → `94,72 %`; in English `94.72%`. Takes the text of the rules, so that no second rounding happens. */
export const showPercent = (text: string, locale: Locale): string =>
  locale === 'vi' ? `${text}${hold}%` : `${text.replace(',', '.')}%`

/** A share as the rules round it. */
export const share = (part: number, whole: number, locale: Locale): string => showPercent(percent(part, whole), locale)

/** `D-10`, `D`, `D+3`: the day seen from election day. */
export const dayFromElection = (offset: number): string =>
  offset === 0 ? 'D' : offset < 0 ? `D${offset}` : `D+${offset}`

/** Today in Viet Nam, `YYYY-MM-DD`. */
export const todayInVietnam = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' }).format(now)

/** `19:05` in Viet Nam; with seconds `19:05:07`. */
export const clock = (instant: string | Date, seconds = false): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(typeof instant === 'string' ? new Date(instant) : instant)

/** `19:05 23/05/2021` in Viet Nam. */
export const moment = (instant: string): string => `${clock(instant)} ${day(todayInVietnam(new Date(instant)))}`

/** The first moment of a day in Viet Nam, as an instant. */
export const startOfDay = (date: string): string => `${date}T00:00:00+07:00`

/** The last minute of a day in Viet Nam, as an instant. */
export const endOfDay = (date: string): string => `${date}T23:59:00+07:00`

/** `2021-05-23` → `23/05`. */
export const shortDay = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`

const collator = new Intl.Collator('vi')
/** Order of Vietnamese names of places. */
export const byName = (a: string, b: string): number => collator.compare(a, b)
