import type { ReactNode } from 'react'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** What was asked for, what is granted, and how far they are apart. */
export function Difference({ requested, granted }: { requested: number; granted: number | null }): ReactNode {
  const say = useProposalWords()
  const less = granted === null ? 0 : requested - granted
  return (
    <dl className={style.facts}>
      <div>
        <dt>{say.requested}</dt>
        <dd className={style.sum}>{say.money(requested)}</dd>
      </div>
      {granted !== null && (
        <>
          <div>
            <dt>{say.granted}</dt>
            <dd className={style.sum}>{say.money(granted)}</dd>
          </div>
          <div>
            <dt>{say.difference}</dt>
            <dd>{less === 0 ? say.whole : less > 0 ? say.less(less) : say.above(-less)}</dd>
          </div>
        </>
      )}
    </dl>
  )
}
