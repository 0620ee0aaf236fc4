import { day, type Step } from '@baucu/law'

/** The sum behind a date, `15/03/2026 − 42 ngày = 01/02/2026`; a step counted from another one has two terms. */
export function sumOf({ arithmetic }: Step, days: (value: number) => string): string {
  const terms = arithmetic.terms.filter((each) => each !== 0)
  if (terms.length === 0) return day(arithmetic.date)
  const added = terms.map((each) => `${each < 0 ? '−' : '+'} ${days(each)}`).join(' ')
  return `${day(arithmetic.electionDay)} ${added} = ${day(arithmetic.date)}`
}
