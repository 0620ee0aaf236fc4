import type { Frame } from '@baucu/contract'
import { day, editionOn, explain, judgeElectionDay } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { nameOf } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { useFramesWords } from './words.ts'

/** Moves the day of an election: legal dates and due reports are counted back from it and move with it. */
export function MoveDayForm({ frames }: { frames: readonly Frame[] }): ReactNode {
  const say = useFramesWords().move
  const words = useWords()
  const locale = useLocale()
  const move = useRun('frames.moveElectionDay')
  const form = useTyped('frames.move')
  const [asked, setAsked] = useState(false)
  const chosen = frames.find(({ id }) => id === form.values.frame) ?? frames[0]
  if (!chosen) return null
  const electionDay = form.values.day ?? chosen.electionDay
  const reason = form.values.reason ?? ''
  const judged = judgeElectionDay(editionOn(electionDay), electionDay)
  const wrongDay = judged.verdict === 'yes' ? undefined : judged.reasons.map((each) => explain(each, locale)).join(' ')
  const said = saidOf(move.error, (field) => field === 'electionDay', words.notice.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (wrongDay || reason.trim() === '') return
    move.mutate(
      { frame: chosen.id, electionDay, reason: reason.trim() },
      {
        onSuccess: () => {
          form.forget()
          setAsked(false)
        },
      },
    )
  }
  return (
    <form className={`${ui.card} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-labelledby="doi-ngay">
      <div className={ui.cardHead}>
        <h2 id="doi-ngay">{say.title}</h2>
      </div>
      <div className={ui.fields}>
        <p className={`${ui.second} ${ui.wide}`}>{say.lead}</p>
        <SelectField
          id="doi-ngay-ky"
          label={say.frame}
          value={chosen.id}
          options={frames.map((each) => ({ value: each.id, text: `${nameOf(each)}, ${day(each.electionDay)}` }))}
          change={(frame) => form.typeAll({ frame, day: frames.find(({ id }) => id === frame)?.electionDay ?? '' })}
        />
        <FormField id="doi-ngay-moi" label={say.day} wrong={wrongDay ?? said.at.electionDay}>
          <DayField
            id="doi-ngay-moi"
            value={electionDay}
            choose={(on) => form.type('day', on)}
            describedBy="doi-ngay-moi-chu"
          />
        </FormField>
        <TextField
          id="doi-ngay-can-cu"
          label={say.reason}
          hint={say.reasonHint}
          wrong={asked && reason.trim() === '' ? say.needsReason : undefined}
          wide
          value={reason}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
        <div className={ui.wide} role="status">
          {said.whole && <Remark tone="danger">{said.whole}</Remark>}
          {move.isSuccess && <p className={ui.second}>{say.moved(day(move.data.frame.electionDay))}</p>}
        </div>
        <div className={ui.wide}>
          <button type="submit" className={ui.button} disabled={move.isPending}>
            {say.title}
          </button>
        </div>
      </div>
    </form>
  )
}
