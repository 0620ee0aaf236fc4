import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { clock } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { type Counts, Groups, Headline, opensNow } from './board-parts.tsx'
import style from './pollingday.module.css'
import { TurnoutChart } from './turnout-chart.tsx'
import { usePollingWords } from './words.ts'

/** Who has not told, by group: how many areas, since when. */
export type SilentGroup = Output<'pollingday.wall'>['silent'][number]

/** A wall, read from the other end of the room: nothing to press, no telephones; it says how old it is. */
export function WallBody(props: {
  name: string
  electionDay: string
  /** With the time it was where they were counted: a rehearsal has its own. */
  counts: Counts & Readonly<{ now: Readonly<{ day: string; hour: string }>; rehearsal: boolean }>
  /** Since when nothing was heard from the server; undefined while it answers. */
  lost: string | undefined
  silent: readonly SilentGroup[]
  unopened: Output<'pollingday.wall'>['unopened']
  incidents: ReactNode
  leave?: ReactNode
}): ReactNode {
  const { name, electionDay, counts, lost, silent, unopened, incidents, leave } = props
  const say = usePollingWords()
  const { shell } = useWords()
  const isOpening = opensNow({ mark: counts.mark, unopened })
  const today = counts.now.day === electionDay
  return (
    <article className={style.wall} data-alone={leave === undefined || undefined}>
      <header className={style.wallHead}>
        <div>
          <h1>{name}</h1>
          <p className={ui.second}>{day(electionDay)}</p>
        </div>
        {counts.rehearsal && <b className={style.wallRehearsal}>{shell.rehearsal}</b>}
        <span className={style.quick}>{say.quick}</span>
        <span className={style.asOf} data-lost={lost !== undefined || undefined} role="status">
          <span className={ui.meta}>{say.asOf}</span>
          <span className={style.clock}>{counts.now.hour}</span>
          {!today && <span className={ui.meta}>{day(counts.now.day)}</span>}
          {lost && (
            <b className={style.lost}>
              <Icon sign="octagon" size={20} />
              {say.lostSince(clock(lost))}
            </b>
          )}
        </span>
        {leave}
      </header>
      <div className={style.wallMain}>
        <Headline board={counts} />
        <section className={`${ui.card} ${ui.pad}`} aria-labelledby="theo-gio">
          <h2 id="theo-gio">{say.chart}</h2>
          <TurnoutChart turnout={counts.turnout} mark={counts.mark} />
        </section>
        <div className={style.wide}>
          <Groups board={counts} link={false} />
        </div>
      </div>
      <div className={style.wallSide}>
        {isOpening ? (
          unopened.due && (
            <SilentGroups title={say.unopened} none={say.allOpened} silent={unopened.groups} today={today} />
          )
        ) : (
          <SilentGroups title={say.silent} none={say.nobodySilent} silent={silent} today={today} />
        )}
        {incidents}
      </div>
    </article>
  )
}

function SilentGroups(props: {
  title: string
  none: string
  silent: readonly SilentGroup[]
  today: boolean
}): ReactNode {
  const { title, none, silent, today } = props
  const say = usePollingWords()
  return (
    <section className={ui.card} aria-labelledby="chua-bao">
      <div className={ui.cardHead}>
        <h2 id="chua-bao">{title}</h2>
        <span className={ui.count}>{silent.reduce((sum, each) => sum + each.areas, 0)}</span>
      </div>
      {silent.length === 0 && <p className={ui.pad}>{none}</p>}
      <ul className={style.silent}>
        {silent.map(({ group, areas, minutes }) => (
          <li key={group.id}>
            <p className={style.silentHead}>
              <b>{group.name}</b>
              <span className={ui.meta}>{say.some(areas)}</span>
              {today && <span className={style.late}>{say.minutes(minutes)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
