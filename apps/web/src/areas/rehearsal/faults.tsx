import type { OutputOf, rehearsalState } from '@baucu/contract'
import type { ReactNode } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useDayWords } from './day-words.ts'
import style from './rehearsal.module.css'

/** What was injected into a rehearsed day so far, and whether the product dealt with it as it must. */
export function Faults({ state }: { state: OutputOf<typeof rehearsalState> }): ReactNode {
  const say = useDayWords()
  if (state.faults.length === 0 && state.unforeseen === 0) return null
  return (
    <section aria-labelledby="loi-cai-san">
      <div className={ui.cardHead}>
        <h3 id="loi-cai-san">{say.faults}</h3>
      </div>
      <ul className={style.list}>
        {state.faults.map(({ fault, played, met }) => (
          <li key={fault} data-testid="fault">
            <span>
              <b>{say.faultNames[fault]}</b>
              <br />
              <span className={ui.meta}>{say.answers[fault]}</span>
            </span>
            <Tag tone={met === played ? 'ok' : 'danger'} sign={met === played ? 'check' : 'octagon'}>
              {say.foundOf(met, played)} {met === played ? say.all : say.missing}
            </Tag>
          </li>
        ))}
      </ul>
      {state.unforeseen > 0 && (
        <div className={style.remark}>
          <Remark tone="danger">{say.unforeseen(state.unforeseen)}</Remark>
        </div>
      )}
    </section>
  )
}
