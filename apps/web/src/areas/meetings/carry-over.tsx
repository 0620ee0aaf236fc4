import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { FollowUpLines } from '../work/index.tsx'
import { useRecordWords } from './record-words.ts'

/** What a meeting of a series begins with: what became of the conclusions before it, overdue ones first. */
export function CarryOver({ meeting }: { meeting: string }): ReactNode {
  const say = useRecordWords()
  const frame = useFrameId()
  const { data } = useAnswer('meetings.carryOver', { meeting })
  if (!data?.series) return null
  return (
    <section aria-labelledby="ky-truoc">
      <h2 id="ky-truoc">{say.carryOver}</h2>
      <p className={ui.second}>
        {data.series.title}.{' '}
        {data.previous && (
          <>
            {say.previous}{' '}
            <Link to="/ky/$frame/hop/$meeting" params={{ frame, meeting: data.previous.id }} search={keepSearch}>
              {data.previous.title}, {day(data.previous.day)}
            </Link>
            .
          </>
        )}
      </p>
      {data.lines.length === 0 ? <p className={ui.second}>{say.nothingOpen}</p> : <FollowUpLines lines={data.lines} />}
    </section>
  )
}
