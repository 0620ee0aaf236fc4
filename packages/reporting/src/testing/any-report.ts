import fc from 'fast-check'
import type { UnitReport } from '../roll-up.ts'
import { fieldsOf, type ReportField, type ReportTemplate } from '../template.ts'
import type { FieldValue } from '../value.ts'

const words = fc.constantFrom('Hội thi tìm hiểu', 'hội thi  tìm hiểu', 'Ngày hội', '', 'Tiếp xúc cử tri')

/** Any value a field can hold. */
export function anyValue(field: ReportField): fc.Arbitrary<FieldValue> {
  const nothing = fc.constant<FieldValue>({ kind: 'nothing' })
  switch (field.kind) {
    case 'count':
    case 'amount':
      return fc.oneof(
        { weight: 6, arbitrary: fc.nat(5000).map((value): FieldValue => ({ kind: field.kind, value })) },
        { weight: 1, arbitrary: nothing },
      )
    case 'choice':
      return fc.constantFrom(...field.options).map(({ id }): FieldValue => ({ kind: 'choice', value: id }))
    case 'text':
      return fc.oneof(
        fc.constantFrom('Đúng tiến độ', 'Chậm một tuần').map((text): FieldValue => ({ kind: 'text', text })),
        nothing,
      )
    case 'day':
      return fc.constantFrom('2026-02-01', '2026-03-02').map((day): FieldValue => ({ kind: 'day', day }))
    case 'table':
      return fc.array(words, { minLength: 1, maxLength: 4 }).map(
        (names): FieldValue => ({
          kind: 'table',
          rows: names.map((name) => ({ [field.columns[0]?.id ?? '']: name })),
        }),
      )
    default:
      return nothing
  }
}

/** Reports of some units over some periods; some units say nothing on some fields. */
export const anyReports = (
  template: ReportTemplate,
  periods: readonly string[],
): fc.Arbitrary<readonly UnitReport[]> => {
  const asked = fieldsOf(template).filter(({ kind }) => kind !== 'share')
  const values = fc
    .tuple(...asked.map((field) => fc.option(anyValue(field), { freq: 4, nil: undefined })))
    .map((all) =>
      Object.fromEntries(asked.flatMap(({ id }, index) => (all[index] === undefined ? [] : [[id, all[index]]]))),
    )
  return fc.array(
    fc.record({
      organisation: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      period: fc.constantFrom(...periods),
      at: fc.nat(50).map((minute) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00Z`),
      values,
    }),
    { maxLength: 14 },
  )
}
