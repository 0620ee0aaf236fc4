import type { RecountView } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { AreaField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useRecountWords } from './words.ts'

/** What may follow: stop at the risk limit, draw further areas, or count everything, with a reason. */
export function EndButtons({
  view,
  audit,
}: {
  view: RecountView
  audit: NonNullable<RecountView['audit']>
}): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const ending = useRun('recounts.end')
  const drawing = useRun('recounts.extend')
  const [counting, setCounting] = useState(false)
  const [reason, setReason] = useState('')
  const said = saidOf(ending.error ?? drawing.error, (field) => field === 'reason', say.unreachable)
  const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ending.mutate({ ...key, decision: 'full-count', reason })
  }
  const finished = audit.measured === audit.drawn.length
  // Where papers are polled a box may be drawn again; else every area comes once.
  const left = audit.method === 'ballot-polling' || audit.drawn.length < audit.areas
  return (
    <form className={record.part} onSubmit={submit} noValidate>
      {counting && (
        <AreaField
          id="kiem-mau-ly-do"
          label={say.reason}
          maxLength={500}
          value={reason}
          wrong={said.at.reason}
          change={setReason}
        />
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={record.buttons}>
        {audit.mayStop && (
          <button
            type="button"
            className={ui.button}
            data-kind="main"
            disabled={ending.isPending}
            onClick={() => ending.mutate({ ...key, decision: 'stop' })}
          >
            {say.end}
          </button>
        )}
        {finished && !audit.mayStop && audit.eligible && left && (
          <button
            type="button"
            className={ui.button}
            disabled={drawing.isPending}
            onClick={() => drawing.mutate({ ...key, areas: Math.max(1, Math.ceil(audit.drawn.length / 4)) })}
          >
            {say.extend}
          </button>
        )}
        {counting ? (
          <button type="submit" className={ui.button} data-kind="main" disabled={ending.isPending}>
            {ending.isPending ? say.saving : say.full}
          </button>
        ) : (
          <button type="button" className={ui.button} onClick={() => setCounting(true)}>
            {say.full}
          </button>
        )}
      </p>
    </form>
  )
}
