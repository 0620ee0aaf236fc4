import { type Read, refuse, type TableRow } from './table.ts'

/** Names that would reach into an object's workings. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The columns a header row names (trimmed, without regard to case), each with its index in `cells`. An empty name before
 * the last one, a name given twice or a forbidden one is refused with its column.
 */
export function readHeader({ row, cells }: TableRow): Read<ReadonlyMap<string, number>> {
  const columns = new Map<string, number>()
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
    const place = { row, column: index + 1 }
    if (name === '') return refuse('header-empty', {}, place)
    if (forbidden.has(name)) return refuse('header-forbidden', { name }, place)
    if (columns.has(name)) return refuse('header-duplicate', { name }, place)
    columns.set(name, index)
  }
  return { ok: true, value: columns }
}

/** A count as people type it, or undefined: plain digits, at most spaces around. `1,234` and `1.234` are ambiguous: refused. */
export function readCount(text: string): number | undefined {
  const digits = text.trim()
  if (!/^(0|[1-9][0-9]*)$/.test(digits)) return undefined
  const value = Number(digits)
  return Number.isSafeInteger(value) ? value : undefined
}
