import type { ConstituencyResult } from '@baucu/contract'
import { count } from '@baucu/law'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { share } from '../../kernel/format.ts'
import { nameOf, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import { StandingSurpluses } from '../../kernel/standing-surpluses.tsx'
import { StatusTag } from '../../kernel/status-tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { CandidateBars } from './candidate-bars.tsx'
import { CheckCard } from './check-card.tsx'
import style from './constituency-page.module.css'
import { ReasonList } from './reason-list.tsx'
import { FirstPoll, SecondPolls } from './second-polls.tsx'
import { useSecondWords } from './second-words.ts'
import { standingOf } from './standing.ts'

/** The result of one constituency: who is elected, why, and how to check it. */
export function ConstituencyPage(): ReactNode {
  const { frame, constituency } = useParams({ from: '/ky/$frame/ket-qua/$constituency' })
  const { data, error } = useAnswer('results.constituency', { frame, constituency })
  // While another constituency loads, the one shown must not stand under its name.
  if (data?.id === constituency && data.frame.id === frame) return <Result result={data} />
  return error ? <Failed error={error} /> : <Loading />
}

function Result({ result }: { result: ConstituencyResult }): ReactNode {
  const words = useWords()
  const second = useSecondWords()
  const locale = useLocale()
  const frame = useFrame()
  const { areas } = result
  return (
    <article>
      <nav className={ui.crumb} aria-label={words.results.provinces}>
        <Link
          to="/ky/$frame/ket-qua"
          params={{ frame: frame.id }}
          search={(was) => was}
          activeOptions={{ exact: true }}
        >
          {nameOf(frame)}
        </Link>
        <Icon sign="chevronRight" size={14} />
        <Link
          to="/ky/$frame/ket-qua"
          params={{ frame: frame.id }}
          search={(was) => was}
          activeOptions={{ exact: true }}
          hash={result.province.code}
        >
          {result.province.name}
        </Link>
        <Icon sign="chevronRight" size={14} />
        <span aria-current="page">{words.results.constituency(result.number)}</span>
      </nav>
      <h1>{words.results.title(result.number, result.province.name)}</h1>
      {result.area && <p className={style.area}>{result.area}</p>}
      <div className={style.status}>
        <StatusTag status={result.status} frame={frame} />
        {areas && (
          <span className={style.coverage} role="status">
            {words.results.coverage(areas.reported, areas.expected, share(areas.reported, areas.expected, locale))}
            {areas.rejected > 0 && `; ${words.results.rejected(areas.rejected)}`}
          </span>
        )}
      </div>
      {areas && (
        <div className={`${ui.meter} ${style.meter}`} aria-hidden="true">
          <span style={{ width: `${areas.expected > 0 ? (100 * areas.reported) / areas.expected : 0}%` }} />
        </div>
      )}
      <FirstPoll result={result} />
      <div className={style.grid}>
        <div className={style.left}>
          <section className={ui.card} aria-labelledby="ung-cu">
            <div className={ui.cardHead}>
              <h2 id="ung-cu">{!result.outcome && result.valid ? second.part : headline(result, words)}</h2>
              <span className={`${ui.meta} ${ui.push} ${style.held}`}>
                {words.results.heldOn(frame.electionDay, words.edition[frame.edition])}
              </span>
            </div>
            <CandidateBars result={result} />
          </section>
          <StandingSurpluses of={result.surpluses} />
          <SecondPolls result={result} />
          <Facts result={result} />
          <Shortfall result={result} />
        </div>
        <aside className={style.right}>
          <CheckCard result={result} />
          <Half result={result} />
          <Documents result={result} />
        </aside>
      </div>
      {frame.attribution && <p className={`${ui.meta} ${style.source}`}>{words.results.source(frame.attribution)}</p>}
    </article>
  )
}

function headline(result: ConstituencyResult, { results }: ReturnType<typeof useWords>): string {
  if (!result.outcome) return results.noOutcome
  const standings = result.candidates.map((each) => standingOf(result, each))
  const of = result.candidates.length
  const elected = standings.filter((each) => each === 'elected' || each === 'not-confirmed').length
  const meets = standings.filter((each) => each === 'meets').length
  const ahead = standings.filter((each) => each === 'ahead').length
  if (result.status === 'official' || result.status === 'signed') return results.electedOf(elected, of)
  return ahead > 0 || (result.areas && result.areas.reported < result.areas.expected)
    ? results.aheadOf(ahead, of)
    : results.meetOf(meets, of)
}

/** The other figures of the paper, those that are known. */
function Facts({ result }: { result: ConstituencyResult }): ReactNode {
  const { facts } = useWords().results
  const locale = useLocale()
  const lines: readonly (readonly [string, number | null])[] = [
    [facts.seats, result.seats],
    [facts.registered, result.registered],
    [facts.voted, result.voted],
    [facts.collected, result.collected],
    [facts.valid, result.valid && result.valid.from === result.valid.to ? result.valid.from : null],
    [facts.invalid, result.invalid],
  ]
  const known = lines.filter((line): line is readonly [string, number] => line[1] !== null)
  if (known.length < 2) return null
  return (
    <dl className={style.facts}>
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count(value, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Seats that stay empty and what follows, and every reason that speaks of nobody in particular. */
function Shortfall({ result }: { result: ConstituencyResult }): ReactNode {
  const words = useWords()
  const { outcome, areas } = result
  if (!outcome) return null
  const finished = !areas || areas.reported === areas.expected
  const general = outcome.reasons.filter((each) => each.candidate === null)
  return (
    <div className={style.shortfall}>
      {finished && outcome.next !== 'none' && result.combined === null && (
        <Remark tone="warn">{words.results.next[outcome.next](outcome.unfilled)}</Remark>
      )}
      {!result.rangeAgrees && <Remark tone="danger">{words.results.range.disagrees}</Remark>}
      {general.length > 0 && (
        <Panel className={ui.button} title={words.results.whyAll} wide button={words.results.whyAll}>
          <ReasonList reasons={general} />
        </Panel>
      )}
    </div>
  )
}

/** Where the line of half comes from. */
function Half({ result }: { result: ConstituencyResult }): ReactNode {
  const { range } = useWords().results
  const locale = useLocale()
  if (!result.valid) return null
  const { from, to } = result.valid
  const show = (value: number) => count(value, locale)
  const half = (valid: number) => show(Math.floor(valid / 2) + 1)
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h3>{range.title}</h3>
      <p className={`${ui.meta} ${ui.second}`}>
        {from === to
          ? range.exact(show(from), half(from))
          : `${range.deduced(result.candidates.filter((each) => each.printedPercent !== null).length, show(from), show(to), half(from), half(to))} ${result.rangeAgrees ? range.agrees : ''}`}{' '}
        {range.half}
      </p>
    </section>
  )
}

function Documents({ result }: { result: ConstituencyResult }): ReactNode {
  const { documents } = useWords().results
  const where = `?frame=${encodeURIComponent(result.frame.id)}&constituency=${encodeURIComponent(result.id)}`
  return (
    <section className={`${ui.card} ${ui.pad} ${style.documents}`}>
      <h3>{documents.minutes}</h3>
      {result.valid ? (
        <>
          <div className={style.files}>
            <a className={ui.button} href={`/documents/result-minutes.pdf${where}`} download>
              <Icon sign="download" size={18} />
              {documents.pdf}
            </a>
            <a className={ui.button} href={`/documents/result-minutes.docx${where}`} download>
              <Icon sign="download" size={18} />
              {documents.docx}
            </a>
          </div>
          <p className={ui.meta}>{documents.note}</p>
        </>
      ) : (
        <p className={ui.meta}>{documents.none}</p>
      )}
    </section>
  )
}
