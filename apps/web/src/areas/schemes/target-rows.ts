import { isDate } from '@baucu/law'
import type { Output } from '../../kernel/client.ts'
import { uuid7 } from '../../kernel/uuid7.ts'

/** A target as it is typed. */
export type TargetRow = Readonly<{ id: string; title: string; unit: string; planned: string; due: string }>

export const emptyTarget = (due: string): TargetRow => ({ id: uuid7(), title: '', unit: '', planned: '', due })

export const rowsOf = (targets: Output<'schemes.one'>['targets']): readonly TargetRow[] =>
  targets.map(({ id, title, unit, planned, due }) => ({
    id,
    title,
    unit,
    due,
    planned: String(planned).replace('.', ','),
  }))

/** A number as offices write it: "12,5" and "1.250"; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/\.(?=\d{3}(\D|$))/g, '')
    .replace(',', '.')
  return /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined
}

/** What goes into the command; undefined when something of it is missing. */
export function targetOf({ id, title, unit, planned, due }: TargetRow) {
  const value = numberOf(planned)
  if (title.trim() === '' || unit.trim() === '' || value === undefined || !isDate(due)) return undefined
  return { id, title: title.trim(), unit: unit.trim(), planned: value, due }
}
