import { count } from '@baucu/law'
import {
  carryOver,
  type FieldValue,
  type FieldValues,
  fieldsOf,
  fieldValue,
  isNumberField,
  type ReportField,
  type ReportTemplate,
} from '@baucu/reporting'

/** A row of a list as it is typed: by column. */
export type TypedRow = Readonly<Record<string, string>>

/** What stands in a field on screen. */
export type TypedField =
  | Readonly<{ kind: 'words'; text: string }>
  | Readonly<{ kind: 'nothing' }>
  | Readonly<{ kind: 'rows'; rows: readonly TypedRow[] }>

/** What was typed over a report and is kept on this device. */
export type TypedReport = Readonly<{
  fields: Readonly<Record<string, TypedField>>
  reasons: Readonly<Record<string, string>>
}>

/** How a value stands in its field. */
export function typedOf(value: FieldValue): TypedField {
  switch (value.kind) {
    case 'count':
    case 'amount':
      return { kind: 'words', text: count(value.value, 'vi') }
    case 'choice':
      return { kind: 'words', text: value.value }
    case 'text':
      return { kind: 'words', text: value.text }
    case 'day':
      return { kind: 'words', text: value.day }
    case 'nothing':
      return { kind: 'nothing' }
    case 'table':
      return {
        kind: 'rows',
        rows: value.rows.map((row) => Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, String(cell)]))),
      }
    case 'evidence':
      return { kind: 'rows', rows: value.papers.map(({ name, day }) => ({ name, day: day ?? '' })) }
  }
}

/** What a report begins with: what is there, else what is counted from other records, else what the period before hands over. */
export function startOf(
  template: ReportTemplate,
  there: FieldValues,
  before: FieldValues,
  counted: Readonly<Record<string, Readonly<{ value: number }>>> = {},
): Readonly<Record<string, TypedField>> {
  const proposed = fieldsOf(template).flatMap((field): readonly (readonly [string, FieldValue])[] => {
    const value = counted[field.id]?.value
    return isNumberField(field) && value !== undefined ? [[field.id, { kind: field.kind, value }]] : []
  })
  const start: FieldValues = { ...carryOver(template, before), ...Object.fromEntries(proposed), ...there }
  return Object.fromEntries(Object.entries(start).map(([id, value]) => [id, typedOf(value)]))
}

/** `1.250`, `1,250`, `1 250` and `1250` are one number: there are no fractions here. Undefined when it is none. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d)[.,\s\u00a0](?=\d{3}(\D|$))/g, '')
  return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined
}

/** What a typed field says: a value, nothing yet, or something it cannot be. */
export function readField(field: ReportField, typed: TypedField | undefined): FieldValue | 'blank' | 'wrong' {
  if (typed === undefined) return 'blank'
  const value = shaped(field, typed)
  if (value === 'blank' || value === 'wrong') return value
  return fieldValue.safeParse(value).success ? value : 'wrong'
}

function shaped(field: ReportField, typed: TypedField): FieldValue | 'blank' | 'wrong' {
  if (typed.kind === 'nothing') return { kind: 'nothing' }
  if (typed.kind === 'rows') {
    const rows = typed.rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''))
    if (rows.length === 0) return 'blank'
    if (field.kind === 'evidence') {
      return { kind: 'evidence', papers: rows.map((row) => ({ name: row.name ?? '', day: row.day?.trim() || null })) }
    }
    if (field.kind !== 'table') return 'wrong'
    const read = rows.map((row) =>
      Object.fromEntries(
        field.columns.map(({ id, holds }) => {
          const cell = (row[id] ?? '').trim()
          return [id, holds === 'count' ? (readNumber(cell === '' ? '0' : cell) ?? Number.NaN) : cell] as const
        }),
      ),
    )
    return { kind: 'table', rows: read }
  }
  const text = typed.text.trim()
  if (text === '') return 'blank'
  if (field.kind === 'count' || field.kind === 'amount') {
    const value = readNumber(text)
    return value === undefined ? 'wrong' : { kind: field.kind, value }
  }
  if (field.kind === 'choice') return { kind: 'choice', value: text }
  if (field.kind === 'day') return { kind: 'day', day: text }
  return { kind: 'text', text }
}

/** Every value that can be read, and the fields that hold something else. */
export function readReport(
  template: ReportTemplate,
  fields: Readonly<Record<string, TypedField>>,
): Readonly<{ values: FieldValues; wrong: readonly string[] }> {
  const values: Record<string, FieldValue> = {}
  const wrong: string[] = []
  for (const field of fieldsOf(template)) {
    const read = readField(field, fields[field.id])
    if (read === 'wrong') wrong.push(field.id)
    else if (read !== 'blank') values[field.id] = read
  }
  return { values, wrong }
}
