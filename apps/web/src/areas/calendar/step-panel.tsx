import type { Edition, Step } from '@baucu/law'
import type { ReactNode } from 'react'
import { weekday } from '../../kernel/format.ts'
import { Panel } from '../../kernel/panel.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'

/** A date that opens to its rule, its arithmetic, its article, the other edition, and who acts. */
export function StepPanel(props: {
  step: Step
  edition: Edition
  electionDay: string
  /** The same step in the other edition, with its own election day. */
  other?: { step: Step; electionDay: string } | null
  className?: string | undefined
  /** What the button shows, in words: its accessible name must hold it. */
  said: string
  button: ReactNode
}): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const { step, edition, other } = props
  const said = words.calendar
  const otherEdition: Edition = edition === '2015' ? '2025' : '2015'
  const when = said.when(step.at, words.fullDay(step.date, weekday(step.date)))
  return (
    <Panel
      wide
      className={props.className}
      over={step.title[locale]}
      title={when}
      label={`${words.why.openOf(step.title[locale])}, ${props.said}${step.status === 'unconfirmed' ? `, ${words.why.unconfirmed}` : ''}`}
      button={props.button}
    >
      <dl className={ui.why}>
        <dt>{words.why.rule}</dt>
        <dd>{said.offsetRule(step.offset)}</dd>
        <dt>{words.why.ground}</dt>
        <dd>
          {words.law.article(step.article)}, {words.law.lawShort}
          {step.amendedBy && said.amendedBy(step.amendedBy)}
        </dd>
        <dt>{words.why.calc}</dt>
        <dd className={ui.calc}>{said.arithmetic(props.electionDay, step.offset, step.date)}</dd>
        {other && (
          <>
            <dt>{said.other[otherEdition]}</dt>
            <dd>{said.arithmetic(other.electionDay, other.step.offset, other.step.date)}</dd>
          </>
        )}
        <dt>{words.why.who}</dt>
        <dd>{step.responsible[locale]}</dd>
      </dl>
      {step.status === 'unconfirmed' && (
        <p className={ui.hint}>
          <Tag tone="warn" sign="help">
            {words.why.unconfirmed}
          </Tag>{' '}
          {words.why.unconfirmedNote}
        </p>
      )}
    </Panel>
  )
}
