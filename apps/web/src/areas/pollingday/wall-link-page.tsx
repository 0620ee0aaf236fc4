import { incidentTitles } from '@baucu/contract'
import { type ReactNode, useEffect } from 'react'
import type { Output } from '../../kernel/client.ts'
import { Empty, Loading } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './pollingday.module.css'
import { useWall } from './use-wall.ts'
import { WallBody } from './wall-body.tsx'
import { usePollingWords } from './words.ts'

/** The wall by an address of its own: no account, counts only. */
export function WallLinkPage(): ReactNode {
  const say = usePollingWords()
  const { wall, lost, ended } = useWall(window.location.search)
  useEffect(() => {
    document.title = wall ? `${wall.place.name} – ${say.wall}` : say.wall
  }, [wall, say])
  if (ended) {
    return (
      <Alone>
        <Empty alert title={say.link.ended}>
          {say.link.endedNext}
        </Empty>
      </Alone>
    )
  }
  if (!wall) {
    return (
      <Alone>
        {lost ? (
          <Empty alert title={say.link.away}>
            {say.link.awayNext}
          </Empty>
        ) : (
          <Loading />
        )}
      </Alone>
    )
  }
  return (
    <main>
      <WallBody
        name={wall.place.name}
        electionDay={wall.electionDay}
        counts={wall}
        lost={lost}
        silent={wall.silent}
        unopened={wall.unopened}
        incidents={<IncidentLines incidents={wall.incidents} />}
      />
    </main>
  )
}

function Alone({ children }: { children: ReactNode }): ReactNode {
  const say = usePollingWords()
  return (
    <main className={style.alone}>
      <h1>{say.wall}</h1>
      {children}
    </main>
  )
}

/** What, where and when; nothing of what was written about it. */
function IncidentLines({ incidents }: { incidents: Output<'pollingday.wall'>['incidents'] }): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  return (
    <section className={ui.card} aria-labelledby="su-viec">
      <div className={ui.cardHead}>
        <h2 id="su-viec">{say.incidents}</h2>
        <span className={ui.count}>{incidents.open.length}</span>
        {incidents.closed > 0 && <span className={ui.meta}>{say.incidentsClosed(incidents.closed)}</span>}
      </div>
      {incidents.open.length === 0 && <p className={`${ui.pad} ${ui.second}`}>{say.noIncidents}</p>}
      <ul className={style.incidents}>
        {incidents.open.map(({ id, severity, kind, organisation, hour, owner }) => (
          <li key={id}>
            <p className={style.incidentHead}>
              <Tag
                tone={severity === 3 ? 'danger' : severity === 2 ? 'warn' : 'info'}
                sign={severity === 3 ? 'octagon' : severity === 2 ? 'triangle' : 'circle'}
              >
                {say.level(severity)}
              </Tag>
              <b>
                {incidentTitles[kind][locale]}, {organisation.name}
              </b>
              <span className={ui.meta}>{hour}</span>
            </p>
            <p className={ui.meta}>{owner || say.notAnswered}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
