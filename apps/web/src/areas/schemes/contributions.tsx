import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import ui from '../../kernel/ui.module.css'
import style from './schemes.module.css'
import { useSchemeWords } from './words.ts'

/** What was contributed to a scheme this quarter, the latest first. */
export function Contributions({ answer }: { answer: Output<'schemes.one'> }): ReactNode {
  const say = useSchemeWords()
  const { quarter, contributions, targets } = answer
  const title = say.quarter(quarter.quarter, quarter.year)
  return (
    <section className={style.part} aria-label={title}>
      <h3>{title}</h3>
      {contributions.length === 0 && <p className={ui.second}>{say.noContributions}</p>}
      <ul className={style.members}>
        {contributions.map((each) => (
          <li key={each.id}>
            {each.text}
            <span className={`${ui.meta} ${style.line}`}>
              <span>
                {day(each.day)}, {each.organisation.name}
              </span>
              {each.target && <span>{targets.find(({ id }) => id === each.target)?.title}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
