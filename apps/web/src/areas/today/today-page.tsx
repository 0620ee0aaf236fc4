import { daysBetween, nextSteps, plusDays, type Step, day as showDay, weekday } from '@baucu/law'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { dayFromElection, shortDay } from '../../kernel/format.ts'
import { useDay, useFrame, useFrameOrNone } from '../../kernel/frame.ts'
import { stepsOf } from '../../kernel/frame-steps.ts'
import { Icon } from '../../kernel/icons.tsx'
import { LawLink } from '../../kernel/law-link.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { OutsideToday } from './outside-today.tsx'
import { Constituencies, Rehearsals } from './side-cards.tsx'
import { StepTable } from './step-table.tsx'
import style from './today.module.css'
import { WorkCards } from './work-cards.tsx'

/** Today in an election, or outside all of them. */
export function TodayPage(): ReactNode {
  return useFrameOrNone() ? <ElectionDays /> : <OutsideToday />
}

/** How far it is to election day, what the law asks next and by which article; for today or for any chosen day. */
function ElectionDays(): ReactNode {
  const words = useWords()
  const frame = useFrame()
  const { day } = useDay()
  const steps = stepsOf(frame)
  return (
    <article>
      <div className={`${ui.head} ${style.head}`}>
        <h1>{words.today.title}</h1>
        <p className={ui.second}>{words.fullDay(day)}</p>
        <button
          type="button"
          className={`${ui.button} ${ui.push} ${style.print}`}
          data-size="small"
          onClick={() => window.print()}
        >
          <Icon sign="printer" size={16} />
          {words.today.print}
        </button>
      </div>
      <Clock steps={steps} />
      <WorkCards>
        <DayChoice steps={steps} />
        <StepTable steps={steps} />
        <div className={style.columns}>
          <Constituencies />
          <Rehearsals />
        </div>
      </WorkCards>
    </article>
  )
}

/** Any day can be looked at; it stays in the address, so that it can be sent to somebody. */
function DayChoice({ steps }: { steps: readonly Step[] }): ReactNode {
  const words = useWords()
  const frame = useFrame()
  const { day, real, chosen } = useDay()
  const navigate = useNavigate({ from: '/ky/$frame/hom-nay' })
  const go = (next: string | undefined) =>
    void navigate({
      search: ({ ngay: _was, giaidoan: _phase, ...rest }) => (next ? { ...rest, ngay: next } : rest),
      replace: true,
    })
  const previous = steps.filter((step) => step.date < day).at(-1)?.date
  const next = steps.find((step) => step.date > day)?.date
  const button = (label: string, target: string | undefined, off: boolean) => (
    <button type="button" className={ui.button} data-size="small" disabled={off} onClick={() => go(target)}>
      {label}
    </button>
  )
  return (
    <div className={style.choice}>
      <label htmlFor="ngay-xem" className={style.choose}>
        {words.today.choose}
      </label>
      <DayField id="ngay-xem" small value={day} year={frame.electionDay.slice(0, 4)} choose={go} />
      {button(words.today.previous, previous, previous === undefined)}
      {button(words.today.next, next, next === undefined)}
      {button(words.today.electionDay, frame.electionDay, day === frame.electionDay)}
      {button(words.today.real, frame.rehearsal ? real : undefined, day === real)}
      {chosen && !frame.rehearsal && <span className={ui.meta}>{words.today.notReal(showDay(real))}</span>}
    </div>
  )
}

/** The D-n block, and the next five dates beside it. */
function Clock({ steps }: { steps: readonly Step[] }): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const frame = useFrame()
  const { day } = useDay()
  const offset = daysBetween(frame.electionDay, day)
  const next = nextSteps(steps, day, 5)
  return (
    <section className={`${ui.card} ${style.clock}`} aria-label={words.today.clock}>
      <div className={style.big} data-long={Math.abs(offset) > 999}>
        <b data-testid="d-day">{dayFromElection(offset)}</b>
        <span>
          {offset < 0 ? words.today.left(-offset) : offset > 0 ? words.today.passed(offset) : words.today.here}
          <br />
          {words.today.election(
            weekday(frame.electionDay, locale),
            Math.abs(offset) > 180 ? showDay(frame.electionDay) : shortDay(frame.electionDay),
          )}
        </span>
      </div>
      {next.length > 0 ? (
        <ol className={style.steps}>
          {next.map((step) => (
            <li key={step.id} data-now={step.date === day}>
              <p className={style.when}>
                <b>{dayFromElection(step.offset)}</b>
                {step.date === day ? words.today.stepToday : shortDay(step.date)}
                {step.at && `, ${step.at}`}
              </p>
              <p className={style.what}>{step.title[locale]}</p>
              <LawLink article={step.article} edition={frame.edition} amendedBy={step.amendedBy} />
            </li>
          ))}
        </ol>
      ) : (
        <div className={style.over}>
          <p className={ui.strong}>{words.today.allPassed}</p>
          <p className={ui.second}>{words.today.allPassedNext}</p>
          <p className={style.jump}>
            {jumps(steps, frame.electionDay).map((target) => (
              <Link
                key={target}
                to="/ky/$frame/hom-nay"
                params={{ frame: frame.id }}
                search={{ ngay: target }}
                className={ui.button}
                data-size="small"
              >
                {dayFromElection(daysBetween(frame.electionDay, target))} · {showDay(target)}
              </Link>
            ))}
          </p>
        </div>
      )}
    </section>
  )
}

/** Days worth looking back at: the first step, ten days before, election day, the day after. */
function jumps(steps: readonly Step[], electionDay: string): readonly string[] {
  const first = steps[0]?.date
  return [...(first ? [first] : []), plusDays(electionDay, -10), electionDay, plusDays(electionDay, 1)]
}
