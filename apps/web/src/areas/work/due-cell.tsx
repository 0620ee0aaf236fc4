import type { CopyLine } from '@baucu/contract'
import { day, daysBetween } from '@baucu/law'
import type { ReactNode } from 'react'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

type Due = Pick<CopyLine, 'due' | 'legalDue' | 'progress' | 'standing'>

/** The last day, how far it is, and the legal date behind it with its sign. */
export function DueCell({ of, today }: { of: Due; today: string }): ReactNode {
  const words = useWorkWords()
  const open = of.progress < 100 && of.standing !== 'withdrawn'
  if (of.due === null) return <span className={ui.meta}>{words.noDue}</span>
  const left = daysBetween(today, of.due)
  return (
    <span className={style.due}>
      <span className={ui.nowrap}>{day(of.due)}</span>
      {open && (
        <span className={style.left} data-tone={left < 0 ? 'danger' : left <= 3 ? 'warn' : undefined}>
          {words.left(left)}
        </span>
      )}
      {of.legalDue && (
        <Tag tone="accent" sign="calendar">
          {words.legal(of.legalDue)}
        </Tag>
      )}
    </span>
  )
}
