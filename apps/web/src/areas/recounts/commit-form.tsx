import { type RecountView, recountMethods } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

/** What an audit would take by either method at each risk limit; whoever may fixes one of each. */
export function CommitForm({ view, may }: { view: RecountView; may: boolean }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const run = useRun('recounts.commit')
  const [limit, setLimit] = useState<1 | 5 | 10>(5)
  const [method, setMethod] = useState<(typeof recountMethods)[number]>('batch-comparison')
  const said = saidOf(run.error, () => false, say.unreachable)
  const leads = say.methodLeads(view.perBox)
  const tooLong = view.sizes.find(({ riskPercent }) => riskPercent === limit)?.polling === null
  const chosen = tooLong ? 'batch-comparison' : method
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const key = { organisation: view.unit.id, frame: frame.id, constituency: view.constituency }
    run.mutate({ ...key, riskPercent: limit, method: chosen })
  }
  return (
    <form className={record.part} onSubmit={submit} aria-label={say.plan}>
      <h3>{say.plan}</h3>
      <p className={ui.second}>{say.planLead}</p>
      <table className={style.sizes}>
        <caption className={ui.hidden}>{say.sizes}</caption>
        <thead>
          <tr>
            <th scope="col">{say.riskLimit}</th>
            {recountMethods.map((each) => (
              <th key={each} scope="col">
                {say.methods[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.sizes.map(({ riskPercent, draws, papers, polling }) => (
            <tr key={riskPercent} data-chosen={riskPercent === limit || undefined}>
              <th scope="row">
                <label>
                  <input
                    type="radio"
                    name="risk"
                    aria-label={say.limitOf(riskPercent)}
                    disabled={!may}
                    checked={riskPercent === limit}
                    onChange={() => setLimit(riskPercent)}
                  />
                  {riskPercent} %
                </label>
              </th>
              <td>{say.comparing(draws, view.expected, papers)}</td>
              <td>{polling ? say.polling(polling.median, polling.nine, view.perBox) : say.pollingLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <fieldset className={style.choice} disabled={!may}>
        <legend className={style.legend}>{say.method}</legend>
        {recountMethods.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="method"
              disabled={each === 'ballot-polling' && tooLong}
              checked={each === chosen}
              onChange={() => setMethod(each)}
            />
            <span>
              {say.methods[each]}
              <span className={style.lead}>{leads[each]}</span>
            </span>
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
