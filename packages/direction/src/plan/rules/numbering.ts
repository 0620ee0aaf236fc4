import { found, type PlanFinding } from '../finding.ts'
import { inField, linesOf, type Plan, type PlanPlace } from '../plan.ts'

type Kind = 'roman' | 'arabic' | 'letter'
/** A number as written, taken apart: what stands before its last part, and the place of that part in its row. */
type Numbered = Readonly<{ written: string; prefix: string; kind: Kind; value: number }>

/** The letters of Vietnamese lists, in order. */
const letters = 'abcdđeghiklmnopqrstuvxy'

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

function roman(text: string): number {
  const digits = [...text].map((each) => romanDigits[each] ?? 0)
  return digits.reduce((sum, each, index) => sum + (each < (digits[index + 1] ?? 0) ? -each : each), 0)
}

const romanText = (value: number): string => {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let text = ''
  for (const [worth, sign] of signs) for (; rest >= worth; rest -= worth) text += sign
  return text
}

function take(given: string): Numbered | null {
  const written = given.trim().replace(/[.)]+$/, '')
  const parts = /^(?<prefix>(?:[\p{L}\d]+\.)*)(?<last>[\p{L}\d]+)$/u.exec(written)?.groups
  if (!parts) return null
  const { prefix = '', last = '' } = parts
  if (/^\d{1,3}$/.test(last)) return { written, prefix, kind: 'arabic', value: Number(last) }
  if (/^[IVXLC]+$/.test(last)) return { written, prefix, kind: 'roman', value: roman(last) }
  const value = letters.indexOf(last) + 1
  return last.length === 1 && value > 0 ? { written, prefix, kind: 'letter', value } : null
}

const numberText = (kind: Kind, prefix: string, value: number): string => {
  if (kind === 'roman') return prefix + romanText(value)
  return prefix + (kind === 'arabic' ? String(value) : (letters[value - 1] ?? '?'))
}

/** Word processors count a, b, c, d, e: no đ between them. */
const withoutBarred = (kind: Kind, before: number, value: number): boolean =>
  kind === 'letter' && letters[before - 1] === 'd' && letters[value - 1] === 'e'

type Row = Readonly<{ number: string; place: PlanPlace }>

/**
 * PL-04: a number stands twice, or one is skipped (numbers: number as written, instead). Numbers are compared inside their
 * list: `3.1`, `3.2` under 3; a heading in Roman figures may start its list anew or let it go on.
 */
export function numbering(plan: Plan): readonly PlanFinding[] {
  const lines = linesOf(plan)
  const rows = (part: 'section' | 'annex', index: number): Row[] =>
    lines
      .filter((each) => each.part === part && each.index === index)
      .map(({ line, place }) => ({ number: line.number, place: inField(place, 'number') }))
  const headings = plan.sections.map(({ number }, index) => ({
    number,
    place: { path: `sections[${index}].number`, numbers: [number], field: 'number', span: null, row: null },
  }))
  return [headings, ...plan.sections.map((_, index) => rows('section', index)), rows('annex', 0)].flatMap(inOneList)
}

function inOneList(rows: readonly Row[]): readonly PlanFinding[] {
  const last = new Map<string, number>()
  const findings: PlanFinding[] = []
  let fresh = true
  for (const { number, place } of rows) {
    const taken = take(number)
    if (taken === null) continue
    const { written, prefix, kind, value } = taken
    const list = `${kind} ${prefix}`
    const before = last.get(list)
    // The first number of a list may be any: a section may go on counting from the one before it.
    const restarts = value === 1 && (fresh || before === undefined)
    if (before !== undefined && !restarts && value !== before + 1 && !withoutBarred(kind, before, value)) {
      const code = value <= before ? 'number-repeated' : 'number-skipped'
      findings.push(
        found(
          'PL-04',
          code,
          place,
          { number: written, instead: numberText(kind, prefix, before + 1) },
          { severity: 'warning' },
        ),
      )
    }
    last.set(list, value)
    // What lies below a number begins anew under the next one.
    for (const other of last.keys())
      if (other.endsWith(` ${prefix}${written.slice(prefix.length)}.`)) last.delete(other)
    if (kind === 'letter') continue
    for (const other of last.keys()) if (other.startsWith('letter')) last.delete(other)
    fresh = kind === 'roman'
  }
  return findings
}
