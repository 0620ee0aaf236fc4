import { askAboutReport, type ReportWhole } from '@baucu/contract'
import { periodName, type ReportField } from '@baucu/reporting'
import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { GiveTaskForm, OriginTasks } from '../work/index.tsx'
import style from './reports.module.css'
import { useReportWords } from './words.ts'

/** What is asked about: one report, or all of a period together. */
export type Asked = Pick<ReportWhole, 'round' | 'period' | 'questions' | 'answerBy'> &
  Readonly<{
    /** Whose report; null = all units together. */
    unit: Readonly<{ id: string; name: string }> | null
  }>

/**
 * A question at a field: one press gives it as a task, to the unit that told, by the next day of the cadence, naming report and
 * field; what was asked before stands there with what became of it.
 */
export function Question(props: {
  asked: Asked
  field: ReportField
  /** The value as it is read. */
  value: string
}): ReactNode {
  const { asked, field, value } = props
  const { round, period, unit, answerBy } = asked
  const say = useReportWords()
  const locale = useLocale()
  const may = useMayAt(askAboutReport, round.organisation.id)
  const run = useRun('reports.question')
  const [asking, setAsking] = useState(false)
  const given = asked.questions.filter((each) => each.field === field.id)
  if (!may && given.length === 0) return null
  const title = field.title[locale]
  const about = [round.title, periodName(period, locale), ...(unit ? [unit.name] : [])].join(', ')
  return (
    <div className={style.question}>
      {given.length > 0 && <OriginTasks tasks={given} issuer={round.organisation.id} />}
      <div role="status">{run.isSuccess && <p className={ui.second}>{say.askedNow}</p>}</div>
      {may &&
        (asking ? (
          <GiveTaskForm
            draft={`reports.question ${round.id} ${period} ${unit?.id ?? ''} ${field.id}`}
            title={say.askOf(title)}
            text={say.askText(title, value, about)}
            recipients={unit ? [unit.id] : []}
            due={answerBy}
            pending={run.isPending}
            error={run.error}
            send={(task, done) =>
              run.mutate(
                { round: round.id, period, unit: unit?.id ?? null, field: field.id, tasks: [task] },
                {
                  onSuccess: () => {
                    done()
                    setAsking(false)
                  },
                },
              )
            }
            stop={() => setAsking(false)}
          />
        ) : (
          <button
            type="button"
            className={`${ui.button} ${style.take}`}
            data-size="small"
            aria-label={say.askOf(title)}
            onClick={() => {
              run.reset()
              setAsking(true)
            }}
          >
            <Icon sign="tasks" size={16} />
            {say.askShort}
          </button>
        ))}
    </div>
  )
}

/** The field that an address points at comes into view once it is there. */
export function usePointedAt<E extends HTMLElement>(
  field: string,
): {
  ref: React.RefObject<E | null>
  pointed: true | undefined
} {
  const { muc } = useSearch({ strict: false })
  const ref = useRef<E>(null)
  const pointed = muc === field || undefined
  useEffect(() => {
    if (pointed) ref.current?.scrollIntoView({ block: 'center' })
  }, [pointed])
  return { ref, pointed }
}
