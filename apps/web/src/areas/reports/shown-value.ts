import { count, day, type Locale } from '@baucu/law'
import type { FieldValue, ReportField } from '@baucu/reporting'
import type { useReportWords } from './words.ts'

/** A value in one line, as it is read. */
export function shownValue(
  field: ReportField,
  value: FieldValue | undefined,
  locale: Locale,
  say: ReturnType<typeof useReportWords>,
): string {
  if (value === undefined) return say.noAnswer
  switch (value.kind) {
    case 'nothing':
      return say.nothing
    case 'count':
      return count(value.value, locale)
    case 'amount':
      return `${count(value.value, locale)} ${say.dong}`
    case 'choice':
      return (
        (field.kind === 'choice' && field.options.find(({ id }) => id === value.value)?.title[locale]) || value.value
      )
    case 'text':
      return value.text
    case 'day':
      return day(value.day)
    case 'table':
      return value.rows
        .map((row) =>
          (field.kind === 'table' ? field.columns : [])
            .map(({ id }) => String(row[id] ?? '').trim())
            .filter(Boolean)
            .join(', '),
        )
        .join('; ')
    case 'evidence':
      return value.papers.map(({ name, day: on }) => (on ? `${name}, ${day(on)}` : name)).join('; ')
  }
}

/** What a number counts. */
export const unitOf = (field: ReportField, locale: Locale, say: ReturnType<typeof useReportWords>): string =>
  field.kind === 'count' ? field.unit[locale] : field.kind === 'amount' ? say.dong : ''
