import type { ReactNode } from 'react'
import type { Input } from '../../kernel/client.ts'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { decide, drop } from '../../kernel/outbox/outbox.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

type Kept = Input<'work.acknowledge'> | Input<'work.progress'>

/** Somebody else changed the copy meanwhile: both side by side, and a person's choice. Nothing is merged. */
export function WorkConflict({ item }: { item: OutboxItem }): ReactNode {
  const words = useWorkWords().conflict
  const mine = item.input as Kept
  const { data } = useAnswer('work.copy', { copy: mine.copy })
  const now = data?.copy.id === mine.copy ? data.copy : undefined
  if (!now) return <p className={ui.second}>{words.absent}</p>
  const acknowledges = 'owner' in mine
  // Acknowledged by somebody else: a second time is not taken.
  const late = acknowledges && (now.owner !== null || now.progress > 0)
  const keepMine = () => void decide(item, { ...mine, version: now.version }, item.about)
  return (
    <div className={style.conflict}>
      <p className={ui.second}>{words.lead}</p>
      <dl className={style.compared}>
        <div>
          <dt>{words.mine}</dt>
          <dd>{acknowledges ? words.owner(mine.owner) : words.progress(mine.percent)}</dd>
          {!acknowledges && mine.note && <dd>{mine.note}</dd>}
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>{acknowledges ? words.owner(now.owner) : words.progress(now.progress)}</dd>
        </div>
      </dl>
      <div className={style.actions}>
        {!late && (
          <button type="button" className={ui.button} data-size="small" onClick={keepMine}>
            {words.keepMine}
          </button>
        )}
        <button type="button" className={ui.button} data-size="small" onClick={() => void drop(item)}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  )
}
