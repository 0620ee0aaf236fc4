import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import ui from '../../kernel/ui.module.css'
import { useWaitsWords } from '../work/index.tsx'
import style from './today.module.css'

const shown = 3

/** What others wait for: the organisation that holds them up sees it in the morning. Nothing when nobody waits. */
export function WaitsCard({ waits }: { waits: Output<'work.waits'>['waits'] }): ReactNode {
  const say = useWaitsWords()
  const frame = useFrameId()
  const ours = waits.filter((each) => each.ours)
  if (ours.length === 0) return null
  return (
    <section className={ui.card} aria-labelledby="noi-khac-cho">
      <div className={ui.cardHead}>
        <h2 id="noi-khac-cho">{say.ours}</h2>
        <span className={ui.count}>{ours.length}</span>
      </div>
      <ul className={style.lines}>
        {ours.slice(0, shown).map((each) => (
          <li key={each.id}>
            <Link to="/ky/$frame/nhiem-vu" params={{ frame }} search={(was) => ({ ...was, viec: each.awaited.copy })}>
              {each.awaited.title}
            </Link>
            <span className={ui.meta}>
              {each.waiting.organisation.name}, {say.days(each.days)}
            </span>
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/nhiem-vu" params={{ frame }} search={keepSearch}>
            {say.seeAll}
          </Link>
        </li>
      </ul>
    </section>
  )
}
