/** The same text for the same value, whatever the order of its keys. */
export const canonical = (value: unknown): string => JSON.stringify(inOrder(value))

/** The value with the keys of every object in order; the value itself where they are already. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value
  if (Array.isArray(value)) {
    const ordered = value.map(inOrder)
    return ordered.some((each, index) => each !== value[index]) ? ordered : value
  }
  const entries = Object.entries(value)
  let same = true
  let last = ''
  for (const entry of entries) {
    const ordered = inOrder(entry[1])
    if (ordered !== entry[1] || entry[0] < last) same = false
    entry[1] = ordered
    last = entry[0]
  }
  return same ? value : Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
