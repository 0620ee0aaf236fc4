import type { Frame } from '@baucu/contract'
import type { ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './rehearsal.module.css'

/** The election that is rehearsed. */
export function FrameChoice(props: {
  id: string
  frames: readonly Frame[]
  value: string
  choose: (frame: string) => void
}): ReactNode {
  const { rehearsal } = useWords()
  return (
    <div className={style.wide}>
      <label className={ui.label} htmlFor={props.id}>
        {rehearsal.from}
      </label>
      <select
        id={props.id}
        className={ui.input}
        value={props.value}
        onChange={(event) => props.choose(event.currentTarget.value)}
      >
        {props.frames.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  )
}
