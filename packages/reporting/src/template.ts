import { isDate, type Refusal } from '@baucu/law'
import { z } from 'zod'

const words = z.strictObject({ vi: z.string().trim().min(1).max(300), en: z.string().trim().min(1).max(300) })
const id = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)

const common = {
  id,
  title: words,
  /** A report is not sent without it; "không phát sinh" counts as an answer. */
  required: z.boolean().default(false),
}

/** What a number has whatever it counts. It is a figure: an entry of the indicator, never a second store. */
const number = {
  ...common,
  /** An id of `packs/indicators`. */
  indicator: id,
  /** `sum`: what happened in the period. `as-of`: what there is; who said nothing this time is taken with his last word. */
  rollUp: z.enum(['sum', 'as-of']).default('sum'),
  /** The field whose value of the period before this one begins with. */
  carry: id.nullable().default(null),
  /** A fall of more than so many per cent against the period before asks for a reason; null = never. */
  fallAsks: z.int().min(1).max(99).nullable().default(null),
  /** Counts people of a group: broken down by unit, fewer than five are not shown. */
  small: z.boolean().default(false),
}

const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), ...number, unit: words }),
  /** Whole đồng. */
  z.strictObject({ kind: z.literal('amount'), ...number }),
  /** One count of another: worked out, never typed; of several units the parts and the wholes are added first. */
  z.strictObject({ kind: z.literal('share'), id, title: words, part: id, whole: id }),
  /** `tally`: how many chose what. `latest`: the newest word stands for all. */
  z.strictObject({
    kind: z.literal('choice'),
    ...common,
    options: z
      .array(z.strictObject({ id, title: words }))
      .min(2)
      .max(20),
    rollUp: z.enum(['tally', 'latest']).default('tally'),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...common,
    hint: words.nullable().default(null),
    /** Characters at most. */
    most: z.int().min(1).max(20_000).default(4000),
    /** One line, as a place or a name of a thing. */
    line: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('day'), ...common }),
  /** Rows of things. `distinct`: what several did together is one thing, known by the column `key`. */
  z.strictObject({
    kind: z.literal('table'),
    ...common,
    columns: z
      .array(z.strictObject({ id, title: words, holds: z.enum(['words', 'count']) }))
      .min(1)
      .max(8),
    key: id.nullable().default(null),
    rollUp: z.enum(['distinct', 'merge']).default('merge'),
  }),
  /** Papers named by number and day. */
  z.strictObject({ kind: z.literal('evidence'), ...common }),
])

const severity = z.enum(['error', 'warning'])

const check = z.discriminatedUnion('kind', [
  /** What is added, less what is taken away, is the field `equals`. */
  z.strictObject({
    kind: z.literal('balance'),
    id,
    plus: z.array(id).min(1).max(10),
    minus: z.array(id).max(10).default([]),
    equals: id,
    severity,
  }),
  /** A part is not more than its whole. */
  z.strictObject({ kind: z.literal('at-most'), id, field: id, limit: id, severity }),
])

/** How often it is told: on days of a cadence, or for each month or quarter. */
export const periodKinds = ['day', 'month', 'quarter'] as const

/** A report as data: what is asked, what must agree, how units become one. Files of `packs/reports`. */
export const reportTemplate = z
  .strictObject({
    schema: z.literal('baucu-report-template/1'),
    id,
    version: z.int().min(1).max(999),
    /** The first day a period of this version may be due; an older period keeps the version before. */
    from: z.string().refine(isDate, 'YYYY-MM-DD'),
    title: words,
    period: z.enum(periodKinds),
    /** Belongs to an election frame. */
    frame: z.boolean(),
    sections: z
      .array(
        z.strictObject({
          id,
          number: z.string().trim().min(1).max(8),
          title: words,
          fields: z.array(field).min(1).max(40),
        }),
      )
      .min(1)
      .max(40),
    checks: z.array(check).max(100).default([]),
  })
  .superRefine((template, context) => {
    const refuse = (message: string, path: readonly (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path: [...path] })
    const fields = template.sections.flatMap((section) => section.fields)
    const known = new Map(fields.map((each) => [each.id, each]))
    const isNumber = (wanted: string) => ['count', 'amount'].includes(known.get(wanted)?.kind ?? '')
    const seen = new Set<string>()
    for (const [at, section] of template.sections.entries()) {
      if (seen.has(`section/${section.id}`)) refuse('twice', ['sections', at, 'id'])
      seen.add(`section/${section.id}`)
      for (const [index, each] of section.fields.entries()) {
        const path = ['sections', at, 'fields', index]
        if (seen.has(each.id)) refuse('twice', [...path, 'id'])
        seen.add(each.id)
        if ('carry' in each && each.carry !== null && known.get(each.carry)?.kind !== each.kind)
          refuse('unknown-field', [...path, 'carry'])
        if (each.kind === 'share') {
          if (!isNumber(each.part)) refuse('unknown-field', [...path, 'part'])
          if (!isNumber(each.whole)) refuse('unknown-field', [...path, 'whole'])
        }
        if (each.kind === 'choice' && isTwice(each.options)) refuse('twice', [...path, 'options'])
        if (each.kind === 'table') {
          if (isTwice(each.columns)) refuse('twice', [...path, 'columns'])
          const key = each.columns.find((column) => column.id === each.key)
          if (each.key !== null && key?.holds !== 'words') refuse('unknown-field', [...path, 'key'])
          if (each.rollUp === 'distinct' && each.key === null) refuse('missing', [...path, 'key'])
        }
      }
    }
    if (isTwice(template.checks)) refuse('twice', ['checks'])
    for (const [at, each] of template.checks.entries()) {
      const named: readonly (readonly [string, readonly string[]])[] =
        each.kind === 'balance'
          ? [
              ['plus', each.plus],
              ['minus', each.minus],
              ['equals', [each.equals]],
            ]
          : [
              ['field', [each.field]],
              ['limit', [each.limit]],
            ]
      for (const [name, ids] of named) if (!ids.every(isNumber)) refuse('unknown-field', ['checks', at, name])
    }
  })

const isTwice = (list: readonly Readonly<{ id: string }>[]): boolean =>
  new Set(list.map((each) => each.id)).size < list.length

export type ReportTemplate = z.output<typeof reportTemplate>
export type ReportField = z.output<typeof field>
export type ReportCheck = z.output<typeof check>
/** A field whose value is a figure. */
export type NumberField = Extract<ReportField, { kind: 'count' | 'amount' }>

export const isNumberField = (of: ReportField): of is NumberField => of.kind === 'count' || of.kind === 'amount'

/** The fields of a template in their order. */
export const fieldsOf = (template: ReportTemplate): readonly ReportField[] =>
  template.sections.flatMap((section) => section.fields)

/** A template as parsed JSON, or everything that is wrong with it, each with its place: `sections.0.fields.2.carry`. */
export function readTemplate(
  json: unknown,
): Readonly<{ ok: true; value: ReportTemplate } | { ok: false; refusals: readonly Refusal[] }> {
  const read = reportTemplate.safeParse(json)
  if (read.success) return { ok: true, value: read.data }
  const refusals = read.error.issues.map(({ code, message, path }) => ({
    code: code === 'custom' ? message : code.replaceAll('_', '-'),
    path: path.map(String).join('.'),
    numbers: {},
  }))
  return { ok: false, refusals }
}
