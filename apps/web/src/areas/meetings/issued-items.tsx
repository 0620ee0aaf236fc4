import { issuedTasks } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { useMeetingWords } from './words.ts'

type Conclusion = NonNullable<Output<'meetings.one'>['conclusion']>

/** Recipients named before the rest is only counted. */
const mostNamed = 6

/** The items of a conclusion as they stand, to be read and printed. */
export function IssuedItems({ conclusion: { items, names, number } }: { conclusion: Conclusion }): ReactNode {
  const say = useMeetingWords()
  const frame = useFrameId()
  const mayFollow = useMay(issuedTasks)
  const issued = number !== null && items.some((each) => each.kind === 'task')
  return (
    <section className={ui.card}>
      <div className={ui.cardHead}>
        <h2>{say.items}</h2>
        <span className={ui.count}>{items.length}</span>
        {mayFollow && issued && (
          <span className={`${ui.meta} ${ui.push} ${ui.screenOnly}`}>
            <Link to="/ky/$frame/da-giao" params={{ frame }} search={keepSearch}>
              {say.follow}
            </Link>
          </span>
        )}
      </div>
      <ol className={style.issued}>
        {items.map((item) => (
          <li key={item.id}>
            <p>{item.text}</p>
            <p className={ui.meta}>
              {say.kinds[item.kind]}
              {item.recipients.length > 0 && `. ${say.recipients}: ${listed(item.recipients, names, say.andMore)}`}
              {item.due && `. ${say.due}: ${day(item.due)}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function listed(ids: readonly string[], names: Readonly<Record<string, string>>, more: (n: number) => string): string {
  const first = ids.slice(0, mostNamed).map((id) => names[id] ?? '–')
  return ids.length > mostNamed ? `${first.join('; ')} ${more(ids.length - mostNamed)}` : first.join('; ')
}
