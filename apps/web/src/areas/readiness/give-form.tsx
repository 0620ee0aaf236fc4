import { isDate } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import type { ReadinessDay } from '../../kernel/readiness-search.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './readiness.module.css'
import { useReadinessWords } from './words.ts'

/** Gives what is not ready to the Polling Teams, one task an area. */
export function GiveForm(props: {
  organisation: string
  before: ReadinessDay
  /** The day it begins with. */
  day: string
  done: () => void
}): ReactNode {
  const { organisation, before, done } = props
  const say = useReadinessWords()
  const frame = useFrame()
  const give = useRun('readiness.giveTasks')
  const [due, setDue] = useState(props.day)
  const said = saidOf(give.error, (field) => field === 'due', say.unreachable)
  const wrong = due !== '' && isDate(due) ? said.at.due : say.needsDay
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isDate(due)) return
    give.mutate({ organisation, frame: frame.id, before, due }, { onSuccess: done })
  }
  return (
    <form className={`${ui.card} ${ui.pad} ${style.give}`} onSubmit={submit} noValidate aria-label={say.giveTitle}>
      <p>{say.giveLead}</p>
      <FormField id="giao-han" label={say.due} wrong={wrong}>
        <DayField
          id="giao-han"
          optional
          value={due}
          year={frame.electionDay.slice(0, 4)}
          choose={setDue}
          invalid={wrong !== undefined}
          {...(wrong ? { describedBy: 'giao-han-chu' } : {})}
        />
      </FormField>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={give.isPending}>
          {say.giveNow}
        </button>
        <button type="button" className={ui.button} onClick={done}>
          {say.stop}
        </button>
      </p>
    </form>
  )
}
