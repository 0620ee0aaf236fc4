import { askReports, type Organisation, reportsDue } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { newRound } from '../../kernel/reports-search.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { AskForm } from './ask-form.tsx'
import { DueList } from './due-list.tsx'
import style from './reports.module.css'
import { RoundsList } from './rounds-list.tsx'
import { useTemplates } from './use-template.ts'
import { useReportWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bao-cao')

/** What an organisation has to report, and what it asks of those below it. */
export function ReportsPage(): ReactNode {
  return (
    <article>
      <ForOrganisation question={reportsDue}>
        {(organisation) => <Reports key={organisation.id} organisation={organisation} />}
      </ForOrganisation>
    </article>
  )
}

function Reports({ organisation }: { organisation: Organisation }): ReactNode {
  const say = useReportWords()
  const frame = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/bao-cao' })
  const mayAsk = useMayAt(askReports, organisation.id)
  const templates = useTemplates()
  const { dot } = route.useSearch()
  const due = useAnswer('reports.due', { organisation: organisation.id })
  const rounds = useAnswer('reports.rounds', { organisation: organisation.id })
  if (!due.data || !rounds.data) {
    const error = due.error ?? rounds.error
    return error ? <Failed error={error} /> : <Loading />
  }
  const changing = rounds.data.rounds.find(({ id }) => id === dot)
  const close = () => void navigate({ search: ({ dot: _, ...was }) => was })
  const open = (dot === newRound && mayAsk) || changing !== undefined
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead}</p>
        </div>
        {mayAsk && !open && (
          <Link
            to="/ky/$frame/bao-cao"
            params={{ frame }}
            search={(was) => ({ ...keepSearch(was), dot: newRound })}
            className={`${ui.button} ${ui.push}`}
            data-kind="main"
          >
            <Icon sign="plus" size={18} />
            {say.ask}
          </Link>
        )}
      </div>
      <Beside
        list={
          <div className={style.stack}>
            <DueList
              organisation={organisation.id}
              items={due.data.items}
              today={due.data.today}
              quiet={rounds.data.rounds.length > 0}
            />
            {rounds.data.rounds.length > 0 && <RoundsList rounds={rounds.data.rounds} />}
          </div>
        }
        open={open}
        label={say.ask}
        back={say.back}
        closeLabel={say.close}
        close={close}
      >
        {changing ? (
          <ChangeRound key={changing.id} round={changing} done={close} />
        ) : (
          open &&
          templates.length > 0 && (
            <AskForm
              organisation={organisation}
              done={(round) =>
                void navigate({ to: '/ky/$frame/bao-cao/$round', params: { frame, round }, search: keepSearch })
              }
              stop={close}
            />
          )
        )}
      </Beside>
    </>
  )
}

type Changing = Parameters<typeof AskForm>[0]['round']

/** A round that is there, with those it asks. */
function ChangeRound({ round, done }: { round: NonNullable<Changing>; done: () => void }): ReactNode {
  const { data, error } = useAnswer('reports.board', {
    organisation: round.organisation.id,
    round: round.id,
    limit: 500,
  })
  if (!data || data.round.id !== round.id) return error ? <Failed error={error} /> : <Loading />
  return (
    <AskForm
      organisation={round.organisation}
      round={round}
      units={data.more ? undefined : data.units.map((each) => each.organisation.id)}
      done={done}
      stop={done}
    />
  )
}
