import type { ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './rehearsal.module.css'

/** Minutes of the evening in one second; 0 = as fast as the server can. */
const speeds = [1, 10, 60, 0] as const

export function SpeedChoice({ value, choose }: { value: number; choose: (speed: number) => void }): ReactNode {
  const { rehearsal } = useWords()
  return (
    <fieldset className={style.speeds}>
      <legend className={ui.label}>{rehearsal.speed}</legend>
      {speeds.map((speed) => (
        <label key={speed} data-on={speed === value}>
          <input type="radio" name="toc-do" checked={speed === value} onChange={() => choose(speed)} />
          {rehearsal.speedOf(speed)}
        </label>
      ))}
    </fieldset>
  )
}
