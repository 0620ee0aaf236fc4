import type { readinessStates } from '@baucu/contract'
import type { Output } from '../../kernel/client.ts'
import type { OutboxItem } from '../../kernel/outbox/item.ts'

type Line = Output<'readiness.area'>['lines'][number]
type State = (typeof readinessStates)[number]

/** Marks of one line of an area on one day go one after the other; the last one stands. */
export const subjectOf = (area: string, before: number, line: string): string => `readiness ${area} ${before} ${line}`

/** A line as it will stand once what this device holds has arrived. */
export type Marked = Line & Readonly<{ waits: boolean }>

/** Lines with the marks made on this device that the server has not taken yet. */
export function withMarks(
  area: string,
  before: number,
  lines: readonly Line[],
  items: readonly OutboxItem[],
): readonly Marked[] {
  const last = new Map<string, OutboxItem>()
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) {
    if (item.command === 'readiness.mark' && (item.state === 'waiting' || item.state === 'sending')) {
      last.set(item.subject, item)
    }
  }
  return lines.map((line) => {
    const item = last.get(subjectOf(area, before, line.id))
    if (!item) return { ...line, waits: false }
    const { state, note = '' } = item.input as { state: State; note?: string }
    return { ...line, state, note, waits: true }
  })
}

/** How many lines are met, not met, and still to be looked at. */
export function countMarks(
  lines: readonly Pick<Line, 'state'>[],
): Readonly<{ met: number; unmet: number; open: number }> {
  const of = (wanted: (state: Line['state']) => boolean) => lines.filter(({ state }) => wanted(state)).length
  return {
    met: of((state) => state === 'met' || state === 'not-needed'),
    unmet: of((state) => state === 'unmet'),
    open: of((state) => state === null),
  }
}
