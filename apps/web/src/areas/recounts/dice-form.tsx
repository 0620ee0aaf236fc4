import type { RecountView } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useRecountWords } from './words.ts'

/** Twenty digits of public dice; blanks between them are not read. */
export function DiceForm({ view }: { view: RecountView }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const run = useRun('recounts.draw')
  const [typed, type] = useState('')
  const [asked, setAsked] = useState(false)
  const dice = typed.replace(/\s/g, '')
  const right = /^\d{20}$/.test(dice)
  const said = saidOf(run.error, (field) => field === 'dice', say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
    if (right) run.mutate({ ...key, dice })
  }
  return (
    <form className={record.part} onSubmit={submit} noValidate aria-label={say.dice}>
      <h3>{say.dice}</h3>
      <TextField
        id="kiem-mau-gieo"
        label={say.dice}
        hint={say.diceHint}
        inputMode="numeric"
        maxLength={60}
        value={typed}
        wrong={asked && !right ? say.diceWrong : said.at.dice}
        change={type}
      />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={record.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
          {run.isPending ? say.saving : say.draw}
        </button>
      </p>
    </form>
  )
}
