import type { ReactNode } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import style from './budget.module.css'
import { useBudgetWords } from './words.ts'

/** Why an entry is corrected, and whether it is only taken back. */
export function Correction(props: {
  id: string
  reason: string
  takesBack: boolean
  wrong: string | undefined
  change: (reason: string) => void
  /** Left out where it may only be taken back. */
  takeBack: ((takesBack: boolean) => void) | undefined
}): ReactNode {
  const say = useBudgetWords()
  return (
    <div className={record.part}>
      <label className={style.check}>
        <input
          type="checkbox"
          checked={props.takesBack}
          disabled={!props.takeBack}
          onChange={(event) => props.takeBack?.(event.currentTarget.checked)}
        />{' '}
        {say.takeBack}
      </label>
      {props.takesBack && <p className={ui.hint}>{say.takeBackLead}</p>}
      <TextField
        id={`${props.id}-ly-do`}
        label={say.fields.reason}
        wrong={props.wrong}
        value={props.reason}
        maxLength={500}
        change={props.change}
      />
    </div>
  )
}
