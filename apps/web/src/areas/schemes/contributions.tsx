import { contributeToScheme } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useMayAt } from '../../kernel/may.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { ContributeForm } from './contribute-form.tsx'
import style from './schemes.module.css'
import { showFigure } from './show-figure.ts'
import { useSchemeWords } from './words.ts'

type Answer = Output<'schemes.one'>
type Entry = Answer['contributions'][number]

/** What was contributed to a scheme this quarter, the latest first. */
export function Contributions({ answer }: { answer: Answer }): ReactNode {
  const say = useSchemeWords()
  const { quarter, contributions } = answer
  const title = say.quarter(quarter.quarter, quarter.year)
  return (
    <section className={record.part} aria-label={title}>
      <h3>{title}</h3>
      {contributions.length === 0 && <p className={ui.second}>{say.noContributions}</p>}
      <ul className={style.members}>
        {contributions.map((each) => (
          <li key={each.id}>
            <Contribution answer={answer} entry={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One entry; whoever may note for its organisation may correct it. */
function Contribution({ answer, entry }: { answer: Answer; entry: Entry }): ReactNode {
  const say = useSchemeWords()
  const locale = useLocale()
  const mayCorrect = useMayAt(contributeToScheme, entry.organisation.id) && !entry.replaced
  const [correcting, setCorrecting] = useState(false)
  const target = answer.targets.find(({ id }) => id === entry.target)
  return (
    <>
      {entry.text}
      <span className={`${ui.meta} ${style.line}`}>
        <span>
          {day(entry.day)}, {entry.organisation.name}
        </span>
        {target && (
          <span>
            {target.title}
            {entry.amount !== null && `: ${showFigure(entry.amount, locale)} ${target.unit}`}
          </span>
        )}
        {entry.reason && <span>{say.corrected(entry.reason)}</span>}
        {entry.replaced && (
          <Tag tone="quiet" sign="dash">
            {say.replaced}
          </Tag>
        )}
      </span>
      {mayCorrect && !correcting && (
        <button
          type="button"
          className={ui.button}
          data-size="small"
          aria-label={say.correctOf(entry.text)}
          onClick={() => setCorrecting(true)}
        >
          {say.correct}
        </button>
      )}
      {correcting && (
        <ContributeForm
          organisation={entry.organisation.id}
          scheme={answer.scheme.id}
          issuer={answer.scheme.organisation.id}
          today={answer.today}
          corrects={entry}
          done={() => setCorrecting(false)}
        />
      )}
    </>
  )
}
