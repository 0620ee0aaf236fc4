import { type Organisation, workBoard, workStandings } from '@baucu/contract'
import { nextReportDay } from '@baucu/direction'
import { daysBetween } from '@baucu/law'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useCallback, useState } from 'react'
import { useFrameOrNone } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useOrganisation, useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from './beside.tsx'
import { BoardTable } from './board-table.tsx'
import { CalendarFeed } from './calendar-feed.tsx'
import { CopyDetail } from './copy-detail.tsx'
import { Counts } from './counts.tsx'
import { ForWork } from './for-work.tsx'
import { WhoWaits } from './who-waits.tsx'
import { type Standing, useWorkWords } from './words.ts'
import style from './work.module.css'

const route = getRouteApi('/ky/$frame/nhiem-vu')
/** Rows asked for at first, and the most the server gives at once. */
const step = 100
const most = 500

/** "Còn n ngày": the tasks of the organisation this page speaks for and those below it, and one of them whole. */
export function BoardPage(): ReactNode {
  const words = useWorkWords()
  const organisation = useOrganisation()
  const { rieng } = route.useSearch()
  // A village or a cell has nobody below it.
  const hasBelow = useOrganisations().some((each) => each.parent === organisation?.id)
  const navigate = useNavigate({ from: '/ky/$frame/nhiem-vu' })
  const turn = () =>
    void navigate({ search: ({ rieng: was, viec: _, ...rest }) => (was ? rest : { ...rest, rieng: 1 as const }) })
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{words.title}</h1>
          {organisation && (
            <p className={ui.second}>{words.lead(organisation.name, hasBelow && rieng === undefined)}</p>
          )}
        </div>
        {hasBelow && (
          <label className={`${style.choice} ${ui.push}`}>
            <input type="checkbox" checked={rieng !== undefined} onChange={turn} />
            {words.ownOnly}
          </label>
        )}
      </div>
      <ForWork question={workBoard}>{(here) => <Board key={here.id} organisation={here} />}</ForWork>
    </article>
  )
}

function Board({ organisation }: { organisation: Organisation }): ReactNode {
  const words = useWorkWords()
  const frame = useFrameOrNone()
  const navigate = useNavigate({ from: '/ky/$frame/nhiem-vu' })
  const { viec: shown, trangthai, rieng } = route.useSearch()
  const chosen = workStandings.find((each): each is Standing => each === trangthai)
  const [limit, setLimit] = useState(step)
  const [why, setWhy] = useState('')
  const refused = useCallback((text: string) => setWhy(text), [])
  const { data, error } = useAnswer('work.board', {
    organisation: organisation.id,
    below: rieng === undefined,
    ...(chosen ? { standings: [chosen] } : {}),
    limit,
  })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const toGo = frame ? daysBetween(data.today, frame.electionDay) : -1
  const toldNext = frame && nextReportDay(frame.electionDay, data.today)
  const close = () => {
    const from = shown
    void navigate({ search: ({ viec: _, ...was }) => was }).then(() => {
      if (from) document.getElementById(`viec-${from}`)?.focus()
    })
  }
  const showOpen = () => void navigate({ search: ({ trangthai: _, ...was }) => was })
  const list = (
    <>
      {why && (
        <div className={style.why}>
          <Remark tone="danger" live>
            {why}
          </Remark>
        </div>
      )}
      {data.copies.length === 0 ? (
        <Empty
          title={chosen ? words.emptyOf(words.standing[chosen]) : words.empty}
          action={
            chosen && (
              <button type="button" className={ui.button} onClick={showOpen}>
                {words.showOpen}
              </button>
            )
          }
        >
          {chosen ? undefined : words.emptyNext}
        </Empty>
      ) : (
        <section className={ui.card} aria-labelledby="viec-danh-sach">
          <div className={ui.cardHead}>
            <h2 id="viec-danh-sach">
              {chosen ? words.standing[chosen] : toGo >= 0 ? words.daysToGo(toGo) : words.openOnes}
            </h2>
            <span className={ui.meta} role="status">
              {words.shown(data.copies.length, data.more)}
              {toldNext && `, ${words.cadence(toldNext)}`}
            </span>
            <span className={`${ui.meta} ${ui.push} ${style.keys}`}>{words.keys}</span>
            <a
              className={ui.button}
              data-size="small"
              href={`/documents/work.ics?organisation=${organisation.id}`}
              download
            >
              <Icon sign="calendar" size={16} />
              {words.calendar}
            </a>
          </div>
          <BoardTable copies={data.copies} today={data.today} shown={shown} refused={refused} />
          {data.more && (
            <p className={ui.more}>
              {limit < most ? (
                <button type="button" className={ui.button} onClick={() => setLimit(Math.min(most, limit + step))}>
                  {words.more}
                </button>
              ) : (
                <span className={ui.second}>{words.narrow}</span>
              )}
            </p>
          )}
        </section>
      )}
      <CalendarFeed key={organisation.id} organisation={organisation.id} />
      <WhoWaits organisation={organisation.id} />
    </>
  )
  return (
    <>
      <div className={style.strip} data-open={shown ? true : undefined}>
        <Counts tally={data.tally} chosen={chosen} />
      </div>
      <Beside
        list={list}
        open={shown !== undefined}
        label={words.detail}
        back={words.back}
        closeLabel={words.close}
        close={close}
      >
        {shown && (
          <CopyDetail key={shown} id={shown} known={data.copies.find((each) => each.id === shown)} today={data.today} />
        )}
      </Beside>
    </>
  )
}
