import { type SecondPollLine, secondPollList } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, nameOf, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { PageHead } from '../../kernel/page-head.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { LineTable } from './line-table.tsx'
import { PollDetail } from './poll-detail.tsx'
import style from './second-polls.module.css'
import { groupOf, groups } from './standing.ts'
import { useSecondPollWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bau-lai')

/** What follows the first poll in each constituency of an organisation, and one of them beside the list. */
export function SecondPollsPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={secondPollList}>
        {(organisation) => <Constituencies key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

function Constituencies({ organisation }: { organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useSecondPollWords()
  const frame = useFrame()
  const navigate = useNavigate({ from: '/ky/$frame/bau-lai' })
  const { mo: shown } = route.useSearch()
  const { data, error } = useAnswer('secondPolls.list', { organisation: organisation.id, frame: frame.id })
  const show = (mo: string | undefined, from?: string) =>
    void navigate({ search: ({ mo: _, ...was }) => (mo ? { ...was, mo } : was) }).then(() => {
      if (from) document.getElementById(`lan-hai-${from}`)?.focus()
    })
  const lines = data?.lines ?? []
  const line = lines.find((each) => each.constituency === shown)
  return (
    <>
      <PageHead title={say.title} lead={say.lead(organisation.name)}>
        {lines.length > 0 && (
          <span className={`${ui.push} ${record.buttons}`}>
            <button type="button" className={ui.button} onClick={() => window.print()}>
              <Icon sign="printer" size={18} />
              {say.print}
            </button>
          </span>
        )}
      </PageHead>
      {frame.second && <FirstPoll />}
      <Beside
        list={data ? <Groups lines={lines} shown={shown} /> : error ? <Failed error={error} /> : <Loading />}
        open={line !== undefined}
        label={say.detail}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {line && <PollDetail key={line.constituency} organisation={organisation.id} line={line} />}
      </Beside>
    </>
  )
}

/** Of a frame that is itself a second poll: which election it belongs to. */
function FirstPoll(): ReactNode {
  const say = useSecondPollWords()
  const frame = useFrame()
  const { data } = useAnswer('frames.list', {})
  const first = data?.frames.find((each) => each.id === frame.second?.of)
  if (!first) return null
  return (
    <div className={style.first}>
      <Remark tone="info">
        {say.ofFirst}{' '}
        <Link to="/ky/$frame/bau-lai" params={{ frame: first.id }} search={keepSearch}>
          {nameOf(first)}
        </Link>
      </Remark>
    </div>
  )
}

/** What waits for a decision first, then what was opened, then the rest. */
function Groups({ lines, shown }: { lines: readonly SecondPollLine[]; shown: string | undefined }): ReactNode {
  const say = useSecondPollWords()
  const frame = useFrameId()
  if (lines.length === 0) {
    return (
      <Empty
        title={say.none}
        action={
          <Link to="/ky/$frame/don-vi-bau-cu" params={{ frame }} search={keepSearch} className={ui.button}>
            {say.toConstituencies}
          </Link>
        }
      >
        {say.noneNext}
      </Empty>
    )
  }
  return (
    <>
      {!lines.some((each) => groupOf(each) !== 'rest') && (
        <div className={style.first}>
          <Remark tone="info">{say.nothingDue}</Remark>
        </div>
      )}
      {groups.map((group) => {
        const members = lines.filter((each) => groupOf(each) === group)
        return members.length > 0 && <LineTable key={group} name={say.groups[group]} lines={members} shown={shown} />
      })}
    </>
  )
}
