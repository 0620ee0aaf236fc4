import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { Empty } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { RollUpBar } from './roll-up-bar.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

export type Given = Output<'work.issued'>['tasks'][number]

/** The tasks issued, the latest first, each with its roll-up. */
export function IssuedList(props: {
  tasks: readonly Given[]
  more: boolean
  today: string
  shown: string | undefined
}): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  if (props.tasks.length === 0) return <Empty title={words.issuedEmpty}>{words.issuedEmptyNext}</Empty>
  return (
    <section className={ui.card} aria-label={words.issuedTitle}>
      <ul className={style.given}>
        {props.tasks.map((task) => (
          <li key={task.id} data-shown={task.id === props.shown || undefined}>
            <div className={style.givenHead}>
              <Link
                id={`viec-${task.id}`}
                to="/ky/$frame/da-giao"
                params={{ frame }}
                search={({ viec: _, ...was }) => ({ ...was, nhiemvu: task.id })}
                className={style.task}
                aria-current={task.id === props.shown ? 'true' : undefined}
              >
                {task.title}
              </Link>
              <GivenLine task={task} />
            </div>
            <RollUpBar title={task.title} tally={task.tally} />
          </li>
        ))}
      </ul>
      {props.more && <p className={`${ui.second} ${ui.more}`}>{words.narrow}</p>}
    </section>
  )
}

/** Where a task comes from, when it is due, and for whom it was meant. */
export function GivenLine({ task }: { task: Given }): ReactNode {
  const words = useWorkWords()
  return (
    <div className={style.givenLine}>
      <span>
        {task.document ?? words.noDocument}, {day(task.issuedOn)}
      </span>
      <span>{task.due ? `${words.columns.due} ${day(task.due)}` : words.noDue}</span>
      {task.legalDue && (
        <Tag tone="accent" sign="calendar">
          {words.legal(task.legalDue)}
        </Tag>
      )}
      {task.joint && (
        <Tag tone="info" sign="people">
          {words.joint}
        </Tag>
      )}
      {task.filter && <span>{words.filter(task.filter)}</span>}
    </div>
  )
}
