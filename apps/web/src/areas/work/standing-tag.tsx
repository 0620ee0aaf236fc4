import type { ReactNode } from 'react'
import type { Sign } from '../../kernel/icons.tsx'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import { type Standing, useWorkWords } from './words.ts'

/** Colour and sign of each standing; the word stands beside them. */
export const looks: Readonly<Record<Standing, Readonly<{ tone: Tone; sign: Sign }>>> = {
  overdue: { tone: 'danger', sign: 'octagon' },
  'done-unmet': { tone: 'warn', sign: 'back' },
  waiting: { tone: 'warn', sign: 'pause' },
  silent: { tone: 'warn', sign: 'help' },
  'due-soon': { tone: 'warn', sign: 'clock' },
  open: { tone: 'info', sign: 'half' },
  'done-unchecked': { tone: 'info', sign: 'search' },
  complete: { tone: 'ok', sign: 'check' },
  withdrawn: { tone: 'quiet', sign: 'dash' },
}

/** How a copy stands; with a number, how many stand so. */
export function StandingTag({ standing, count }: { standing: Standing; count?: number }): ReactNode {
  const words = useWorkWords()
  return (
    <Tag {...looks[standing]}>
      {count === undefined ? '' : `${count} `}
      {words.standing[standing]}
    </Tag>
  )
}
