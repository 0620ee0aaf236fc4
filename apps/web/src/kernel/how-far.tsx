import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Progress } from './client.ts'
import style from './how-far.module.css'
import { useLocale } from './words/words.ts'

/** How far a long command is: nothing while it is not known, which is so for all that end within a second. */
export function HowFar({ progress, label }: { progress: Progress | undefined; label: string }): ReactNode {
  const locale = useLocale()
  if (!progress || progress.of === 0) return null
  const { done, of } = progress
  return (
    <p className={style.far}>
      <progress value={done} max={of} aria-label={label} />
      {count(done, locale)}/{count(of, locale)}
    </p>
  )
}
