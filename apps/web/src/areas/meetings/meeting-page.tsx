import { issueConclusion, saveConclusion } from '@baucu/contract'
import { calendar, day } from '@baucu/law'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LawLink } from '../../kernel/law-link.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { ProposalsOfMeeting } from '../proposals/index.tsx'
import { Capture } from './capture.tsx'
import { CarryOver } from './carry-over.tsx'
import { IssuedItems } from './issued-items.tsx'
import { MeetingMaterials } from './materials.tsx'
import { MeetingHead } from './meeting-nav.tsx'
import style from './meetings.module.css'
import { NoticeFiles } from './notice-files.tsx'
import { Reports } from './reports.tsx'
import { useMeetingWords } from './words.ts'

/** One meeting: when, the law's steps of that day, the agenda, and its conclusion. */
export function MeetingPage(): ReactNode {
  const say = useMeetingWords()
  const id = useParams({ strict: false, select: (params) => params.meeting ?? '' })
  const mayWrite = useMay(saveConclusion)
  const mayIssue = useMay(issueConclusion)
  const { data, error } = useAnswer('meetings.one', { meeting: id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const { meeting, conclusion } = data
  return (
    <article className={style.page}>
      <MeetingHead meeting={meeting} />
      <CarryOver meeting={meeting.id} />
      <Steps meeting={meeting} />
      {meeting.agenda.length > 0 && (
        <section className={`${ui.card} ${ui.pad}`}>
          <h2>{say.agenda}</h2>
          <ol className={style.agenda}>
            {meeting.agenda.map((each) => (
              <li key={each.id}>
                {each.title}
                {each.presenter && <span className={ui.meta}> ({each.presenter})</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      <MeetingMaterials meeting={meeting} />
      <Reports meeting={meeting} />
      <ProposalsOfMeeting meeting={meeting} />
      {conclusion?.number ? (
        <>
          <p>
            <Tag tone="ok" sign="check" boxed>
              {say.issued(conclusion.number, day(conclusion.on ?? ''))}
            </Tag>
          </p>
          <NoticeFiles input={{ conclusion: conclusion.id }} />
          <IssuedItems conclusion={conclusion} />
        </>
      ) : mayWrite ? (
        <Capture key={meeting.id} meeting={meeting} conclusion={conclusion} mayIssue={mayIssue} />
      ) : (
        conclusion && <IssuedItems conclusion={conclusion} />
      )}
    </article>
  )
}

type Meeting = NonNullable<ReturnType<typeof useAnswer<'meetings.one'>>['data']>['meeting']

/** What the law asks for on the day of the meeting. */
function Steps({ meeting: { day: on, edition, electionDay } }: { meeting: Meeting }): ReactNode {
  const say = useMeetingWords()
  const locale = useLocale()
  if (edition === null || electionDay === null) return null
  const steps = calendar(edition, electionDay).filter(
    (step) => step.date === on || (step.until !== null && step.date <= on && on <= step.until),
  )
  if (steps.length === 0) return null
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{say.steps}</h2>
      <ul className={style.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            {step.title[locale]} <LawLink article={step.article} edition={edition} />
          </li>
        ))}
      </ul>
    </section>
  )
}
