import type { ReactNode } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useBudgetWords } from './words.ts'

/** The settlement or the list of rewards as files. */
export function Papers({ of, organisation }: { of: 'budget' | 'rewards'; organisation: string }): ReactNode {
  const say = useBudgetWords()
  const frame = useFrame()
  const input = encodeURIComponent(JSON.stringify({ organisation, frame: frame.id }))
  return (
    <p className={record.buttons}>
      {(
        [
          ['pdf', say.pdf],
          ['docx', say.word],
          ['xlsx', say.excel],
        ] as const
      ).map(([kind, text]) => (
        <a
          key={kind}
          className={ui.button}
          href={`/documents/${of}.${kind}?input=${input}`}
          aria-label={`${say.papers}: ${text}`}
          download
        >
          <Icon sign={kind === 'pdf' ? 'printer' : 'download'} size={16} />
          {text}
        </a>
      ))}
    </p>
  )
}
