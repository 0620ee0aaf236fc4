/** What changed of one field; `undefined` = it was not there. */
export type Difference = Readonly<{ field: string; before: unknown; after: unknown }>

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : value === null || value === undefined
      ? {}
      : { '': value }

const there = (value: unknown) => value ?? undefined

/** Fields whose values differ, in the order they are written; nothing became an empty list is no difference. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: there(was[field]), after: there(is[field]) }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after))
    .filter((each) => !(each.before === undefined && Array.isArray(each.after) && each.after.length === 0))
}
