import { drawResult, type ResultPaperView, type resultLevels, sendResult } from '@baucu/contract'
import { day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { StandingSurpluses } from '../../kernel/standing-surpluses.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { fieldName, keyOf, lookOf } from './paper.ts'
import { PaperCopies } from './paper-copies.tsx'
import { PaperDraw } from './paper-draw.tsx'
import { PaperFigures } from './paper-figures.tsx'
import { PaperOutcome } from './paper-outcome.tsx'
import { PaperUpward } from './paper-upward.tsx'
import { useResultWords } from './words.ts'

type Key = Readonly<{ organisation: string; level: (typeof resultLevels)[number]; of: string }>

/** One paper: its figures as they came from below, what follows from them, and what the reader is to do about it. */
export function PaperPage(key: Key): ReactNode {
  const frame = useFrame()
  const { data: view, error } = useAnswer('resultMinutes.one', { ...key, frame: frame.id })
  if (!view) return error ? <Failed error={error} /> : <Loading />
  return <Paper view={view} />
}

function Paper({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const mayDraw = useMayAt(drawResult, view.organisation)
  const maySend = useMayAt(sendResult, view.organisation)
  const [drawing, setDrawing] = useState(false)
  const { state, findings, missing, outdated } = view
  const drawable = view.whole && state !== 'sent' && (state !== 'accepted' || outdated)
  return (
    <div className={record.detail}>
      <Head view={view} />
      {missing.length > 0 && <Missing view={view} />}
      {outdated ? (
        <Remark tone="danger">{say.outdatedLead}</Remark>
      ) : (
        state === 'open' && missing.length === 0 && <Remark tone="info">{say.live}</Remark>
      )}
      {view.remarks.length > 0 && (
        <section className={`${ui.card} ${ui.pad} ${record.detail}`} aria-label={say.remarks}>
          <h2>{say.remarks}</h2>
          <ul className={record.log}>
            {view.remarks.map(({ field, comment }) => (
              <li key={field}>
                <Tag tone="warn" sign="triangle">
                  {fieldName(field, view, say)}
                </Tag>{' '}
                {comment}
              </li>
            ))}
          </ul>
        </section>
      )}
      {findings.length > 0 && (
        <section className={`${ui.card} ${ui.pad} ${record.detail}`} aria-label={say.findings}>
          <h2>{say.findings}</h2>
          <ul className={record.log}>
            {findings.map((finding) => (
              <li key={`${finding.code} ${finding.fields.join()}`}>
                <Tag tone={finding.severity === 'warning' ? 'warn' : 'danger'} sign="octagon">
                  {finding.code}
                </Tag>{' '}
                {finding.text[locale]} <span className={ui.meta}>{say.article(finding.article)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PaperFigures view={view} />
      <StandingSurpluses of={view.surpluses} />
      {view.polls.map((poll) => (
        <PaperOutcome key={poll.constituency} view={view} poll={poll} />
      ))}
      {mayDraw && drawable && (drawing || state === 'open' || state === 'returned' || outdated) ? (
        <PaperDraw key={`lập ${view.version}`} view={view} done={() => setDrawing(false)} />
      ) : (
        mayDraw &&
        drawable && (
          <p className={record.buttons}>
            <button type="button" className={ui.button} onClick={() => setDrawing(true)}>
              {say.drawAgain}
            </button>
          </p>
        )
      )}
      {state !== 'open' && (
        <>
          <PaperUpward view={view} may={maySend} />
          <PaperCopies view={view} may={maySend} />
        </>
      )}
      {view.steps.length > 0 && (
        <details className={`${ui.card} ${ui.pad}`}>
          <summary>{say.history}</summary>
          <ol className={record.log}>
            {view.steps.map(({ step, by, at, reason }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: steps are only added at the end.
              <li key={index}>
                <b>{say.stepNames[step] ?? step}</b>{' '}
                <span className={ui.meta}>
                  {by || say.atMachine}, {moment(at)}
                </span>
                {reason && <p className={ui.second}>{reason}</p>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

function Head({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const [poll] = view.polls
  const look = lookOf(view)
  const file = view.level === 'board' ? 'board-minutes' : 'committee-minutes'
  const address = (format: string, of: string = file) =>
    `/documents/${of}.${format}?input=${encodeURIComponent(JSON.stringify(keyOf(view)))}`
  const isListed =
    view.polls.length > 0 &&
    (view.level === 'board' ? view.body === 'NA' && view.whole && !view.outdated : frame.second === null)
  return (
    <div className={ui.head}>
      <div>
        <p className={ui.meta}>
          <Link to="/ky/$frame/bien-ban-ket-qua" params={{ frame: frame.id }} search={keepSearch}>
            {say.back}
          </Link>
        </p>
        <h1>{view.level === 'board' ? say.paperTitle.board(poll?.number ?? 0) : say.paperTitle.committee}</h1>
        <p className={ui.second}>
          {say.bodies[view.body]}, {view.unit.name}.{' '}
          <span className={ui.meta}>
            {[
              ...(view.form ? [say.form(view.form.code)] : []),
              ...(view.deadline ? [say.due(day(view.deadline))] : []),
            ].join('; ')}
          </span>
        </p>
      </div>
      <p className={`${ui.push} ${record.buttons}`}>
        <Tag tone={look.tone} sign={look.sign}>
          {view.outdated ? say.outdated : say.states[view.state]}
        </Tag>
        {view.whole && (
          <>
            <a className={ui.button} href={address('pdf')} download>
              <Icon sign="printer" size={18} />
              {say.pdf}
            </a>
            <a className={ui.button} href={address('docx')} download>
              <Icon sign="download" size={18} />
              {say.docx}
            </a>
          </>
        )}
        {isListed && (
          <>
            <a className={ui.button} href={address('pdf', 'elected-list')} download>
              <Icon sign="printer" size={18} />
              {say.elected}
            </a>
            <a className={ui.button} href={address('docx', 'elected-list')} download>
              <Icon sign="download" size={18} />
              {say.electedDocx}
            </a>
          </>
        )}
      </p>
    </div>
  )
}

/** What has to come in first, the first ones by name. */
function Missing({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const { missing, level } = view
  const shown = missing.slice(0, 8).join(', ') + (missing.length > 8 ? '…' : '')
  return (
    <Remark tone="warn">
      <p>
        {say.missing(missing.length, shown)} {say.missingNext}
      </p>
      <p>
        <Link
          to={level === 'board' ? '/ky/$frame/kiem-phieu' : '/ky/$frame/bien-ban-ket-qua'}
          params={{ frame: frame.id }}
          search={keepSearch}
        >
          {level === 'board' ? say.toCount : say.back}
        </Link>
      </p>
    </Remark>
  )
}
