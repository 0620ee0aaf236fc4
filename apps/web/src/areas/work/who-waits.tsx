import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWaitsWords } from './waits-words.ts'
import style from './work.module.css'

type Wait = Output<'work.waits'>['waits'][number]

/** Who waits for whom, below the board of an organisation; nothing when nobody waits. */
export function WhoWaits({ organisation }: { organisation: string }): ReactNode {
  const say = useWaitsWords()
  const { data } = useAnswer('work.waits', { organisation })
  if (!data || data.waits.length === 0) return null
  return (
    <section className={`${ui.card} ${style.whoWaits}`} aria-labelledby="ai-cho-ai">
      <div className={ui.cardHead}>
        <h2 id="ai-cho-ai">{say.title}</h2>
        <span className={ui.count}>{data.waits.length}</span>
      </div>
      <Side title={say.ours} waits={data.waits.filter((each) => each.ours)} />
      <Side title={say.theirs} waits={data.waits.filter((each) => !each.ours)} />
    </section>
  )
}

function Side({ title, waits }: { title: string; waits: readonly Wait[] }): ReactNode {
  const say = useWaitsWords()
  const frame = useFrameId()
  if (waits.length === 0) return null
  return (
    <div className={ui.pad}>
      <h3 className={ui.label}>{title}</h3>
      <ul className={style.waitLines}>
        {waits.map((each) => (
          <li key={each.id}>
            <Link
              to="/ky/$frame/nhiem-vu"
              params={{ frame }}
              search={(was) => ({ ...was, viec: each.ours ? each.awaited.copy : each.waiting.copy })}
              className={style.task}
            >
              {each.ours ? each.awaited.title : each.waiting.title}
            </Link>
            <span className={ui.meta}>
              {each.ours
                ? `${each.awaited.organisation.name}. ${say.waitingLine(each.waiting.organisation.name, each.waiting.title)}`
                : `${each.waiting.organisation.name}. ${say.waitsFor(say.line(each.awaited.organisation.name, each.awaited.title))}`}
            </span>
            <span className={ui.meta}>{say.days(each.days)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
