import type { ReactNode } from 'react'
import { useEvidenceWords } from '../../kernel/evidence/evidence-words.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { evidenceAddress } from './evidence.tsx'
import style from './work.module.css'

/** What is attached, beside the point of the checklist that asks for it. */
export function EvidenceBesideGrade({ copy }: { copy: string }): ReactNode {
  const say = useEvidenceWords()
  const { data } = useAnswer('work.evidence', { copy })
  if (!data) return null
  if (data.evidence.length === 0) {
    return (
      <Tag tone="warn" sign="triangle">
        {say.none}
      </Tag>
    )
  }
  return (
    <span className={`${ui.meta} ${style.attached}`}>
      {say.attached(data.evidence.length)}:
      {data.evidence.map(({ id, name }) => (
        <a key={id} href={evidenceAddress(copy, id)} download>
          {name}
        </a>
      ))}
    </span>
  )
}
