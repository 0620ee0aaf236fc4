/** A WAL segment is named by timeline, log and place in the log, eight hexadecimal digits each. */
const pattern = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/

/** Segments of 16 MB in one log of 4 GB; clusters of the product are made with this size. */
const perLog = 256
export const segmentBytes = 16 * 2 ** 20

/** The name of the segment after this one. */
export function nextSegment(name: string): string {
  const [, timeline = '', log = '0', place = '0'] = pattern.exec(name) ?? []
  const next = Number.parseInt(log, 16) * perLog + Number.parseInt(place, 16) + 1
  return `${timeline}${hex(Math.floor(next / perLog))}${hex(next % perLog)}`
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, '0')

/**
 * Every segment from the first to the last, or undefined when one of them is not among `present` (or lies on another
 * timeline): changes cannot be replayed across a gap.
 */
export function unbroken(first: string, last: string, present: ReadonlySet<string>): readonly string[] | undefined {
  const found: string[] = []
  for (let name = first; present.has(name) && name <= last; name = nextSegment(name)) found.push(name)
  return found.at(-1) === last ? found : undefined
}
