import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { nameOf } from './frame.ts'
import style from './frame-links.module.css'
import { framesInOrder } from './frames-in-order.ts'
import { useAnswer } from './queries.ts'
import { useWords } from './words/words.ts'

/** The elections there are, each with the way into it. */
export function FrameLinks(): ReactNode {
  const words = useWords()
  const { data } = useAnswer('frames.list', {})
  return (
    <ul className={style.list}>
      {framesInOrder(data?.frames ?? []).map(({ frame }) => (
        <li key={frame.id}>
          <Link to="/ky/$frame/hom-nay" params={{ frame: frame.id }}>
            {frame.rehearsal && `${words.shell.rehearsal}: `}
            {nameOf(frame)}
          </Link>
          <span>{day(frame.electionDay)}</span>
        </li>
      ))}
    </ul>
  )
}
