import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import type { Moved } from './changes.ts'
import style from './persons.module.css'
import { usePersonWords } from './words.ts'

/** Somebody else changed the record under an open form: what is there now beside what was typed. Nothing is merged unseen. */
export function MovedNotice(props: {
  moved: readonly Moved[]
  labels: Readonly<Record<string, string>>
  keepMine: () => void
  takeTheirs: () => void
}): ReactNode {
  const say = usePersonWords()
  return (
    <div className={ui.notice} data-tone="warn" role="alert">
      <Icon sign="differ" />
      <div className={style.moved}>
        <p className={ui.strong}>{say.moved.title}</p>
        <p>{props.moved.length === 0 ? say.moved.elsewhere : say.moved.lead}</p>
        {props.moved.map(({ field, now, typed }) => (
          <dl key={field} className={ui.why}>
            <dt className={style.wide}>{props.labels[field] ?? field}</dt>
            <dt>{say.moved.nowIs}</dt>
            <dd className={ui.strong}>{now || say.empties}</dd>
            <dt>{say.moved.yours}</dt>
            <dd>{typed === undefined ? <i>{say.moved.untouched}</i> : typed || say.empties}</dd>
          </dl>
        ))}
        <div className={style.actions}>
          <button type="button" className={ui.button} data-size="small" onClick={props.keepMine}>
            {say.moved.keepMine}
          </button>
          <button type="button" className={ui.button} data-size="small" onClick={props.takeTheirs}>
            {say.moved.takeTheirs}
          </button>
        </div>
      </div>
    </div>
  )
}
