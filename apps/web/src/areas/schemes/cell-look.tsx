import type { SchemeCell } from '@baucu/contract'
import { isLate } from '@baucu/direction'
import type { ReactNode } from 'react'
import type { Sign } from '../../kernel/icons.tsx'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import { useSchemeWords } from './words.ts'

export type State = SchemeCell['state']

/** Colour and sign of each state; the word stands beside them or names the control. */
export const looks: Readonly<Record<State, Readonly<{ tone: Tone; sign: Sign }>>> = {
  none: { tone: 'quiet', sign: 'circle' },
  assigned: { tone: 'warn', sign: 'clock' },
  studied: { tone: 'warn', sign: 'half' },
  planned: { tone: 'ok', sign: 'check' },
  irrelevant: { tone: 'quiet', sign: 'dash' },
}

/** What a cell says in words: "Đã giao nghiên cứu, hạn 30/04/2026, quá hạn". */
export function useCellWords(today: string): (cell: Pick<SchemeCell, 'state' | 'due'> | undefined) => string {
  const say = useSchemeWords()
  return (cell) => {
    if (!cell) return say.states.none
    const due = cell.state === 'assigned' && cell.due !== null ? [say.due(cell.due)] : []
    return [say.states[cell.state], ...due, ...(isLate(cell, today) ? [say.late] : [])].join(', ')
  }
}

/** How a cell stands. */
export function CellTag({ cell, today }: { cell: Pick<SchemeCell, 'state' | 'due'>; today: string }): ReactNode {
  const words = useCellWords(today)
  const late = isLate(cell, today)
  return (
    <Tag tone={late ? 'danger' : looks[cell.state].tone} sign={late ? 'octagon' : looks[cell.state].sign}>
      {words(cell)}
    </Tag>
  )
}
