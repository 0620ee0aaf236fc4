import { count } from '@baucu/law'
import type { ReactNode } from 'react'
import { share } from '../../kernel/format.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './second-polls.module.css'
import type { Detail } from './standing.ts'
import { useSecondPollWords } from './words.ts'

/** The polling areas of a constituency; where at most half voted that is said, and that nothing follows from it. */
export function AreaList({ at }: { at: Detail }): ReactNode {
  const say = useSecondPollWords()
  const locale = useLocale()
  return (
    <section className={record.part} aria-label={say.areas}>
      <h3>
        {say.areas} <span className={ui.count}>{count(at.areas.length, locale)}</span>
      </h3>
      {at.halfOrLess > 0 && <p className={ui.second}>{say.halfOrLess(at.halfOrLess)}</p>}
      <ul className={style.areas}>
        {at.areas.map(({ id, number, commune, registered, voted, state }) => (
          <li key={id}>
            <span>
              <b className={ui.strong}>{say.area(number)}</b>
              <span className={ui.meta}> {commune}</span>
            </span>
            {registered !== null && voted !== null ? (
              <span className={style.turnout}>
                {say.turnout(count(voted, locale), count(registered, locale))} ({share(voted, registered, locale)})
                {2 * voted <= registered && (
                  <Tag tone="warn" sign="triangle">
                    {say.notAboveHalf}
                  </Tag>
                )}
              </span>
            ) : (
              <Tag tone={state === 'annulled' ? 'danger' : 'quiet'} sign={state === 'annulled' ? 'octagon' : 'circle'}>
                {say.states[state]}
              </Tag>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
