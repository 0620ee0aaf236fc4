import { issuedTasks, meetingList, proposalList, reportsDue, workToday } from '@baucu/contract'
import { day, daysBetween, plusDays } from '@baucu/law'
import { periodName } from '@baucu/reporting'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { todayInVietnam } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Loading } from '../../kernel/notices.tsx'
import { useOrganisation, useOrganisationsLoading } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { useSession } from '../../kernel/session.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { DueCell, StandingTag } from '../work/index.tsx'
import style from './today.module.css'
import { WaitsCard } from './waits-card.tsx'
import work from './work-cards.module.css'
import { useTodayWorkWords } from './work-words.ts'

/** Days ahead in which a report is told of: as of tasks. */
const ahead = 7
const mostReports = 3

/** How proposals stand that somebody still has to answer. */
const unanswered = ['late', 'open', 'deferred'] as const

/**
 * What an office opens the day with: what is due, who is silent, what it meets for next. Nothing for the public.
 * What stands below comes when the cards have their size, so that nothing moves away under a finger.
 */
export function WorkCards({ children }: { children: ReactNode }): ReactNode {
  const organisation = useOrganisation()
  const mayWork = useMay(workToday)
  const mayIssue = useMay(issuedTasks)
  const asks = mayWork && organisation !== undefined
  const id = organisation?.id ?? ''
  const due = useAnswer('work.today', { organisation: id }, asks)
  const mayAnswer = useMay(proposalList)
  const proposals = useAnswer(
    'proposals.list',
    { organisation: id, as: 'addressee', limit: 3, standings: [...unanswered] },
    asks && mayAnswer,
  )
  const mayReport = useMay(reportsDue)
  const reports = useAnswer('reports.due', { organisation: id }, asks && mayReport)
  const mayMeet = useMay(meetingList)
  const from = todayInVietnam()
  const meetings = useAnswer('meetings.list', { organisation: id, from, limit: 500 }, asks && mayMeet)
  const next = meetings.data?.meetings.at(-1)
  const before = useAnswer('meetings.carryOver', { meeting: next?.id ?? '' }, next !== undefined)
  const waits = useAnswer('work.waits', { organisation: id }, asks)
  const { me } = useSession()
  const seeking = useOrganisationsLoading()
  const asked = [due, waits, proposals, reports, meetings, before]
  if (!me || seeking || asked.some((each) => each.isLoading)) return <Loading />
  if (!due.data) return children
  const held = waits.data?.waits.some((each) => each.ours)
  const until = plusDays(due.data.today, ahead)
  const toSend = (reports.data?.items ?? []).filter(
    (each) => each.state !== 'sent' && each.state !== 'accepted' && each.due <= until,
  )
  return (
    <>
      <Due data={due.data} />
      {(mayIssue || mayMeet || mayAnswer || held || toSend.length > 0) && (
        <div className={work.cards}>
          {toSend.length > 0 && <Reports items={toSend} today={due.data.today} />}
          {waits.data && <WaitsCard waits={waits.data.waits} />}
          {mayIssue && <Silent silent={due.data.silent} />}
          {proposals.data && <OpenProposals open={proposals.data} />}
          {meetings.data && <NextMeeting next={next} before={before.data} />}
        </div>
      )}
      {children}
    </>
  )
}

function Due({ data }: { data: Output<'work.today'> }): ReactNode {
  const say = useTodayWorkWords()
  const frame = useFrameId()
  const { counts } = data
  const all = counts.overdue + counts.today + counts.soon
  return (
    <section className={`${ui.card} ${work.work}`} aria-labelledby="viec-den-han">
      <div className={ui.cardHead}>
        <h2 id="viec-den-han">{say.due}</h2>
        <span className={ui.count}>{all}</span>
        <span className={`${ui.meta} ${ui.push}`}>{say.dueCounts(counts)}</span>
      </div>
      {data.due.length === 0 ? (
        <p className={`${ui.pad} ${ui.second}`}>{say.noneDue}</p>
      ) : (
        <table className={`${ui.table} ${work.table}`}>
          <thead>
            <tr>
              <th>{say.columns.task}</th>
              <th>{say.columns.who}</th>
              <th>{say.columns.due}</th>
              <th>{say.columns.standing}</th>
            </tr>
          </thead>
          <tbody>
            {data.due.map((copy) => (
              <tr key={copy.id} data-late={copy.standing === 'overdue' || undefined}>
                <td>
                  <Link
                    to="/ky/$frame/nhiem-vu"
                    params={{ frame }}
                    search={(was) => ({ ...was, viec: copy.id })}
                    className={work.task}
                  >
                    {copy.title}
                  </Link>
                </td>
                <td className={ui.second}>{copy.organisation.name}</td>
                <td>
                  <DueCell of={copy} today={data.today} />
                </td>
                <td>
                  <StandingTag standing={copy.standing} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={work.foot}>
        <Link to="/ky/$frame/nhiem-vu" params={{ frame }} search={keepSearch}>
          {say.seeBoard(all - data.due.length)}
        </Link>
      </p>
    </section>
  )
}

function Silent({ silent }: { silent: Output<'work.today'>['silent'] }): ReactNode {
  const say = useTodayWorkWords()
  const frame = useFrameId()
  return (
    <section className={ui.card} aria-labelledby="im-lang">
      <div className={ui.cardHead}>
        <h2 id="im-lang">{say.silent}</h2>
        <span className={ui.count}>{silent.organisations}</span>
      </div>
      <ul className={style.lines}>
        {silent.longest.length === 0 && <li>{say.noneSilent}</li>}
        {silent.longest.map((each) => (
          <li key={each.organisation.id}>
            <span>{each.organisation.name}</span>
            <span className={ui.meta}>{say.silentLine(each.days, each.tasks)}</span>
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/da-giao" params={{ frame }} search={keepSearch}>
            {say.seeIssued}
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** What the organisation itself has to report in these days. */
function Reports({ items, today }: { items: Output<'reports.due'>['items']; today: string }): ReactNode {
  const say = useTodayWorkWords()
  const locale = useLocale()
  const frame = useFrameId()
  return (
    <section className={ui.card} aria-labelledby="bao-cao-phai-gui">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-phai-gui">{say.reports}</h2>
        <span className={ui.count}>{items.length}</span>
      </div>
      <ul className={style.lines}>
        {items.slice(0, mostReports).map((each) => (
          <li key={`${each.round.id} ${each.period}`}>
            <Link
              to="/ky/$frame/bao-cao/$round/gui"
              params={{ frame, round: each.round.id }}
              search={(was) => ({ ...keepSearch(was), kybaocao: each.period })}
            >
              {each.round.title}, {periodName(each.period, locale)}
            </Link>
            {each.state === 'returned' ? (
              <Tag tone="warn" sign="back">
                {say.givenBack}
              </Tag>
            ) : each.due < today ? (
              <Tag tone="danger" sign="octagon">
                {say.reportLate}
              </Tag>
            ) : (
              <span className={ui.meta}>{say.replyBy(day(each.due))}</span>
            )}
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/bao-cao" params={{ frame }} search={keepSearch}>
            {say.seeReports}
          </Link>
        </li>
      </ul>
    </section>
  )
}

/** What others asked for and nobody has answered. */
function OpenProposals({ open }: { open: Output<'proposals.list'> }): ReactNode {
  const say = useTodayWorkWords()
  const frame = useFrameId()
  const count = unanswered.reduce((sum, each) => sum + open.tally[each], 0)
  return (
    <section className={ui.card} aria-labelledby="cho-tra-loi">
      <div className={ui.cardHead}>
        <h2 id="cho-tra-loi">{say.proposals}</h2>
        <span className={ui.count}>{count}</span>
      </div>
      <ul className={style.lines}>
        {open.proposals.length === 0 && <li>{say.noProposals}</li>}
        {open.proposals.map((each) => (
          <li key={each.id}>
            <span>{each.content?.subject ?? say.proposalNumber(each.number, each.year)}</span>
            {each.standing === 'late' ? (
              <Tag tone="danger" sign="octagon">
                {say.late}
              </Tag>
            ) : (
              each.content && <span className={ui.meta}>{say.replyBy(day(each.content.replyDue))}</span>
            )}
          </li>
        ))}
        <li className={ui.meta}>
          <Link to="/ky/$frame/de-xuat" params={{ frame }} search={keepSearch}>
            {say.seeProposals}
          </Link>
        </li>
      </ul>
    </section>
  )
}

function NextMeeting(props: {
  next: Output<'meetings.list'>['meetings'][number] | undefined
  before: Output<'meetings.carryOver'> | undefined
}): ReactNode {
  const { next, before } = props
  const say = useTodayWorkWords()
  const frame = useFrameId()
  const late = before?.lines.filter((line) => line.counts.late > 0).length ?? 0
  return (
    <section className={ui.card} aria-labelledby="hop-toi">
      <div className={ui.cardHead}>
        <h2 id="hop-toi">{say.meeting}</h2>
        {next && <span className={ui.meta}>{say.inDays(daysBetween(todayInVietnam(), next.day))}</span>}
      </div>
      <ul className={style.lines}>
        {!next && <li>{say.noMeeting}</li>}
        {next && (
          <li>
            <Link to="/ky/$frame/hop/$meeting" params={{ frame, meeting: next.id }} search={keepSearch}>
              {next.title}
            </Link>
            <span className={ui.meta}>
              {day(next.day)}
              {next.place && `, ${next.place}`}
            </span>
          </li>
        )}
        {before?.series && before.lines.length > 0 && <li>{say.before(before.lines.length, late)}</li>}
        <li className={ui.meta}>
          <Link to="/ky/$frame/hop" params={{ frame }} search={keepSearch}>
            {say.seeMeetings}
          </Link>
        </li>
      </ul>
    </section>
  )
}
