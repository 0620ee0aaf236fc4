/** What changed of one field; `undefined` = it was not there. */
export type Difference = Readonly<{ field: string; before: string | undefined; after: string | undefined }>

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : value === null || value === undefined
      ? {}
      : { '': value }

const show = (value: unknown): string | undefined => {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Fields whose values differ, in the order they are written. */
export function differences(before: unknown, after: unknown): readonly Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: show(was[field]), after: show(is[field]) }))
    .filter((each) => each.before !== each.after)
}
