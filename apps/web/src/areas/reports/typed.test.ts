import type { ReportField } from '@baucu/reporting'
import { describe, expect, it } from 'vitest'
import { readField, typedOf } from './typed.ts'

const words = { vi: 'x', en: 'x' }
const common = { id: 'f', title: words, required: false }
const count: ReportField = {
  ...{
    ...common,
    kind: 'count',
    unit: words,
    indicator: 'f',
    rollUp: 'sum',
    carry: null,
    fallAsks: null,
    small: false,
  },
}
const table: ReportField = {
  ...{ ...common, kind: 'table', key: null, rollUp: 'merge' },
  columns: [
    { id: 'name', title: words, holds: 'words' },
    { id: 'people', title: words, holds: 'count' },
  ],
}
const typed = (text: string) => ({ kind: 'words', text }) as const

describe('what is typed into a report', () => {
  it('is a number with or without dots between thousands; blank is not 0, and nothing is neither', () => {
    expect(['1250', '1.250', ' 1 250 ', '0', '1,250,000'].map((text) => readField(count, typed(text)))).toEqual(
      [1250, 1250, 1250, 0, 1_250_000].map((value) => ({ kind: 'count', value })),
    )
    expect(['', '  ', '12a', '-1', '1,5', '1.25'].map((text) => readField(count, typed(text)))).toEqual([
      ...['blank', 'blank', 'wrong', 'wrong', 'wrong', 'wrong'],
    ])
    expect(readField(count, { kind: 'nothing' })).toEqual({ kind: 'nothing' })
    expect(readField(count, undefined)).toBe('blank')
  })

  it('is a list without its empty rows, and comes back as it was', () => {
    const rows = [{ name: 'Hội thi', people: '1.200' }, { name: ' ', people: '' }, { name: 'Ngày hội' }]
    const value = readField(table, { kind: 'rows', rows })
    expect(value).toEqual({
      ...{ kind: 'table' },
      rows: [
        { name: 'Hội thi', people: 1200 },
        { name: 'Ngày hội', people: 0 },
      ],
    })
    expect(typeof value === 'object' && readField(table, typedOf(value))).toEqual(value)
    expect(readField(table, { kind: 'rows', rows: [{ name: 'x', people: 'nhiều' }] })).toBe('wrong')
    expect(readField(table, { kind: 'rows', rows: [{}] })).toBe('blank')
  })
})
