import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useKeptSince } from '../device/kept-answers.ts'
import { useFrameId } from '../frame.ts'
import { Icon } from '../icons.tsx'
import { useLiveness } from '../live.ts'
import { isPending, needsPerson } from '../outbox/item.ts'
import { useOutbox } from '../outbox/outbox.ts'
import { useWords } from '../words/words.ts'
import style from './header.module.css'
import { useHeaderWords } from './words.ts'

/** What is not yet at the server, with the way to it; when there is nothing, whether the figures follow the server. */
export function SyncState(): ReactNode {
  const { shell } = useWords()
  const words = useHeaderWords()
  const frame = useFrameId()
  const live = useLiveness()
  // The stream may not have noticed yet what an answer already has.
  const state = useKeptSince() === undefined ? live.state : 'lost'
  const items = useOutbox()
  const open = items.filter(needsPerson).length
  const waiting = items.filter(isPending).length
  if (open + waiting > 0) {
    const text = open > 0 ? words.attention(open) : words.waiting(waiting)
    return (
      <span role="status">
        <Link
          to="/ky/$frame/dong-bo"
          params={{ frame }}
          search={(was) => was}
          className={style.sync}
          data-tone={open > 0 ? 'warn' : undefined}
        >
          <Icon sign={open > 0 ? 'triangle' : 'sync'} size={18} />
          <span className={style.syncText}>{text}</span>
          <span className={style.syncCount} aria-hidden="true">
            {open > 0 ? open : waiting}
          </span>
        </Link>
      </span>
    )
  }
  return (
    <span className={style.live} data-state={state} role="status">
      <Icon sign={state === 'live' ? 'check' : state === 'lost' ? 'triangle' : 'circle'} size={16} />
      <span>{shell[state]}</span>
    </span>
  )
}
