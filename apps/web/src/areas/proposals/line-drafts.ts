import { type MemberLine, membersAtEnd, type ProposalLines } from '@baucu/direction'

/** A line as it is typed: every cell is text. */
export type LineDraft = Readonly<Record<string, string>>
export type LinesKind = keyof ProposalLines

/**
 * The cells of a line, in order; `text` may stay empty, `words` may not; `sum` may stay empty, `number` may not; `photo` is
 * chosen, not typed.
 */
export const cellsOf = {
  amounts: { item: 'words', norm: 'text', unit: 'words', quantity: 'number', rate: 'number' },
  facilities: { place: 'words', condition: 'text', need: 'words', cost: 'sum', photo: 'photo' },
  members: { unit: 'words', start: 'number', joined: 'number', left: 'number', end: 'number', plan: 'sum' },
} as const satisfies Record<LinesKind, Readonly<Record<string, 'words' | 'text' | 'number' | 'sum' | 'photo'>>>

/** `15.000.000`, `15 000 000` or `15000000`; undefined for what is no whole number. */
export function readInteger(text: string): number | undefined {
  const digits = text.replace(/[.\s\u00a0]/g, '')
  const value = Number(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(value) ? value : undefined
}

/** What is missing in the cells of typed lines: `2.rate` → which kind of cell it is. */
export function wrongCells(kind: LinesKind, drafts: readonly LineDraft[]): ReadonlyMap<string, 'text' | 'number'> {
  const wrong = new Map<string, 'text' | 'number'>()
  for (const [index, draft] of drafts.entries()) {
    for (const [cell, what] of Object.entries(cellsOf[kind])) {
      const typed = draft[cell]?.trim() ?? ''
      const number = what === 'number' || what === 'sum'
      if (what === 'words' && typed === '') wrong.set(`${index}.${cell}`, 'text')
      if (number && (what === 'number' || typed !== '') && readInteger(typed) === undefined)
        wrong.set(`${index}.${cell}`, 'number')
    }
  }
  return wrong
}

/** Typed lines as values; a cell that may stay empty and did is null or ''. */
export function readLines<K extends LinesKind>(kind: K, drafts: readonly LineDraft[]): ProposalLines[K] {
  const read = drafts.map((draft) =>
    Object.fromEntries(
      Object.entries(cellsOf[kind]).map(([cell, what]) => {
        const typed = draft[cell]?.trim() ?? ''
        if (what === 'photo') return [cell, typed || null]
        return [cell, what === 'number' || what === 'sum' ? (readInteger(typed) ?? (what === 'sum' ? null : 0)) : typed]
      }),
    ),
  )
  return read as unknown as ProposalLines[K]
}

/** Lines that are there, as they are typed over. */
export const draftsOf = (lines: readonly object[]): readonly LineDraft[] =>
  lines.map((line) =>
    Object.fromEntries(Object.entries(line).map(([cell, value]) => [cell, value === null ? '' : String(value)])),
  )

/** What a form kept of the lines; anything else is none. */
export function keptLines(text: string | undefined): readonly LineDraft[] | undefined {
  if (text === undefined) return undefined
  const read: unknown = JSON.parse(text)
  return Array.isArray(read) ? (read as LineDraft[]) : undefined
}

/** What the end of a line must be by its other figures, when it says something else. */
export function expectedEnd(draft: LineDraft): number | undefined {
  const [line] = readLines('members', [draft])
  const whole = wrongCells('members', [draft]).size === 0
  const expected = line && membersAtEnd(line satisfies MemberLine)
  return whole && line?.end !== expected ? expected : undefined
}
