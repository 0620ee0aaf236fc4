import { followUp, issuedTasks, type Organisation } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useOrganisation } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from './beside.tsx'
import { FollowUpTable } from './follow-up-table.tsx'
import { ForWork } from './for-work.tsx'
import { IssuedList } from './issued-list.tsx'
import { TaskDetail } from './task-detail.tsx'
import { useWorkWords } from './words.ts'

const route = getRouteApi('/ky/$frame/da-giao')

/** What the organisation has issued and how it stands; and the table for its next meeting. */
export function IssuedPage(): ReactNode {
  const words = useWorkWords()
  const frame = useFrameId()
  const organisation = useOrganisation()
  const { xem } = route.useSearch()
  const mayFollow = useMay(followUp)
  if (xem) {
    return (
      <article>
        <ForWork question={followUp}>{(here) => <FollowUpTable key={here.id} organisation={here} />}</ForWork>
      </article>
    )
  }
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{words.issuedTitle}</h1>
          {organisation && <p className={ui.second}>{words.issuedLead(organisation.name)}</p>}
        </div>
        {mayFollow && (
          <Link
            to="/ky/$frame/da-giao"
            params={{ frame }}
            search={(was) => ({ ...keepSearch(was), xem: 'theo-doi' as const })}
            className={`${ui.button} ${ui.push}`}
          >
            {words.followUp}
          </Link>
        )}
      </div>
      <ForWork question={issuedTasks}>{(here) => <Issued key={here.id} organisation={here} />}</ForWork>
    </article>
  )
}

function Issued({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useWorkWords()
  const navigate = useNavigate({ from: '/ky/$frame/da-giao' })
  const { nhiemvu: shown, viec } = route.useSearch()
  const { data, error } = useAnswer('work.issued', { organisation: organisation.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const close = () => {
    const from = viec ?? shown
    const search = viec ? ({ viec: _, ...was }: object & { viec?: string }) => was : keepSearch
    void navigate({ search }).then(() => {
      if (from) document.getElementById(`viec-${from}`)?.focus()
    })
  }
  return (
    <Beside
      list={<IssuedList tasks={data.tasks} more={data.more} today={data.today} shown={shown} />}
      open={shown !== undefined}
      label={words.detail}
      back={viec ? words.backTo : words.issuedTitle}
      closeLabel={viec ? words.backTo : words.close}
      close={close}
    >
      {shown && <TaskDetail key={shown} task={shown} copy={viec} given={data.tasks.find(({ id }) => id === shown)} />}
    </Beside>
  )
}
