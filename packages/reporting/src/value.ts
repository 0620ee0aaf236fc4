import { isDate } from '@baucu/law'
import { z } from 'zod'
import type { ReportField } from './template.ts'

const date = z.string().refine(isDate, 'YYYY-MM-DD')

/** Đồng at most: a hundred thousand billion, far more than any budget here, and still exact when summed by thousands. */
export const mostAmount = 100_000_000_000_000
const mostCount = 1_000_000_000

/** What stands in a field. A field that nobody touched has no value: blank is neither 0 nor "không phát sinh". */
export const fieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('count'), value: z.int().min(0).max(mostCount) }),
  z.object({ kind: z.literal('amount'), value: z.int().min(0).max(mostAmount) }),
  z.object({ kind: z.literal('choice'), value: z.string().max(60) }),
  z.object({ kind: z.literal('text'), text: z.string().trim().min(1).max(20_000).normalize('NFC') }),
  z.object({ kind: z.literal('day'), day: date }),
  z.object({
    kind: z.literal('table'),
    rows: z
      .array(
        z.record(z.string().max(60), z.union([z.string().max(500).normalize('NFC'), z.int().min(0).max(mostCount)])),
      )
      .min(1)
      .max(300),
  }),
  z.object({
    kind: z.literal('evidence'),
    papers: z
      .array(z.object({ name: z.string().trim().min(1).max(300).normalize('NFC'), day: date.nullable() }))
      .min(1)
      .max(100),
  }),
  /** "Không phát sinh": somebody looked, and there was nothing. Of a number it is 0. */
  z.object({ kind: z.literal('nothing') }),
])
export type FieldValue = z.output<typeof fieldValue>

/** Values by the id of their field. */
export type FieldValues = Readonly<Record<string, FieldValue>>

/** Whether a value is one this field can hold. */
export function fits(field: ReportField, value: FieldValue): boolean {
  if (field.kind === 'share') return false
  if (value.kind === 'nothing') return true
  if (value.kind !== field.kind) return false
  if (value.kind === 'choice') return field.kind === 'choice' && field.options.some(({ id }) => id === value.value)
  if (value.kind === 'text') return field.kind === 'text' && value.text.length <= field.most
  if (value.kind === 'table') {
    if (field.kind !== 'table') return false
    const holds = new Map(field.columns.map((each) => [each.id, each.holds]))
    return value.rows.every((row) =>
      Object.entries(row).every(([id, cell]) => holds.get(id) === (typeof cell === 'number' ? 'count' : 'words')),
    )
  }
  return true
}

/** The number a value stands for; undefined when it stands for none. */
export function numberOf(value: FieldValue | undefined): number | undefined {
  if (value?.kind === 'count' || value?.kind === 'amount') return value.value
  return value?.kind === 'nothing' ? 0 : undefined
}
