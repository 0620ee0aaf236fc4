import type { ReactNode } from 'react'
import style from './organisations.module.css'

/** A box to tick with its words, as large as a finger. */
export function Check(props: { checked: boolean; turn: (on: boolean) => void; children: ReactNode }): ReactNode {
  return (
    <label className={style.check}>
      <input type="checkbox" checked={props.checked} onChange={(event) => props.turn(event.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  )
}
