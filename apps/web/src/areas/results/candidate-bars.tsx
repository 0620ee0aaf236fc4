import type { ConstituencyResult } from '@baucu/contract'
import type { ReactNode } from 'react'
import { showPercent } from '../../kernel/format.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { Panel } from '../../kernel/panel.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import style from './candidate-bars.module.css'
import { ReasonList } from './reason-list.tsx'
import { byVotes, type Standing, standingOf } from './standing.ts'

type Candidate = ConstituencyResult['candidates'][number]

/**
 * One bar a candidate, as long as the share of valid ballots, with a tick at half of *its own* bar: every candidate is
 * measured against the same line, not against the others.
 */
export function CandidateBars({ result }: { result: ConstituencyResult }): ReactNode {
  const { results } = useWords()
  const counted = result.valid !== null
  return (
    <div className={style.bars}>
      {counted && (
        <div className={style.half} aria-hidden="true">
          {results.halfMark}
        </div>
      )}
      <ol>
        {byVotes(result.candidates).map((candidate) => (
          <Line key={candidate.id} result={result} candidate={candidate} counted={counted} />
        ))}
      </ol>
      {!counted && <p className={style.waiting}>{results.waitingNext}</p>}
    </div>
  )
}

function Line(props: { result: ConstituencyResult; candidate: Candidate; counted: boolean }): ReactNode {
  const { result, candidate } = props
  const words = useWords()
  const locale = useLocale()
  const standing = standingOf(result, candidate)
  const reasons = result.outcome?.reasons.filter((each) => each.candidate === candidate.id) ?? []
  const articles = [...new Set(reasons.map((each) => each.article))]
  const percent = candidate.printedPercent ?? candidate.percent
  return (
    <li className={style.line} data-won={standing !== 'out' && standing !== 'undecided'} data-testid="candidate">
      <div className={style.top}>
        <h3 className={style.name}>{candidate.name}</h3>
        <StandingTag standing={standing} />
        {props.counted && (
          <>
            <span className={style.votes}>{words.results.votes(candidate.votes)}</span>
            <span className={style.percent}>{showPercent(percent, locale)}</span>
          </>
        )}
      </div>
      {props.counted && (
        <>
          <div className={style.track} aria-hidden="true">
            <span style={{ width: `${Math.min(100, Number(percent.replace(',', '.')))}%` }} />
          </div>
          <div className={style.reason}>
            <span>{sentence(result, candidate, words)}</span>
            {articles.length > 0 && <LawLink article={articles.join(', ')} edition={result.frame.edition} />}
            {reasons.length > 0 && (
              <Panel
                className={style.why}
                wide
                over={candidate.name}
                title={words.why.open}
                label={words.why.openOf(candidate.name)}
                button={words.why.open}
              >
                <ReasonList reasons={reasons} />
              </Panel>
            )}
          </div>
          {standing === 'not-confirmed' && (
            <p className={`${ui.meta} ${style.note}`}>{words.results.notConfirmedNote}</p>
          )}
        </>
      )}
    </li>
  )
}

function StandingTag({ standing }: { standing: Standing }): ReactNode {
  const { results } = useWords()
  switch (standing) {
    case 'elected':
      return (
        <Tag tone="gold" sign="seal">
          {results.elected}
        </Tag>
      )
    case 'not-confirmed':
      return (
        <Tag tone="warn" sign="triangle">
          {results.notConfirmed}
        </Tag>
      )
    case 'meets':
      return (
        <Tag tone="ok" sign="check">
          {results.meets}
        </Tag>
      )
    case 'ahead':
      return (
        <Tag tone="info" sign="half">
          {results.ahead}
        </Tag>
      )
    case 'undecided':
      return (
        <Tag tone="warn" sign="help">
          {results.undecided}
        </Tag>
      )
    case 'out':
      return null
  }
}

/** The reason in one short sentence; the panel beside it has all of it. */
function sentence(result: ConstituencyResult, { id }: Candidate, { results }: ReturnType<typeof useWords>): string {
  const about = (rule: string) => result.outcome?.reasons.find((each) => each.candidate === id && each.rule === rule)
  if (about('W-4-OPEN')) return results.reason.open
  const age = about('W-4')
  if (age) return age.holds ? results.reason.older : results.reason.younger
  const place = about('W-3')
  if (place) return place.holds ? results.reason.won(result.seats) : results.reason.outranked(result.seats)
  return about('W-2') ? results.reason.below : ''
}
