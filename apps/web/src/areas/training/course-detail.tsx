import { type Organisation, saveCourse, type TrainingCourse, tellAttendance } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useMay, useMayAt } from '../../kernel/may.ts'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { AttendanceForm } from './attendance-form.tsx'
import { CourseForm } from './course-form.tsx'
import { sumsOf } from './sums.ts'
import style from './training.module.css'
import { useTrainingWords } from './words.ts'

type Body = TrainingCourse['bodies'][number]

/** One course: what it is, how communes stand, and every body that is not complete with its reason. */
export function CourseDetail({ here, course }: { here: Organisation; course: TrainingCourse }): ReactNode {
  const say = useTrainingWords()
  const mayChange = useMayAt(saveCourse, course.organisation.id) && course.organisation.id === here.id
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (editing) {
    const stop = () => setEditing(false)
    return <CourseForm here={here.id} before={course} done={stop} stop={stop} />
  }
  const open = course.bodies.filter((each) => each.state !== 'all')
  const done = course.bodies.filter((each) => each.state === 'all')
  const communes = Map.groupBy(course.bodies, (each) => each.commune.id)
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {course.subject}
      </h2>
      <p role="status">{say.sums(sumsOf(course.bodies))}</p>
      <dl className={record.facts}>
        {(
          [
            [say.facts.day, day(course.day)],
            [say.facts.place, course.place],
            [say.facts.material, course.material],
            [say.facts.audience, course.audience.map((kind) => say.kinds[kind]).join(', ')],
            [say.facts.held, course.organisation.name],
          ] as const
        ).map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {mayChange && (
        <p className={record.buttons}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      {communes.size > 1 && (
        <section className={record.part} aria-label={say.byCommune}>
          <h3>{say.byCommune}</h3>
          <dl className={record.facts}>
            {[...communes.values()].map((of) => (
              <div key={of[0]?.commune.id}>
                <dt>{of[0]?.commune.name}</dt>
                <dd>{say.ofCommune(sumsOf(of).all, of.length)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {course.bodies.length > 0 && (
        <section className={record.part} aria-label={say.missing}>
          <h3>{say.missing}</h3>
          {open.length === 0 && <p className={ui.second}>{say.allThere}</p>}
          <ul className={style.bodies}>
            {open.map((each) => (
              <BodyLine key={each.id} course={course.id} body={each} commune={communes.size > 1} />
            ))}
          </ul>
        </section>
      )}
      {done.length > 0 && (
        <section className={record.part} aria-label={say.done}>
          <h3>{say.done}</h3>
          <ul className={style.bodies}>
            {done.map((each) => (
              <BodyLine key={each.id} course={course.id} body={each} commune={communes.size > 1} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const looks = {
  all: ['ok', 'check'],
  some: ['warn', 'triangle'],
  none: ['danger', 'octagon'],
  silent: ['quiet', 'circle'],
} as const

function BodyLine(props: {
  course: string
  body: Body
  /** Whether the commune is said: not where there is one only. */
  commune: boolean
}): ReactNode {
  const { course, body } = props
  const say = useTrainingWords()
  const may = useMay(tellAttendance)
  const items = useOutbox()
  const [telling, setTelling] = useState(false)
  const { told } = body
  const [tone, sign] = looks[body.state]
  const waits = items.some(({ command, input, state }) => {
    const of = input as { course: string; organisation: string }
    const pending = state === 'waiting' || state === 'sending'
    return command === 'training.tell' && pending && of.course === course && of.organisation === body.id
  })
  return (
    <li>
      <p>
        {body.name}{' '}
        {props.commune && body.commune.id !== body.id && <span className={ui.meta}>{body.commune.name}</span>}
      </p>
      <p className={style.state}>
        <Tag tone={tone} sign={sign}>
          {say.states[body.state]}
        </Tag>
        {told && <span className={ui.meta}>{say.came(told.attended, told.invited)}</span>}
        {told?.passed != null && <span className={ui.meta}>{say.passed(told.passed)}</span>}
        {waits && (
          <Tag tone="info" sign="sync">
            {say.waits}
          </Tag>
        )}
        {may && !telling && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={told ? say.tellAgainOf(body.name) : say.tellOf(body.name)}
            onClick={() => setTelling(true)}
          >
            {told ? say.tellAgain : say.tell}
          </button>
        )}
      </p>
      {told?.reason && <p>{told.reason}</p>}
      {telling && <AttendanceForm course={course} body={body} done={() => setTelling(false)} />}
    </li>
  )
}
