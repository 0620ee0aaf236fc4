import type { ReactNode } from 'react'
import type { Input } from '../../kernel/client.ts'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { decide, drop } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import style from './reports.module.css'
import { useReportWords } from './words.ts'

/** Somebody told the same report meanwhile: a person chooses which one stands. Nothing is merged. */
export function ReportConflict({ item }: { item: OutboxItem }): ReactNode {
  const say = useReportWords().conflict
  const mine = item.input as Input<'reports.save'>
  const { organisation, round, period } = mine
  const { data } = useAnswer('reports.one', { organisation, round, period })
  const keepMine = () => {
    if (!data) return
    const seen = Object.fromEntries(
      Object.entries(data.values).flatMap(([id, each]) => (each.figure ? [[id, each.figure]] : [])),
    )
    void decide(item, { ...mine, version: data.version, seen }, item.about)
  }
  return (
    <div className={style.conflict}>
      <p className={ui.second}>{say.lead}</p>
      <div className={style.buttons}>
        {data && (
          <button type="button" className={ui.button} data-size="small" onClick={keepMine}>
            {say.mine}
          </button>
        )}
        <button type="button" className={ui.button} data-size="small" onClick={() => void drop(item)}>
          {say.theirs}
        </button>
        <a className={ui.button} data-size="small" href={item.place}>
          {say.look}
        </a>
      </div>
    </div>
  )
}
