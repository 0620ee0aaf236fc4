import { inviteToMeeting, tickAttendance } from '@baucu/contract'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { InviteForm } from './invite-form.tsx'
import { MeetingHead } from './meeting-nav.tsx'
import style from './meetings.module.css'
import { usePeopleWords } from './people-words.ts'
import { RolesForm } from './roles-form.tsx'
import { SeatList } from './seat-list.tsx'

/** Who chairs and presents, who is invited, and who came. */
export function PeoplePage(): ReactNode {
  const say = usePeopleWords()
  const id = useParams({ strict: false, select: (params) => params.meeting ?? '' })
  const mayInvite = useMay(inviteToMeeting)
  const mayTick = useMay(tickAttendance)
  const one = useAnswer('meetings.one', { meeting: id })
  const seats = useAnswer('meetings.seats', { meeting: id })
  if (!one.data || !seats.data) {
    const error = one.error ?? seats.error
    return error ? <Failed error={error} /> : <Loading />
  }
  const { meeting } = one.data
  const address = (paper: 'attendance' | 'minutes' | 'invitation', format: 'pdf' | 'docx') =>
    `/documents/meeting-${paper}.${format}?input=${encodeURIComponent(JSON.stringify({ meeting: id }))}`
  return (
    <article className={style.page}>
      <MeetingHead meeting={meeting} />
      {mayInvite ? (
        <RolesForm key={meeting.id} meeting={meeting} known={seats.data} />
      ) : (
        seats.data.people.length > 0 && (
          <section className={`${ui.card} ${ui.pad}`}>
            <h2>{say.roles}</h2>
            <ol className={style.agenda}>
              {seats.data.people.map((each) => (
                <li key={each.person}>{each.text}</li>
              ))}
            </ol>
          </section>
        )
      )}
      {mayInvite && <InviteForm meeting={meeting} />}
      <p className={style.buttons}>
        <a className={ui.button} href={address('minutes', 'docx')} download>
          <Icon sign="download" size={18} />
          {say.minutes}
        </a>
        {seats.data.seats.length > 0 && (
          <a className={ui.button} href={address('invitation', 'docx')} download>
            <Icon sign="download" size={18} />
            {say.letter}
          </a>
        )}
      </p>
      {seats.data.seats.length === 0 ? (
        <Empty title={say.nobody}>{say.nobodyNext}</Empty>
      ) : (
        <>
          <p className={style.buttons}>
            <a className={ui.button} href={address('attendance', 'docx')} download>
              <Icon sign="download" size={18} />
              {say.word}
            </a>
            <a className={ui.button} href={address('attendance', 'pdf')} download>
              <Icon sign="download" size={18} />
              {say.pdf}
            </a>
          </p>
          <SeatList meeting={id} answer={seats.data} mayTick={mayTick} />
        </>
      )}
    </article>
  )
}
