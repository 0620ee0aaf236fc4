import { type Organisation, pollingBoard } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { Groups, Headline, Missing } from './board-parts.tsx'
import { IncidentList } from './incidents.tsx'
import style from './pollingday.module.css'
import { TurnoutChart } from './turnout-chart.tsx'
import { usePollingWords } from './words.ts'

/** The desk for a wall, read from the other end of the room: nothing to press, no telephone numbers. */
export function WallPage(): ReactNode {
  return <ForOrganisation question={pollingBoard}>{(here) => <Wall key={here.id} here={here} />}</ForOrganisation>
}

function Wall({ here }: { here: Organisation }): ReactNode {
  const say = usePollingWords()
  const frame = useFrame()
  const { data: board, error } = useAnswer('pollingday.board', { organisation: here.id, frame: frame.id })
  if (!board) return error ? <Failed error={error} /> : <Loading />
  return (
    <article className={style.wall}>
      <header className={style.wallHead}>
        <div>
          <h1>{here.name}</h1>
          <p className={ui.second}>{day(frame.electionDay)}</p>
        </div>
        <span className={style.quick}>{say.quick}</span>
        <span className={style.clock}>{board.now.hour}</span>
        <Link to="/ky/$frame/ngay-bau-cu" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
          {say.leave}
        </Link>
      </header>
      <div className={style.wallMain}>
        <Headline board={board} />
        <section className={`${ui.card} ${ui.pad}`} aria-labelledby="theo-gio">
          <h2 id="theo-gio">{say.chart}</h2>
          <TurnoutChart turnout={board.turnout} mark={board.mark} />
        </section>
        <div className={style.wide}>
          <Groups board={board} link={false} />
        </div>
      </div>
      <div className={style.wallSide}>
        <Missing board={board} brief />
        <IncidentList
          organisation={here.id}
          incidents={board.incidents.open}
          closed={board.incidents.closed}
          brief
          report={null}
        />
      </div>
    </article>
  )
}
