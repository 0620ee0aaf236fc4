import { functionTitles, organisationKindTitles, roleTitles } from '@baucu/contract'
import { day, type Locale } from '@baucu/law'
import { moment } from '../../kernel/format.ts'
import type { NameOf } from './names.ts'

type Reader = Readonly<{
  locale: Locale
  nameOf: NameOf
  yes: string
  no: string
  none: string
  parts: (count: number) => string
  /** Words of fixed values, by field and value. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>
}>

type Titles = Readonly<Record<string, Readonly<Record<Locale, string>> | undefined>>
const titles: Readonly<Record<string, Titles>> = {
  role: roleTitles,
  kind: organisationKindTitles,
  tags: functionTitles,
}

/** A value of the log as people read it: dates, names and words for codes, a count for what is too long to be read. */
export function valueText(field: string, value: unknown, reader: Reader): string {
  if (value === null || value === undefined) return reader.none
  if (typeof value === 'boolean') return value ? reader.yes : reader.no
  if (Array.isArray(value)) {
    if (value.length === 0) return reader.none
    if (value.length > 6 || value.some((each) => typeof each === 'object')) return reader.parts(value.length)
    return value.map((each) => valueText(field, each, reader)).join(', ')
  }
  if (typeof value === 'object') {
    const parts = Object.values(value).filter((each) => each !== null)
    return parts.every((each) => typeof each !== 'object')
      ? parts.map((each) => valueText(field, each, reader)).join(', ') || reader.none
      : reader.parts(parts.length)
  }
  const text = String(value)
  const word = reader.values[field]?.[text] ?? titles[field]?.[text]?.[reader.locale]
  if (word !== undefined) return word
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[^ ]*Z$/.test(text)) return moment(text)
  return reader.nameOf(text)
}
