import { day, isDate, type Locale, plusDays } from '@baucu/law'
import type { periodKinds } from './template.ts'

export type PeriodKind = (typeof periodKinds)[number]

/** `2026-03-01`, `2026-03`, `2026-Q1`. Periods of one kind are in the order of their texts. */
export type Period = string

/** Whether a text is a period of a kind. */
export function isPeriod(kind: PeriodKind, text: string): boolean {
  if (kind === 'day') return isDate(text)
  if (kind === 'quarter') return /^\d{4}-Q[1-4]$/.test(text)
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
}

/** The kind a period is of; undefined when it is none. */
export const periodKindOf = (text: string): PeriodKind | undefined =>
  (['day', 'month', 'quarter'] as const).find((kind) => isPeriod(kind, text))

const pad = (value: number): string => String(value).padStart(2, '0')

/** The month or quarter a day lies in; of a day, itself. */
export function periodOf(kind: PeriodKind, on: string): Period {
  const [year = '', month = ''] = on.split('-')
  if (kind === 'day') return on
  return kind === 'month' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`
}

/** Its first day. */
export function periodStart(period: Period): string {
  const [year, rest = ''] = [period.slice(0, 4), period.slice(5)]
  if (rest.startsWith('Q')) return `${year}-${pad(Number(rest.slice(1)) * 3 - 2)}-01`
  return rest.length === 2 ? `${period}-01` : period
}

/** Its last day. */
export function periodEnd(period: Period): string {
  const kind = periodKindOf(period)
  return kind === 'day' ? period : plusDays(periodStart(periodAfter(period)), -1)
}

/** The month or quarter that follows; of a day, the next day. */
export function periodAfter(period: Period): Period {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest.startsWith('Q')) return rest === 'Q4' ? `${year + 1}-Q1` : `${year}-Q${Number(rest.slice(1)) + 1}`
  if (rest.length === 2) return rest === '12' ? `${year + 1}-01` : `${year}-${pad(Number(rest) + 1)}`
  return plusDays(period, 1)
}

/** The month or quarter before; of a day, the day before. */
export const periodBefore = (period: Period): Period => {
  const kind = periodKindOf(period) ?? 'day'
  return periodOf(kind, plusDays(periodStart(period), -1))
}

/** A period and the last day it may be told by. */
export type DueItem = Readonly<{ period: Period; due: string }>

/**
 * The months or quarters whose report is asked for between two days, each due so many days after it ended. The last one is
 * the one in which `to` lies.
 */
export function duePeriods(kind: 'month' | 'quarter', from: string, to: string, dueAfter: number): readonly DueItem[] {
  const items: DueItem[] = []
  for (let period = periodOf(kind, from); periodStart(period) <= to; period = periodAfter(period)) {
    items.push({ period, due: plusDays(periodEnd(period), dueAfter) })
  }
  return items
}

/** "Tháng 3/2026", "Quý I/2026", "15/03/2026". */
export function periodName(period: Period, locale: Locale): string {
  const kind = periodKindOf(period)
  const year = period.slice(0, 4)
  if (kind === 'day') return day(period)
  if (kind === 'month') return `${locale === 'vi' ? 'Tháng ' : ''}${Number(period.slice(5))}/${year}`
  const quarter = Number(period.slice(6))
  return locale === 'vi' ? `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? quarter}/${year}` : `Q${quarter}/${year}`
}
