import { count, type Locale, type Reason } from '@baucu/law'

/** The arithmetic of a reason with its numbers put in, `2 × 236.480 = 472.960 > 249.651`; undefined where it is no sum. */
export function arithmeticOf({ rule, numbers, holds }: Reason, locale: Locale): string | undefined {
  const value = (name: string) => Number(numbers[name])
  const show = (figure: number) => count(figure, locale)
  const doubled = (part: string, whole: string) =>
    numbers[part] === undefined
      ? undefined
      : `2 × ${show(value(part))} = ${show(2 * value(part))} ${2 * value(part) > value(whole) ? '>' : '≤'} ${show(value(whole))}`
  switch (rule) {
    case 'W-1':
    case 'W-1-ADDITIONAL':
    case 'W-6':
    case 'W-6-RERUN':
      return doubled('voted', 'registered')
    case 'W-2':
      return doubled('votes', 'valid')
    case 'W-3':
      return `${show(value('rank'))} ${holds ? '≤' : '>'} ${show(value('seats'))}`
    case 'W-5-PC':
      return `3 × ${show(value('elected'))} = ${show(3 * value('elected'))} ${holds ? '≥' : '<'} 2 × ${show(value('seats'))} = ${show(2 * value('seats'))}`
    case 'W-5-NA':
    case 'W-5-ONCE':
    case 'W-5-RERUN':
      return `${show(value('seats'))} − ${show(value('elected'))} = ${show(value('missing'))}`
    default:
      return undefined
  }
}
