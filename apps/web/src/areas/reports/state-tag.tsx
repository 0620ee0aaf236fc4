import type { reportStates } from '@baucu/contract'
import type { ReactNode } from 'react'
import type { Sign } from '../../kernel/icons.tsx'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import { useReportWords } from './words.ts'

export type ReportState = (typeof reportStates)[number]

const looks: Readonly<Record<ReportState, Readonly<{ tone: Tone; sign: Sign }>>> = {
  none: { tone: 'plain', sign: 'circle' },
  draft: { tone: 'info', sign: 'pen' },
  returned: { tone: 'warn', sign: 'back' },
  sent: { tone: 'info', sign: 'half' },
  accepted: { tone: 'ok', sign: 'check' },
}

/** How a report stands; `late`: it was due before today and has not been sent. */
export function StateTag({ state, late }: { state: ReportState; late?: boolean }): ReactNode {
  const say = useReportWords()
  if (late && (state === 'none' || state === 'draft')) {
    return (
      <Tag tone="danger" sign="octagon">
        {say.late(say.states[state])}
      </Tag>
    )
  }
  return <Tag {...looks[state]}>{say.states[state]}</Tag>
}
