import { issuedTasks } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import ui from '../../kernel/ui.module.css'
import { RollUpBar } from './roll-up-bar.tsx'
import { StandingTag } from './standing-tag.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

type OriginTask = Output<'registry.one'>['tasks'][number]

/** Units of one task named before the rest is only counted. */
const mostUnits = 12

/** The tasks that something led to: who answers for each, and how it stands. */
export function OriginTasks(props: {
  tasks: readonly OriginTask[] /** Who issued them. */
  issuer: string
}): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const mayOpen = useMayAt(issuedTasks, props.issuer)
  return (
    <ul className={style.origin}>
      {props.tasks.map((task) => (
        <li key={task.id}>
          {mayOpen ? (
            <Link
              to="/ky/$frame/da-giao"
              params={{ frame }}
              search={(was) => ({ ...keepSearch(was), nhiemvu: task.id })}
              className={style.task}
            >
              {task.title}
            </Link>
          ) : (
            <span className={style.task}>{task.title}</span>
          )}
          <p className={ui.meta}>{task.due ? `${words.columns.due} ${day(task.due)}` : words.noDue}</p>
          <RollUpBar title={task.title} tally={task.tally} />
          <details>
            <summary>
              <Icon sign="chevronRight" size={16} />
              {words.units(task.copies.length)}
            </summary>
            <ul className={style.units}>
              {task.copies.slice(0, mostUnits).map((copy) => (
                <li key={copy.id}>
                  {copy.organisation.name}
                  <span className={style.unitLine}>
                    <StandingTag standing={copy.standing} />
                    <span className={ui.meta}>{words.percent(copy.progress)}</span>
                    <span className={ui.meta}>{copy.owner ?? words.noOwner}</span>
                  </span>
                </li>
              ))}
            </ul>
            {task.copies.length > mostUnits && (
              <p className={ui.meta}>{words.furtherUnits(task.copies.length - mostUnits)}</p>
            )}
          </details>
        </li>
      ))}
    </ul>
  )
}
