import { councilMovesSteps, type Edition, type Step } from '@baucu/law'
import type { ReactNode } from 'react'
import { Panel } from '../../kernel/panel.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { sumOf } from './sum.ts'

/** A date that opens to its rule, its arithmetic, its article, the other edition, and who acts. */
export function StepPanel(props: {
  step: Step
  edition: Edition
  /** The same step in the other edition. */
  other?: Step | null
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
  const when = said.when(step.at, words.fullDay(step.date))
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
        <dd>{step.rule[locale]}</dd>
        <dt>{words.why.ground}</dt>
        <dd>
          {words.law.article(step.article)}, {words.law.lawShort}
          {step.amendedBy && said.amendedBy(step.amendedBy)}
        </dd>
        <dt>{words.why.calc}</dt>
        <dd className={ui.calc}>{sumOf(step, said.days)}</dd>
        {other && (
          <>
            <dt>{said.other[otherEdition]}</dt>
            <dd>{sumOf(other, said.days)}</dd>
          </>
        )}
        <dt>{words.why.who}</dt>
        <dd>{step.responsible[locale]}</dd>
        {step.product && (
          <>
            <dt>{said.product}</dt>
            <dd>{step.product[locale]}</dd>
          </>
        )}
        <dt>{said.move}</dt>
        <dd>{moveWords(step, edition, said)}</dd>
      </dl>
      {step.note && <p className={ui.hint}>{step.note[locale]}</p>}
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

/** Whether and by what the date was moved: only the 2025 edition lets the National Election Council move a step. */
function moveWords({ movedBy }: Step, edition: Edition, said: ReturnType<typeof useWords>['calendar']): string {
  if (movedBy) return said.moveBy(movedBy.decision.number, movedBy.decision.date)
  return councilMovesSteps.value[edition] ? said.moveNone(councilMovesSteps.article) : said.moveNever
}
