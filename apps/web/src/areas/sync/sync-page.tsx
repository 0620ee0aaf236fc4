import type { ReactNode } from 'react'
import { Empty } from '../../kernel/notices.tsx'
import { isPending, needsPerson } from '../../kernel/outbox/item.ts'
import { useOutbox, wakeOutbox } from '../../kernel/outbox/outbox.ts'
import ui from '../../kernel/ui.module.css'
import { OutboxRow } from './outbox-row.tsx'
import style from './sync.module.css'
import { useSyncWords } from './words.ts'

/** Everything this person's device holds, what became of it, and what can be done. */
export function SyncPage(): ReactNode {
  const words = useSyncWords()
  const items = useOutbox()
  const lists = [
    { name: words.lists.decide, items: items.filter(needsPerson) },
    { name: words.lists.pending, items: items.filter(isPending) },
    { name: words.lists.received, items: items.filter((each) => each.state === 'received').reverse() },
  ]
  const waiting = items.some(isPending)
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <h1>{words.title}</h1>
        {waiting && (
          <button
            type="button"
            className={`${ui.button} ${ui.push}`}
            data-size="small"
            onClick={() => void wakeOutbox(true)}
          >
            {words.againAll}
          </button>
        )}
      </div>
      <p className={style.lead}>{words.lead}</p>
      {!waiting && !items.some(needsPerson) && <Empty title={words.empty}>{words.emptyNext}</Empty>}
      {lists
        .filter((list) => list.items.length > 0)
        .map((list) => (
          <section key={list.name} className={ui.card} aria-label={list.name}>
            <div className={ui.cardHead}>
              <h2>{list.name}</h2>
              <span className={ui.count}>{list.items.length}</span>
            </div>
            <ul>
              {list.items.map((item) => (
                <OutboxRow key={item.seq} item={item} all={items} />
              ))}
            </ul>
          </section>
        ))}
      <section className={`${ui.card} ${ui.pad}`}>
        <h2>{words.device}</h2>
        <p className={ui.second}>{words.deviceNote}</p>
      </section>
    </article>
  )
}
