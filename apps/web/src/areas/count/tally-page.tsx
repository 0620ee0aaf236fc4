import { countArea, type Organisation } from '@baucu/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import type { Contest } from './contest.ts'
import style from './tally.module.css'
import { TallyContestPart } from './tally-contest.tsx'
import { useTallyWords } from './tally-words.ts'
import { useKeeps, useTally } from './use-tally.ts'

const route = getRouteApi('/ky/$frame/dem-phieu')

type Area = Output<'count.area'>

/** Beside the table on which ballots are read out: this device counts along, and nothing leaves it. */
export function TallyPage(): ReactNode {
  return (
    <article className={style.page}>
      <ForOrganisation question={countArea}>{(here) => <AtTable key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function AtTable({ here }: { here: Organisation }): ReactNode {
  const say = useTallyWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const { cuoc } = route.useSearch()
  const keeps = useKeeps()
  const isTeam = here.kind === 'polling-team'
  const { data, error } = useAnswer('count.area', { area: here.id, frame: frame.id }, isTeam)
  const there = data?.area === here.id ? data : undefined
  const contest = there?.contests.find((each) => each.constituency === cuoc)
  return (
    <>
      <div className={ui.head}>
        <div>
          {contest && (
            <p className={ui.crumb}>
              <Link to="/ky/$frame/dem-phieu" params={{ frame: frameId }} search={keepSearch}>
                {say.title}
              </Link>
            </p>
          )}
          <h1>{contest ? say.contest(contest) : say.title}</h1>
          {there && <p className={ui.second}>{say.area(there.number, there.commune)}</p>}
          {contest && <p className={ui.second}>{say.seats(contest.seats, contest.candidates.length)}</p>}
        </div>
      </div>
      {!keeps && (
        <Remark tone="danger" live>
          {say.keepsNothing}
        </Remark>
      )}
      {!isTeam ? (
        <Empty
          title={say.ofTeams}
          action={
            <Link to="/ky/$frame/khu-vuc" params={{ frame: frameId }} search={keepSearch} className={ui.button}>
              {say.toAreas}
            </Link>
          }
        >
          {say.ofTeamsNext}
        </Empty>
      ) : !there ? (
        error ? (
          <Failed error={error} />
        ) : (
          <Loading />
        )
      ) : contest && contest.candidates.length > 0 ? (
        <TallyContestPart key={contest.constituency} area={here.id} contest={contest} edition={there.edition} />
      ) : (
        <Contests area={there} />
      )}
    </>
  )
}

function Contests({ area }: { area: Area }): ReactNode {
  const say = useTallyWords()
  const frame = useFrame()
  if (area.contests.length === 0) return <Empty title={say.noContests}>{say.noContestsNext}</Empty>
  return (
    <>
      <Remark tone="info">{say.staysHere}</Remark>
      <ul className={style.contests}>
        {area.contests.map((each) => (
          <ContestCard key={each.constituency} area={area.area} contest={each} />
        ))}
      </ul>
      <p>
        <a
          className={ui.button}
          href={`/documents/tally-sheet.pdf?input=${encodeURIComponent(JSON.stringify({ area: area.area, frame: frame.id }))}`}
          download
        >
          <Icon sign="printer" size={16} />
          {say.print}
        </a>
      </p>
      <p className={ui.hint}>{say.printHint}</p>
    </>
  )
}

function ContestCard({ area, contest }: { area: string; contest: Contest }): ReactNode {
  const say = useTallyWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const { constituency, seats, candidates } = contest
  const { aid, result } = useTally(frame.id, area, constituency, {
    seats,
    candidates: candidates.map(({ id }) => id),
  })
  const stage = result ? 'handed' : (aid?.stage ?? 'set-up')
  return (
    <li className={`${ui.card} ${style.contest}`}>
      <div>
        <h2>{say.contest(contest)}</h2>
        <p className={ui.second}>{contest.area}</p>
        <p className={ui.meta}>{say.seats(seats, candidates.length)}</p>
      </div>
      {candidates.length === 0 ? (
        <p className={ui.second}>{say.noCandidates}</p>
      ) : (
        <p className={style.row}>
          <Tag
            tone={stage === 'handed' || stage === 'finished' ? 'ok' : stage === 'set-up' ? 'quiet' : 'info'}
            sign={stage === 'handed' || stage === 'finished' ? 'check' : stage === 'set-up' ? 'circle' : 'pen'}
          >
            {say.stages[stage]}
          </Tag>
          <Link
            to="/ky/$frame/dem-phieu"
            params={{ frame: frameId }}
            search={(was) => ({ ...keepSearch(was), cuoc: constituency })}
            className={ui.button}
            data-kind="main"
            aria-label={`${say.open(stage)}: ${say.contest(contest)}`}
          >
            {say.open(stage)}
          </Link>
        </p>
      )}
    </li>
  )
}
