import type { ReactNode } from 'react'
import { heldLooks, useHeldWords } from '../../kernel/outbox/held-looks.ts'
import type { OutboxItem } from '../../kernel/outbox/item.ts'
import { drop } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWorkWords } from './words.ts'
import style from './work.module.css'
import { WorkConflict } from './work-conflict.tsx'

/** What this device still holds about a copy, and what a person has to decide. */
export function HeldList({ items }: { items: readonly OutboxItem[] }): ReactNode {
  const words = useWorkWords()
  const states = useHeldWords()
  if (items.length === 0) return null
  return (
    <section className={style.part} aria-label={words.onDevice}>
      <ul className={style.held}>
        {items.map((item) => (
          <li key={item.seq}>
            <p>{item.about}</p>
            {item.state !== 'received' && <Tag {...heldLooks[item.state]}>{states[item.state]}</Tag>}
            {item.state === 'refused' && (
              <>
                <p className={ui.second}>
                  {item.reason?.title} {words.mend}
                </p>
                <div className={style.actions}>
                  <button type="button" className={ui.button} data-size="small" onClick={() => void drop(item)}>
                    {words.drop}
                  </button>
                </div>
              </>
            )}
            {item.state === 'conflict' && <WorkConflict item={item} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
