import { day as showDay } from '@baucu/law'
import type { ReactNode } from 'react'
import { dayFromElection } from '../../kernel/format.ts'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { stepsOf } from '../../kernel/frame-steps.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './calendar.module.css'
import { StepPanel } from './step-panel.tsx'

/** The few dates of a second poll: the last lawful day, the poll, and what follows it. */
export function SecondClock(): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const frame = useFrame()
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{words.calendar.title}</h1>
          <p className={ui.second}>{nameOf(frame)}</p>
        </div>
      </div>
      <section className={`${ui.card} ${style.own}`} aria-label={words.calendar.listTitle}>
        <ol>
          {stepsOf(frame).map((step) => (
            <li key={step.id}>
              <p className={style.what}>{step.title[locale]}</p>
              <p className={ui.meta}>{step.responsible[locale]}</p>
              <div className={style.line}>
                <StepPanel
                  step={step}
                  edition={frame.edition}
                  className={style.date}
                  said={`${dayFromElection(step.offset)} ${showDay(step.date)}`}
                  button={
                    <>
                      {step.at && `${step.at} `}
                      {showDay(step.date)}
                    </>
                  }
                />
                <LawLink article={step.article} edition={frame.edition} amendedBy={step.amendedBy} />
                {step.status === 'unconfirmed' && (
                  <Tag tone="warn" sign="help">
                    {words.why.unconfirmed}
                  </Tag>
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
    </article>
  )
}
