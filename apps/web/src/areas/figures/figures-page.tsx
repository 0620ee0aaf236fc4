import { importVoters, type Organisation } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused } from '../../kernel/client.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useChooseOrganisation, useOrganisation, useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { WhoIsOnDuty } from '../duty/index.tsx'
import { ScenarioHere } from '../hazards/index.tsx'
import { TeamDay } from '../pollingday/index.tsx'
import { TripsToday } from '../secondboxes/index.tsx'
import style from './figures.module.css'
import { TurnoutForm } from './turnout-form.tsx'
import { useFigureWords } from './words.ts'

/** Turnout of the chosen organisation: entered here, kept on the device at once, sent when it can be. */
export function FiguresPage(): ReactNode {
  const words = useFigureWords()
  const frame = useFrame()
  const organisation = useOrganisation()
  const tree = useAnswer('organisations.tree', {})
  const now = useAnswer(
    'figures.now',
    { organisation: organisation?.id ?? '', frame: frame.id },
    organisation !== undefined,
  )
  const areas = useAnswer(
    'pollingday.areas',
    { organisation: organisation?.id ?? '', frame: frame.id },
    organisation?.kind === 'polling-team',
  )
  // A server older than this page: what is entered waits on this device.
  const notThere = now.error instanceof Refused && now.error.code === 'unknown-query'
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <h1>{words.title}</h1>
      </div>
      {!organisation ? (
        tree.isLoading ? (
          <Loading />
        ) : (
          <Empty title={words.noOrganisation}>{words.noOrganisationNext}</Empty>
        )
      ) : organisation.kind !== 'polling-team' ? (
        <Teams organisation={organisation} />
      ) : (
        <>
          <p className={style.lead}>{words.lead(organisation.name)}</p>
          {notThere && (
            <Remark tone="info">
              <b>{words.notThere}</b>
              <p>{words.notThereNext}</p>
            </Remark>
          )}
          {now.error && !notThere && !now.data && <Failed error={now.error} />}
          <TurnoutForm
            key={`${organisation.id} ${frame.id}`}
            organisation={organisation}
            frame={frame}
            marks={areas.data?.marks}
            figures={(now.data?.figures ?? []).filter((each) => each.organisation.id === organisation.id)}
          />
          <WhoIsOnDuty organisation={organisation.id} />
          <ScenarioHere organisation={organisation.id} frame={frame.id} />
          <TripsToday key={`hom ${organisation.id} ${frame.id}`} organisation={organisation.id} frame={frame.id} />
          <TeamDay key={`ngay ${organisation.id} ${frame.id}`} organisation={organisation} frame={frame} />
        </>
      )}
    </article>
  )
}

/** Turnout is entered at polling teams only: the way to those at and below where one is. */
function Teams({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useFigureWords()
  const frame = useFrame()
  const mayImport = useMayAt(importVoters, organisation.id)
  const all = useOrganisations()
  const choose = useChooseOrganisation()
  const parents = new Map(all.map((each) => [each.id, each.parent]))
  const isBelow = (id: string | null | undefined): boolean =>
    id === organisation.id || (id ? isBelow(parents.get(id)) : false)
  const teams = all.filter((each) => each.kind === 'polling-team' && isBelow(each.id)).sort(byNumber)
  if (teams.length === 0) return <Empty title={words.byTeams}>{words.noTeams(organisation.name)}</Empty>
  return (
    <section className={`${ui.card} ${ui.pad}`} aria-labelledby="so-lieu-to">
      <h2 id="so-lieu-to">{words.byTeams}</h2>
      <p className={ui.second}>{words.byTeamsNext}</p>
      {mayImport && (
        <p className={style.importLink}>
          <Link to="/ky/$frame/khu-vuc/nhap" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
            {words.importVoters}
          </Link>
        </p>
      )}
      <ul className={style.teams}>
        {teams.map((each) => (
          <li key={each.id}>
            <button type="button" className={ui.button} onClick={() => choose(each.id)}>
              {each.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const collator = new Intl.Collator('vi', { numeric: true })
/** "số 2" before "số 10". */
const byNumber = (a: Organisation, b: Organisation) => collator.compare(a.name, b.name)
