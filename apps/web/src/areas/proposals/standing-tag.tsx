import type { ProposalStanding } from '@baucu/direction'
import type { ReactNode } from 'react'
import type { Sign } from '../../kernel/icons.tsx'
import { Tag, type Tone } from '../../kernel/tag.tsx'
import { useProposalWords } from './words.ts'

const looks: Readonly<Record<ProposalStanding, readonly [Tone, Sign]>> = {
  late: ['danger', 'octagon'],
  open: ['warn', 'clock'],
  deferred: ['warn', 'pause'],
  accepted: ['ok', 'check'],
  partly: ['ok', 'half'],
  rejected: ['quiet', 'dash'],
  merged: ['quiet', 'chevronRight'],
}

/** How a proposal stands: word, sign and colour. */
export function StandingTag({ standing }: { standing: ProposalStanding }): ReactNode {
  const say = useProposalWords()
  const [tone, sign] = looks[standing]
  return (
    <Tag tone={tone} sign={sign}>
      {say.standing[standing]}
    </Tag>
  )
}
