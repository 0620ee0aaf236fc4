import { daysBetween, type Step, day as showDay } from '@baucu/law'
import { Link, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { dayFromElection } from '../../kernel/format.ts'
import { type Phase, useDay, useFrame } from '../../kernel/frame.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { StepPanel } from '../calendar/index.tsx'
import style from './today.module.css'

const views = ['coming', 'passed', 'all'] as const
type View = (typeof views)[number]

/** Every dated step with its state on the chosen day. It says what it leaves out. */
export function StepTable({ steps }: { steps: readonly Step[] }): ReactNode {
  const words = useWords()
  const frame = useFrame()
  const { giaidoan } = useSearch({ from: '/ky/$frame' })
  const { day } = useDay()
  const [chosen, setChosen] = useState<View>()
  const coming = steps.filter((step) => (step.until ?? step.date) >= day)
  const shown = { coming, passed: steps.filter((step) => (step.until ?? step.date) < day), all: steps }
  const view = chosen ?? (coming.length > 0 ? 'coming' : 'all')
  const hidden = view === 'coming' ? shown.passed.length : 0
  // In order of the date; a phase chosen by hand brings its own steps to the top.
  const rows = [...shown[view]].sort((a, b) => Number(phaseOf(b) === giaidoan) - Number(phaseOf(a) === giaidoan))
  return (
    <section className={ui.card} aria-labelledby="moc">
      <div className={ui.cardHead}>
        <h2 id="moc">{words.today.steps}</h2>
        <span className={ui.count}>{rows.length}</span>
        <div className={`${ui.tabs} ${ui.push}`}>
          {views.map((each) => (
            <button key={each} type="button" aria-pressed={each === view} onClick={() => setChosen(each)}>
              {words.today.tabs[each]} {shown[each].length}
            </button>
          ))}
        </div>
      </div>
      {rows.length === 0 ? (
        <p className={ui.pad}>{words.today.nothing[view]}</p>
      ) : (
        <table className={`${ui.table} ${style.table}`}>
          <thead>
            <tr>
              <th>{words.today.columns.step}</th>
              <th>{words.today.columns.article}</th>
              <th>{words.today.columns.who}</th>
              <th className={ui.right}>{words.today.columns.date}</th>
              <th>
                <span className={ui.hidden}>{words.today.columns.offset}</span>
              </th>
              <th>{words.today.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((step) => (
              <Row key={step.id} step={step} />
            ))}
          </tbody>
        </table>
      )}
      <p className={style.rest}>
        {hidden > 0 && (
          <>
            {words.today.hidden(hidden)}{' '}
            <button type="button" className={style.link} onClick={() => setChosen('all')}>
              {words.today.showAll}
            </button>{' '}
          </>
        )}
        {!frame.second && (
          <Link to="/ky/$frame/moc-luat-dinh" params={{ frame: frame.id }} search={(was) => was}>
            {words.today.compare}
          </Link>
        )}
      </p>
    </section>
  )
}

const phaseOf = (step: Step): Phase => (step.offset < 0 ? 'before' : step.offset === 0 ? 'day' : 'after')

function Row({ step }: { step: Step }): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const frame = useFrame()
  const { day } = useDay()
  const left = daysBetween(day, step.date)
  // A step that lasts is today's as long as it lasts.
  const lasts = step.until !== null && left < 0 && day <= step.until
  const shown = step.at ? `${step.at} ${showDay(step.date)}` : showDay(step.date)
  return (
    <tr data-now={left === 0 || lasts}>
      <td className={style.title}>{step.title[locale]}</td>
      <td className={style.ground}>
        <LawLink article={step.article} edition={frame.edition} amendedBy={step.amendedBy} />
      </td>
      <td className={style.who}>{step.responsible[locale]}</td>
      <td className={`${ui.right} ${style.day}`}>
        <StepPanel step={step} edition={frame.edition} className={style.dayButton} said={shown} button={shown} />
      </td>
      <td className={style.offset}>{dayFromElection(step.offset)}</td>
      <td className={style.state}>
        {left === 0 || lasts ? (
          <Tag tone="accent" sign="clock">
            {words.today.state.today}
          </Tag>
        ) : left < 0 ? (
          <Tag tone="quiet" sign="dash">
            {words.today.state.passed}
          </Tag>
        ) : (
          <Tag tone="plain" sign="circle">
            {words.today.state.coming(left)}
          </Tag>
        )}
        {step.status === 'unconfirmed' && (
          <Tag tone="warn" sign="help">
            {words.why.unconfirmed}
          </Tag>
        )}
      </td>
    </tr>
  )
}
