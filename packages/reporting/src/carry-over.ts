import { fieldsOf, isNumberField, type ReportTemplate } from './template.ts'
import type { FieldValues } from './value.ts'

/**
 * What a new period begins with from the one before: the members at the end are those at the start. It is a proposal to
 * whoever fills it in, never sent by itself. Fields that the version before did not have begin blank.
 */
export function carryOver(template: ReportTemplate, before: FieldValues): FieldValues {
  return Object.fromEntries(
    fieldsOf(template).flatMap((field) => {
      if (!isNumberField(field) || field.carry === null) return []
      const value = before[field.carry]
      if (value === undefined) return []
      return [[field.id, value.kind === 'nothing' ? { kind: field.kind, value: 0 } : value]]
    }),
  )
}
