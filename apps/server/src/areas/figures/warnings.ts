import { count } from '@baucu/law'
import type { CommandContext } from '../../kernel/bus.ts'
import { type Indicator, indicators, type Rule } from './indicators.ts'

/** Where and when a figure is. */
export type FigureKey = Readonly<{ organisation: string; frame: string | null; indicator: string; period: string }>

export type Warning = Readonly<{
  code: string
  numbers: Record<string, string | number>
  text: { vi: string; en: string }
}>

/** What the rules of an indicator say about a value, with what stands at the place now. */
export async function warningsOf(
  { client }: Pick<CommandContext, 'client'>,
  indicator: Indicator,
  key: FigureKey,
  value: number,
): Promise<Warning[]> {
  if (indicator.rules.length === 0) return []
  const { rows } = await client.query<{ indicator: string; period: string; value: number }>({
    name: 'figures-beside',
    text: `select indicator, period, value from figure_now
     where organisation_id = $1 and frame_id is not distinct from $2 and value is not null`,
    values: [key.organisation, key.frame],
  })
  const at = (id: string, period: string) => rows.find((row) => row.indicator === id && row.period === period)?.value
  const ofOtherPeriods = rows.filter((row) => row.indicator === key.indicator && row.period !== key.period)
  return indicator.rules.flatMap((rule) => {
    if (rule.kind === 'at-most') return atMost(indicator, rule, value, at(rule.indicator, rule.period ?? key.period))
    if (rule.kind === 'sum') return sumOf(rule, value, (id) => at(id, key.period))
    return notBelow(value, ofOtherPeriods, key.period)
  })
}

function atMost(
  indicator: Indicator,
  rule: Extract<Rule, { kind: 'at-most' }>,
  value: number,
  most: number | undefined,
): Warning[] {
  const other = indicators().get(rule.indicator)
  if (most === undefined || value <= most || !other) return []
  const text = {
    vi: `${indicator.title.vi} (${count(value, 'vi')}) lớn hơn ${lower(other.title.vi)} (${count(most, 'vi')}).`,
    en: `${indicator.title.en} (${count(value, 'en')}) is more than ${lower(other.title.en)} (${count(most, 'en')}).`,
  }
  return [{ code: 'more-than', numbers: { value, most, indicator: rule.indicator }, text }]
}

/** A count of the day only grows: neither below an earlier hour nor above a later one. */
function notBelow(value: number, others: readonly { period: string; value: number }[], period: string): Warning[] {
  const [day] = period.split('T')
  const sameDay = others.filter((each) => each.period.split('T')[0] === day)
  const wrong = sameDay.find((each) => (each.period < period ? each.value > value : each.value < value))
  if (!wrong) return []
  const [, hour = ''] = wrong.period.split('T')
  const earlier = wrong.period < period
  const text = {
    vi: `Số này (${count(value, 'vi')}) ${earlier ? 'nhỏ hơn' : 'lớn hơn'} số đã báo lúc ${hour} (${count(wrong.value, 'vi')}).`,
    en: `This (${count(value, 'en')}) is ${earlier ? 'less' : 'more'} than what was reported at ${hour} (${count(wrong.value, 'en')}).`,
  }
  return [
    { code: earlier ? 'below-earlier' : 'above-later', numbers: { value, other: wrong.value, at: wrong.period }, text },
  ]
}

function sumOf(
  { plus, minus }: Extract<Rule, { kind: 'sum' }>,
  value: number,
  at: (id: string) => number | undefined,
): Warning[] {
  const known = (ids: readonly string[]) => ids.map(at).filter((each) => each !== undefined)
  const [added, taken] = [known(plus), known(minus)]
  if (added.length < plus.length || taken.length < minus.length) return []
  const total = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0)
  const sum = total(added) - total(taken)
  if (sum === value) return []
  const text = {
    vi: `Số này (${count(value, 'vi')}) khác với số tính từ các chỉ tiêu liên quan (${count(sum, 'vi')}).`,
    en: `This (${count(value, 'en')}) differs from what the related indicators add up to (${count(sum, 'en')}).`,
  }
  return [{ code: 'sum-differs', numbers: { value, sum }, text }]
}

const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
