import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Sign } from '../../kernel/icons.tsx'
import { isPending, needsPerson, type OutboxItem } from '../../kernel/outbox/item.ts'
import { drop, sendAgain } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './sync.module.css'
import { useSyncWords } from './words.ts'

/** Words and schemas of what is in conflict come only when there is one. */
const FigureConflict = lazy(() => import('../figures/index.tsx').then((part) => ({ default: part.FigureConflict })))
const WorkConflict = lazy(() => import('../work/index.tsx').then((part) => ({ default: part.WorkConflict })))

const ReportConflict = lazy(() => import('../reports/index.tsx').then((part) => ({ default: part.ReportConflict })))

/** Commands whose conflicts can be decided here. */
const conflicts = new Set(['figures.enter', 'work.acknowledge', 'work.progress', 'reports.save'])

const signs: Readonly<Record<OutboxItem['state'], Sign>> = {
  waiting: 'clock',
  sending: 'sync',
  received: 'check',
  refused: 'octagon',
  conflict: 'differ',
}
const tones = { waiting: 'info', sending: 'info', received: 'ok', refused: 'danger', conflict: 'warn' } as const

/** One item: what it is, where it is, why it is not further, and what can be done. */
export function OutboxRow({ item, all }: { item: OutboxItem; all: readonly OutboxItem[] }): ReactNode {
  const words = useSyncWords()
  const [asking, setAsking] = useState(false)
  const button = (name: string, act: () => void) => (
    <button type="button" className={ui.button} data-size="small" aria-label={words.of(name, item.about)} onClick={act}>
      {name}
    </button>
  )
  return (
    <li className={style.row} data-testid="outbox-item">
      <div className={style.what}>
        <b>{item.about}</b>
        <span className={ui.meta}>
          {item.title}. {words.made(item.deviceAt)}.
        </span>
      </div>
      <div className={style.where}>
        <Tag tone={tones[item.state]} sign={signs[item.state]}>
          {words.states[item.state]}
        </Tag>
        <Progress item={item} all={all} />
      </div>
      {item.state !== 'received' && item.state !== 'sending' && !asking && (
        <div className={style.actions}>
          {item.state !== 'conflict' && button(words.again, () => void sendAgain(item))}
          {(item.state === 'refused' || !item.left) && item.state !== 'conflict' && (
            <a href={item.place} className={ui.button} data-size="small" aria-label={words.of(words.edit, item.about)}>
              {words.edit}
            </a>
          )}
          {button(words.drop, () => setAsking(true))}
        </div>
      )}
      {asking && (
        <div className={style.ask} role="alert">
          <p>{item.left && item.state === 'waiting' ? words.dropAskLeft : words.dropAsk}</p>
          <div className={style.actions}>
            {button(words.dropYes, () => void drop(item))}
            {button(words.cancel, () => setAsking(false))}
          </div>
        </div>
      )}
      {item.state === 'conflict' && conflicts.has(item.command) && !asking && (
        <div className={style.choice}>
          <Suspense>
            {item.command === 'figures.enter' ? (
              <FigureConflict item={item} />
            ) : item.command === 'reports.save' ? (
              <ReportConflict item={item} />
            ) : (
              <WorkConflict item={item} />
            )}
          </Suspense>
        </div>
      )}
    </li>
  )
}

function Progress({ item, all }: { item: OutboxItem; all: readonly OutboxItem[] }): ReactNode {
  const words = useSyncWords()
  if (item.receipt) {
    return (
      <span className={ui.meta}>
        {words.receipt(item.receipt.at)}. <span className={style.id}>{words.receiptId(item.receipt.id)}</span>
      </span>
    )
  }
  const behind = all.some((each) => each.subject === item.subject && each.seq < item.seq && each.state !== 'received')
  const why = item.reason
    ? item.reason.status === null
      ? words.unreachable
      : item.reason.status === 401
        ? item.reason.title || words.signIn
        : item.reason.title
    : ''
  const when = [
    words.attempts(item.attempts),
    ...(item.nextTry !== null && isPending(item) ? [words.next(new Date(item.nextTry).toISOString())] : []),
    ...(behind ? [words.behind] : []),
  ].join(', ')
  return (
    <span className={needsPerson(item) ? style.why : ui.meta}>
      {why && `${why} `}
      {when}.
    </span>
  )
}
