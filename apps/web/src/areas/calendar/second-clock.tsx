import { day as showDay } from '@baucu/law'
import type { ReactNode } from 'react'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { stepsOf } from '../../kernel/frame-steps.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords, wordsOf } from '../../kernel/words/words.ts'
import style from './calendar.module.css'
import { StepPanel } from './step-panel.tsx'

const useClockWords = wordsOf({
  vi: { title: 'Mốc thời gian của lần bỏ phiếu này' },
  en: { title: 'Dates of this second poll' },
})

/** The few dates of a second poll: the last lawful day, the poll, and what follows it. */
export function SecondClock(): ReactNode {
  const words = useWords()
  const say = useClockWords()
  const locale = useLocale()
  const frame = useFrame()
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{nameOf(frame)}</p>
        </div>
      </div>
      <section className={`${ui.card} ${style.own}`} aria-label={words.calendar.listTitle}>
        <ol>
          {stepsOf(frame).map((step) => {
            const shown = step.at ? `${step.at} ${showDay(step.date)}` : showDay(step.date)
            return (
              <li key={step.id}>
                <p className={style.what}>{step.title[locale]}</p>
                <p className={ui.meta}>{step.responsible[locale]}</p>
                <div className={style.ownLine}>
                  <StepPanel step={step} edition={frame.edition} className={style.date} said={shown} button={shown} />
                  <LawLink article={step.article} edition={frame.edition} amendedBy={step.amendedBy} />
                  {step.status === 'unconfirmed' && (
                    <Tag tone="warn" sign="help">
                      {words.why.unconfirmed}
                    </Tag>
                  )}
                </div>
              </li>
            )
          })}
        </ol>
      </section>
    </article>
  )
}
