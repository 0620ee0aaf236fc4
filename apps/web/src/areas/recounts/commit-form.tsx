import type { RecountView } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

/** What an audit would take at each risk limit; whoever may fixes one of them. */
export function CommitForm({ view, may }: { view: RecountView; may: boolean }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const run = useRun('recounts.commit')
  const [chosen, choose] = useState<1 | 5 | 10>(5)
  const said = saidOf(run.error, () => false, say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
    run.mutate({ ...key, riskPercent: chosen })
  }
  return (
    <form className={record.part} onSubmit={submit} aria-label={say.plan}>
      <h3>{say.plan}</h3>
      <p className={ui.second}>{say.planLead}</p>
      <fieldset className={style.choice} disabled={!may}>
        <legend className={ui.hidden}>{say.riskLimit}</legend>
        {view.sizes.map(({ riskPercent, draws }) => (
          <label key={riskPercent}>
            <input type="radio" name="risk" checked={riskPercent === chosen} onChange={() => choose(riskPercent)} />
            {say.sizeOf(riskPercent, draws, view.expected)}
          </label>
        ))}
      </fieldset>
      {may && (
        <>
          <Remark tone="info">{say.commitNote}</Remark>
          {said.whole && (
            <Remark tone="danger" live>
              {said.whole}
            </Remark>
          )}
          <p className={record.buttons}>
            <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
              {run.isPending ? say.saving : say.commit}
            </button>
          </p>
        </>
      )}
    </form>
  )
}
