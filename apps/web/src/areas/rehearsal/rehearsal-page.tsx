import { startRehearsal, startRehearsalDay } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { clock, todayInVietnam } from '../../kernel/format.ts'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Empty } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { DayForm } from './day-form.tsx'
import { Progress } from './progress.tsx'
import style from './rehearsal.module.css'
import { StartForm } from './start-form.tsx'

/** In a rehearsal: its progress. Elsewhere: start one, and the list of those there are. */
export function RehearsalPage(): ReactNode {
  const words = useWords()
  const frame = useFrame()
  const mayStart = useMay(startRehearsal)
  const mayStartDay = useMay(startRehearsalDay)
  const { data } = useAnswer('frames.list', {})
  const others = (data?.frames ?? []).filter((each) => each.rehearsal && each.id !== frame.id)
  const published = (data?.frames ?? []).filter((each) => !each.rehearsal && !each.second)
  return (
    <article className={style.page}>
      <h1>{words.rehearsal.title}</h1>
      <p className={style.lead}>{words.rehearsal.lead}</p>
      {frame.rehearsal && <Progress frame={frame.id} />}
      {mayStartDay && published.length > 0 && (
        <ForOrganisation question={startRehearsalDay}>
          {(here) => <DayForm key={here.id} frames={published} here={here} />}
        </ForOrganisation>
      )}
      {mayStart ? (
        <StartForm frames={published} />
      ) : (
        !frame.rehearsal &&
        others.length === 0 && <Empty title={words.rehearsal.notYoursTitle}>{words.rehearsal.notYours}</Empty>
      )}
      {others.length > 0 && (
        <section className={ui.card}>
          <div className={ui.cardHead}>
            <h2>{words.rehearsal.list}</h2>
            <span className={ui.count}>{others.length}</span>
          </div>
          <ul className={style.list}>
            {others.map((each) => (
              <li key={each.id}>
                <span>
                  {nameOf(each)}
                  <span className={ui.meta}>
                    {' '}
                    {words.rehearsal.startedAt(
                      words.fullDay(todayInVietnam(new Date(each.createdAt))),
                      clock(each.createdAt),
                    )}
                  </span>
                </span>
                <Link
                  to="/ky/$frame/dien-tap"
                  params={{ frame: each.id }}
                  className={ui.button}
                  data-size="small"
                  aria-label={`${words.rehearsal.open}: ${nameOf(each)}`}
                >
                  {words.rehearsal.open}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}
