import type { Organisation } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { FollowUpLines } from './follow-up-lines.tsx'
import { useWorkWords } from './words.ts'

/** What the next meeting hears of the conclusions before it: one line a task, how many units did what. */
export function FollowUpTable({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const { data, error } = useAnswer('work.followUp', { organisation: organisation.id })
  return (
    <>
      <div className={ui.head}>
        <div>
          <p className={ui.crumb}>
            <Link to="/ky/$frame/da-giao" params={{ frame }} search={keepSearch} activeOptions={{ exact: true }}>
              {words.backToIssued}
            </Link>
          </p>
          <h1>{words.followUpTitle}</h1>
          {data && <p className={ui.second}>{words.followUpAt(organisation.name, data.today)}</p>}
        </div>
        <button type="button" className={`${ui.button} ${ui.push}`} onClick={() => window.print()}>
          <Icon sign="printer" size={18} />
          {words.print}
        </button>
      </div>
      {!data ? (
        error ? (
          <Failed error={error} />
        ) : (
          <Loading />
        )
      ) : data.lines.length === 0 ? (
        <Empty title={words.issuedEmpty}>{words.followUpEmpty}</Empty>
      ) : (
        <FollowUpLines lines={data.lines} />
      )}
    </>
  )
}
