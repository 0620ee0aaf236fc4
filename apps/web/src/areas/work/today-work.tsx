import { issuedTasks, meetingList, type Organisation, workBoard, workStandings } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { boardStep } from './board-page.tsx'
import { Counts } from './counts.tsx'
import { DueCell } from './due-cell.tsx'
import { StandingTag } from './standing-tag.tsx'
import { type Standing, useWorkWords } from './words.ts'
import style from './work.module.css'

const most = 5
/** What keeps a task that was given in front of a leader. */
const pressing: readonly Standing[] = ['overdue', 'done-unmet', 'done-unchecked', 'silent']

/**
 * What Today says about tasks: how many stand how, and the first of them. Who gave tasks sees those, by who is late;
 * everybody else the first of his own board. Asked as the board asks, so that without a network the board opens too.
 */
export function TodayWork(): ReactNode {
  const may = useMay(workBoard)
  const organisation = useOrganisation()
  if (!may || !organisation) return null
  return <Card organisation={organisation} />
}

function Card({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const mayIssue = useMay(issuedTasks)
  const mayMeet = useMay(meetingList)
  const { id } = organisation
  const board = useAnswer('work.board', { organisation: id, below: true, limit: boardStep }).data
  const issued = useAnswer('work.issued', { organisation: id }, mayIssue).data
  const meetings = useAnswer('meetings.list', { organisation: id }, mayMeet).data
  if (!board) return null
  const drafts = meetings?.meetings.filter(({ conclusion }) => conclusion && conclusion.number === null) ?? []
  const given = [...(issued?.tasks ?? [])]
    .filter(({ tally }) => pressing.some((each) => (tally[each] ?? 0) > 0))
    .sort((a, b) => (b.tally.overdue ?? 0) - (a.tally.overdue ?? 0) || (a.due ?? '9').localeCompare(b.due ?? '9'))
  const link = { params: { frame }, search: keepSearch }
  return (
    <section className={`${ui.card} ${style.today}`} aria-labelledby="viec-hom-nay">
      <div className={ui.cardHead}>
        <h2 id="viec-hom-nay">{words.today.title}</h2>
        <span className={`${ui.meta} ${ui.push} ${ui.screenOnly}`}>
          <Link to="/ky/$frame/nhiem-vu" {...link}>
            {words.today.board}
          </Link>
        </span>
      </div>
      {workStandings.some((each) => (board.tally[each] ?? 0) > 0) ? (
        <Counts tally={board.tally} chosen={undefined} brief />
      ) : (
        <p className={`${ui.pad} ${ui.second}`}>{words.today.nothing}</p>
      )}
      <ul className={style.todayLines}>
        {drafts.length > 0 && (
          <li>
            <span>
              <Link to="/ky/$frame/hop" {...link} className={style.task}>
                {words.today.drafts(drafts.length)}
              </Link>
            </span>
          </li>
        )}
        {given.length > 0
          ? given.slice(0, most).map((task) => (
              <li key={task.id}>
                <span>
                  <Link
                    to="/ky/$frame/da-giao"
                    params={{ frame }}
                    search={(was) => ({ ...keepSearch(was), nhiemvu: task.id })}
                    className={style.task}
                  >
                    {task.title}
                  </Link>
                </span>
                <span className={style.todayTally}>
                  {pressing.map((each) => {
                    const count = task.tally[each] ?? 0
                    return count > 0 && <StandingTag key={each} standing={each} count={count} />
                  })}
                </span>
              </li>
            ))
          : board.copies.slice(0, most).map((copy) => (
              <li key={copy.id}>
                <span>
                  <Link
                    to="/ky/$frame/nhiem-vu"
                    params={{ frame }}
                    search={(was) => ({ ...keepSearch(was), viec: copy.id })}
                    className={style.task}
                  >
                    {copy.title}
                  </Link>
                  {copy.organisation.id !== id && <span className={ui.meta}>{copy.organisation.name}</span>}
                </span>
                <span className={style.todayTally}>
                  <DueCell of={copy} today={board.today} />
                  <StandingTag standing={copy.standing} />
                </span>
              </li>
            ))}
      </ul>
    </section>
  )
}
