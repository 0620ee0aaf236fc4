import { fold } from '@baucu/law'
import { fieldsOf, isNumberField, type ReportField, type ReportTemplate } from './template.ts'
import { type FieldValue, type FieldValues, numberOf } from './value.ts'

/** What one unit told for one period. `at`: when it was told last, an instant; the newest word counts. */
export type UnitReport = Readonly<{ organisation: string; period: string; at: string; values: FieldValues }>

/** Where a number came from. */
export type Source = Readonly<{ organisation: string; period: string; at: string; value: FieldValue }>

/** Every word on every field, one for each unit and period. Two of them become one in any order. */
export type Gathered = Readonly<Record<string, readonly Source[]>>

/** One field of all units together. */
export type RolledField =
  | Readonly<{ kind: 'number'; value: number | null; sources: readonly Source[] }>
  /** `part` and `whole` of the units that told both. */
  | Readonly<{ kind: 'share'; part: number; whole: number; sources: readonly Source[] }>
  | Readonly<{ kind: 'tally'; counts: Readonly<Record<string, number>>; sources: readonly Source[] }>
  | Readonly<{ kind: 'latest'; value: FieldValue | null; sources: readonly Source[] }>
  /** `count`: how many different ones; what several did together is one. */
  | Readonly<{ kind: 'distinct'; count: number; sources: readonly Source[] }>
  | Readonly<{ kind: 'merge'; sources: readonly Source[] }>
export type RolledUp = Readonly<Record<string, RolledField>>

/** Puts reports side by side, field by field. */
export const gather = (reports: readonly UnitReport[]): Gathered =>
  combine(
    ...reports.map(({ organisation, period, at, values }) =>
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, [{ organisation, period, at, value }]])),
    ),
  )

/** Several gatherings as one: whichever way a tree of units is cut, and in whatever order it comes, the answer is the same. */
export function combine(...several: readonly Gathered[]): Gathered {
  const fields = new Map<string, Map<string, Source>>()
  for (const gathered of several) {
    for (const [id, sources] of Object.entries(gathered)) {
      const known = fields.get(id) ?? new Map<string, Source>()
      fields.set(id, known)
      for (const source of sources) {
        const key = `${source.organisation} ${source.period}`
        const other = known.get(key)
        if (!other || isNewer(source, other)) known.set(key, source)
      }
    }
  }
  const inOrder = (sources: Iterable<Source>) => [...sources].sort(bySource)
  return Object.fromEntries(
    [...fields].sort(([a], [b]) => compare(a, b)).map(([id, known]) => [id, inOrder(known.values())]),
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bySource = (a: Source, b: Source): number =>
  compare(a.organisation, b.organisation) || compare(a.period, b.period)
/** Of two words of one moment, which a clock should not give, the same one wins everywhere. */
const isNewer = (a: Source, b: Source): boolean =>
  (compare(a.at, b.at) || compare(JSON.stringify(a.value), JSON.stringify(b.value))) > 0

/** Every field of a template for a period, with its sources. A unit that told nothing is in none of them. */
export function rollUp(template: ReportTemplate, gathered: Gathered, period: string): RolledUp {
  const fields = fieldsOf(template)
  return Object.fromEntries(fields.map((field) => [field.id, rollUpField(field, fields, gathered, period)]))
}

/** The words on a field that count for a period. */
function sourcesOf(field: ReportField, gathered: Gathered, period: string): readonly Source[] {
  const all = gathered[field.id] ?? []
  if (!isNumberField(field) || field.rollUp === 'sum') return all.filter((each) => each.period === period)
  const last = new Map<string, Source>()
  for (const each of all) {
    const known = last.get(each.organisation)
    if (each.period <= period && (!known || each.period > known.period)) last.set(each.organisation, each)
  }
  return [...last.values()].sort(bySource)
}

function rollUpField(
  field: ReportField,
  fields: readonly ReportField[],
  gathered: Gathered,
  period: string,
): RolledField {
  if (field.kind === 'share') return shareOf(field, fields, gathered, period)
  const sources = sourcesOf(field, gathered, period)
  if (isNumberField(field)) return { kind: 'number', value: total(sources), sources }
  if (field.kind === 'choice') {
    if (field.rollUp === 'latest') return { kind: 'latest', value: newest(sources)?.value ?? null, sources }
    const chose = (id: string) => sources.filter(({ value }) => value.kind === 'choice' && value.value === id).length
    return { kind: 'tally', counts: Object.fromEntries(field.options.map(({ id }) => [id, chose(id)])), sources }
  }
  if (field.kind === 'table' && field.rollUp === 'distinct' && field.key !== null) {
    return { kind: 'distinct', count: distinct(sources, field.key), sources }
  }
  return { kind: 'merge', sources }
}

/** Null where nobody told a number, or where the sum is too large to be exact. */
function total(sources: readonly Source[]): number | null {
  const numbers = sources.flatMap(({ value }) => numberOf(value) ?? [])
  if (numbers.length === 0) return null
  const sum = numbers.reduce((all, each) => all + each, 0)
  return Number.isSafeInteger(sum) ? sum : null
}

const newest = (sources: readonly Source[]): Source | undefined =>
  sources.reduce<Source | undefined>(
    (best, each) => (best === undefined || isNewer(each, best) ? each : best),
    undefined,
  )

/** What the rows name in their key column, written the same way or not, each once; a row without a name stands for itself. */
function distinct(sources: readonly Source[], key: string): number {
  const named = new Set<string>()
  let unnamed = 0
  for (const { value } of sources) {
    if (value.kind !== 'table') continue
    for (const row of value.rows) {
      const name = fold(String(row[key] ?? ''))
        .replace(/\s+/g, ' ')
        .trim()
      if (name === '') unnamed += 1
      else named.add(name)
    }
  }
  return named.size + unnamed
}

function shareOf(
  field: Extract<ReportField, { kind: 'share' }>,
  fields: readonly ReportField[],
  gathered: Gathered,
  period: string,
): RolledField {
  const told = (id: string) => {
    const other = fields.find((each) => each.id === id)
    const sources = other ? sourcesOf(other, gathered, period) : []
    return new Map(sources.map((each) => [each.organisation, each]))
  }
  const [parts, wholes] = [told(field.part), told(field.whole)]
  const both = [...parts.values()].filter(({ organisation }) => wholes.has(organisation))
  const ofWhole = both.flatMap(({ organisation }) => wholes.get(organisation) ?? [])
  return { kind: 'share', part: total(both) ?? 0, whole: total(ofWhole) ?? 0, sources: both }
}

/** The fields whose answer a change of one field can move: itself, and the shares it is a part or a whole of. */
export const dependents = (template: ReportTemplate, field: string): ReadonlySet<string> =>
  new Set([
    field,
    ...fieldsOf(template).flatMap((each) =>
      each.kind === 'share' && (each.part === field || each.whole === field) ? [each.id] : [],
    ),
  ])
