import { workStandings } from '@baucu/contract'
import type { ReactNode } from 'react'
import { looks, StandingTag } from './standing-tag.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** How the copies of a task stand: a bar to look at, and the counts with their words. */
export function RollUpBar(props: { title: string; tally: Readonly<Partial<Record<string, number>>> }): ReactNode {
  const words = useWorkWords()
  const parts = workStandings.flatMap((standing) => {
    const count = props.tally[standing] ?? 0
    return count > 0 ? [{ standing, count }] : []
  })
  return (
    <div className={style.rollUp}>
      <div className={style.rollBar} aria-hidden="true">
        {parts.map(({ standing, count }) => (
          <span
            key={standing}
            className={style.rollPart}
            data-tone={looks[standing].tone}
            data-standing={standing}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className={style.rollWords} aria-label={words.tally(props.title)}>
        {parts.map(({ standing, count }) => (
          <li key={standing}>
            <StandingTag standing={standing} count={count} />
          </li>
        ))}
      </ul>
    </div>
  )
}
