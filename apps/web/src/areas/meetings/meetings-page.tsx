import { meetingList, saveMeeting } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrameId, useFrameOrNone } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { CallForm } from './call-form.tsx'
import { Invitations } from './invitations.tsx'
import style from './meetings.module.css'
import { MeetingsNav } from './meetings-nav.tsx'
import { whenOf } from './when.ts'
import { useMeetingWords } from './words.ts'

/** The meetings of an organisation and those below it, the latest first. */
export function MeetingsPage(): ReactNode {
  const say = useMeetingWords()
  const organisation = useOrganisation()
  const mayCall = useMay(saveMeeting)
  const [calling, setCalling] = useState(false)
  const { data, error } = useAnswer(
    'meetings.list',
    { organisation: organisation?.id ?? '' },
    organisation !== undefined,
  )
  const call = mayCall && organisation && !calling && (
    <button type="button" className={ui.button} data-kind="main" onClick={() => setCalling(true)}>
      {say.create}
    </button>
  )
  return (
    <article className={style.page}>
      <MeetingsNav />
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
        {data && data.meetings.length > 0 && <span className={ui.push}>{call}</span>}
      </div>
      {calling && organisation && <CallForm organisation={organisation.id} cancel={() => setCalling(false)} />}
      {!organisation && <ForOrganisation question={meetingList}>{() => null}</ForOrganisation>}
      {organisation && <Invitations organisation={organisation.id} />}
      {organisation && !data && (error ? <Failed error={error} /> : <Loading />)}
      {data?.meetings.length === 0 && !calling && (
        <Empty title={say.none} action={call}>
          {say.noneNext}
        </Empty>
      )}
      {data && data.meetings.length > 0 && <List meetings={data.meetings} />}
    </article>
  )
}

type Lines = NonNullable<ReturnType<typeof useAnswer<'meetings.list'>>['data']>['meetings']

function List({ meetings }: { meetings: Lines }): ReactNode {
  const say = useMeetingWords()
  const locale = useLocale()
  const frame = useFrameId()
  const election = useFrameOrNone()
  const { data: known } = useAnswer('meetings.kinds', {})
  const kindOf = (id: string) => known?.kinds.find((each) => each.id === id)?.title[locale] ?? ''
  return (
    <section className={ui.card} aria-label={say.title}>
      <table className={`${ui.table} ${style.table}`}>
        <thead>
          <tr>
            <th>{say.when}</th>
            <th>{say.name}</th>
            <th>{say.kind}</th>
            <th>{say.conclusion}</th>
          </tr>
        </thead>
        <tbody>
          {meetings.map((each) => (
            <tr key={each.id}>
              <td className={ui.second}>
                {whenOf(each, each.frame === election?.id ? election?.electionDay : undefined, say)}
              </td>
              <td className={ui.strong}>
                <Link to="/ky/$frame/hop/$meeting" params={{ frame, meeting: each.id }} search={keepSearch}>
                  {each.title}
                </Link>
                <span className={`${ui.meta} ${style.whose}`}>{each.organisation.name}</span>
              </td>
              <td className={ui.second}>{kindOf(each.kind)}</td>
              <td className={ui.nowrap}>
                <State conclusion={each.conclusion} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function State({ conclusion }: { conclusion: Lines[number]['conclusion'] }): ReactNode {
  const say = useMeetingWords()
  if (!conclusion) return <span className={ui.meta}>{say.states.none}</span>
  return conclusion.number === null ? (
    <Tag tone="warn" sign="pen">
      {say.states.draft}
    </Tag>
  ) : (
    <Tag tone="ok" sign="check">
      {say.states.issued(conclusion.number)}
    </Tag>
  )
}
