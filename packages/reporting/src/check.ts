import { fieldsOf, isNumberField, type ReportTemplate } from './template.ts'
import { type FieldValues, fits, numberOf } from './value.ts'

/**
 * Something a report does not agree with itself in. `error`: it cannot be sent. `reason`: it can once a reason stands beside
 * the field. `warning`: it is said and sent all the same.
 */
export type ReportFinding = Readonly<{
  code: 'missing' | 'unknown-field' | 'wrong-value' | 'unbalanced' | 'more-than' | 'fell' | 'differs'
  severity: 'error' | 'reason' | 'warning'
  /** The field to look at first. */
  field: string
  /** `expected`, `value`, `before`, `limit`, `counted` as the code needs them; `other` is the id of another field. */
  numbers: Readonly<Record<string, string | number>>
}>

/**
 * What is checked beside the values: those of the period before, the reasons given by field, and what was counted, the number
 * that is named first: any of them may be told without a reason.
 */
export type CheckedWith = Readonly<{
  before?: FieldValues
  reasons?: Readonly<Record<string, string>>
  counted?: Readonly<Record<string, readonly number[]>>
}>

/** Everything that does not agree, in the order of the fields. A sum is only checked when all its fields are there. */
export function checkReport(
  template: ReportTemplate,
  values: FieldValues,
  { before = {}, reasons = {}, counted = {} }: CheckedWith = {},
): readonly ReportFinding[] {
  const fields = fieldsOf(template)
  const order = new Map(fields.map((each, index) => [each.id, index]))
  const found: ReportFinding[] = []
  for (const [id, value] of Object.entries(values)) {
    const field = fields.find((each) => each.id === id)
    if (!field) found.push({ code: 'unknown-field', severity: 'error', field: id, numbers: {} })
    else if (!fits(field, value)) found.push({ code: 'wrong-value', severity: 'error', field: id, numbers: {} })
  }
  for (const field of fields) {
    if (field.kind === 'share') continue
    if (field.required && values[field.id] === undefined)
      found.push({ code: 'missing', severity: 'error', field: field.id, numbers: {} })
    if (!isNumberField(field) || (reasons[field.id] ?? '').trim() !== '') continue
    const [was, is] = [numberOf(before[field.id]), numberOf(values[field.id])]
    if (is === undefined) continue
    const known = counted[field.id] ?? []
    if (known[0] !== undefined && !known.includes(is))
      found.push({ code: 'differs', severity: 'reason', field: field.id, numbers: { value: is, counted: known[0] } })
    else if (field.fallAsks !== null && was !== undefined && hasFallen(was, is, field.fallAsks))
      found.push({
        ...{ code: 'fell', severity: 'reason', field: field.id },
        numbers: { before: was, value: is, percent: field.fallAsks },
      })
  }
  const at = (id: string) => numberOf(values[id])
  for (const check of template.checks) {
    if (check.kind === 'at-most') {
      const [value, limit] = [at(check.field), at(check.limit)]
      if (value !== undefined && limit !== undefined && value > limit)
        found.push({
          ...{ code: 'more-than', severity: check.severity, field: check.field },
          numbers: { value, limit, other: check.limit },
        })
      continue
    }
    const [plus, minus, value] = [check.plus.map(at), check.minus.map(at), at(check.equals)]
    if (value === undefined || [...plus, ...minus].includes(undefined)) continue
    const expected = sum(plus) - sum(minus)
    if (value !== expected)
      found.push({
        ...{ code: 'unbalanced', severity: check.severity, field: check.equals },
        numbers: { value, expected, check: check.id },
      })
  }
  return found.sort((a, b) => (order.get(a.field) ?? -1) - (order.get(b.field) ?? -1))
}

const sum = (list: readonly (number | undefined)[]): number =>
  list.reduce<number>((total, each) => total + (each ?? 0), 0)

/** Whether a value fell by more than so many per cent: compared in whole numbers. */
const hasFallen = (was: number, is: number, percent: number): boolean =>
  BigInt(was - is) * 100n > BigInt(was) * BigInt(percent)

/** Whether a report may be sent with these findings. */
export const maySend = (findings: readonly ReportFinding[]): boolean =>
  findings.every((each) => each.severity === 'warning')
