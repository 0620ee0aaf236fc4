import { type Organisation, type ResultLine, resultList } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { PageHead } from '../../kernel/page-head.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { lookOf } from './paper.ts'
import { PaperPage } from './paper-page.tsx'
import style from './result-minutes.module.css'
import { useResultWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bien-ban-ket-qua')

/** The minutes of a place, Boards first; or one of them, when the address names it. */
export function ResultMinutesPage(): ReactNode {
  const { noi, cap, cua } = route.useSearch()
  return (
    <article className={record.page}>
      {noi && cap && cua ? (
        <PaperPage key={`${noi} ${cap} ${cua}`} organisation={noi} level={cap} of={cua} />
      ) : (
        <ForOrganisation question={resultList}>{(here) => <List key={here.id} here={here} />}</ForOrganisation>
      )}
    </article>
  )
}

function List({ here }: { here: Organisation }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const { data, error } = useAnswer('resultMinutes.list', { organisation: here.id, frame: frame.id })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const { lines, below, nation } = data
  const bodies = Map.groupBy(lines, ({ body }) => body)
  const received = lines.filter(({ state, outdated }) => state === 'accepted' && !outdated).length
  return (
    <>
      <PageHead title={say.title} lead={say.lead(here.name)} />
      {lines.length === 0 && below.length === 0 && (
        <Empty
          title={say.none}
          action={
            <Link to="/ky/$frame/don-vi-bau-cu" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.toConstituencies}
            </Link>
          }
        >
          {say.noneNext}
        </Empty>
      )}
      {lines.length > 0 && (
        <p className={record.summary}>
          <b>{say.summary(received, lines.length)}</b>
        </p>
      )}
      {[...bodies].map(([body, own]) => (
        <section key={body} className={`${ui.card} ${record.group}`} aria-label={say.bodies[body]}>
          <div className={ui.cardHead}>
            <h2>{say.bodies[body]}</h2>
          </div>
          <ul className={style.lines}>
            {own.map((line) => (
              <Line key={`${line.level} ${line.of}`} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {nation && <Nation nation={nation} />}
      {below.length > 0 && (
        <section className={`${ui.card} ${record.group}`} aria-label={say.below}>
          <div className={ui.cardHead}>
            <h2>{say.below}</h2>
          </div>
          <ul className={style.lines}>
            {below.map((each) => (
              <li key={each.id}>
                <Link
                  to="/ky/$frame/bien-ban-ket-qua"
                  params={{ frame: frame.id }}
                  search={(was) => ({ ...keepSearch(was), tochuc: each.id })}
                  className={style.open}
                >
                  <b>{each.name}</b>
                  <span className={ui.second}>{say.belowLine(each.accepted, each.boards, each.sent)}</span>
                  <span className={ui.meta}>
                    {say.committeeStates(each.committee.map((state) => say.states[state].toLowerCase()).join(', '))}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What the provinces' papers add up to, and where that is not what was counted. */
function Nation({ nation }: { nation: NonNullable<Output<'resultMinutes.list'>['nation']> }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const { provinces, sums, findings } = nation
  const fields = ['registered', 'voted', 'valid', 'invalid'] as const
  return (
    <section className={`${ui.card} ${ui.pad} ${record.detail} ${record.group}`} aria-label={say.nation}>
      <h2>{say.nation}</h2>
      <p>{say.provincesIn(provinces.reported, provinces.expected)}</p>
      {provinces.reported > 0 && (
        <dl className={record.facts}>
          {fields.map((field) => (
            <div key={field}>
              <dt>{say.fields[field]}</dt>
              <dd>{count(sums[field], locale)}</dd>
            </div>
          ))}
          <div>
            <dt>{say.fields.elected}</dt>
            <dd>{say.seatsOf(sums.elected, sums.seats)}</dd>
          </div>
        </dl>
      )}
      {findings.length > 0 && (
        <ul className={record.log}>
          {findings.map((finding) => (
            <li key={finding.fields.join()}>
              <Tag tone="danger" sign="octagon">
                {finding.code}
              </Tag>{' '}
              {finding.text[locale]}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Line({ line }: { line: ResultLine }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  const { below, deadline, level, number, outdated, state, yours } = line
  const look = lookOf(line)
  return (
    <li>
      <Link
        to="/ky/$frame/bien-ban-ket-qua"
        params={{ frame: frame.id }}
        search={(was) => ({ ...keepSearch(was), noi: line.organisation, cap: level, cua: line.of })}
        className={style.open}
      >
        <b>{number === null ? say.committee : say.board(number)}</b>
        <Tag tone={look.tone} sign={look.sign}>
          {outdated ? say.outdated : say.states[state]}
        </Tag>
        <span className={ui.second}>
          {(level === 'board' ? say.areasIn : say.boardsIn)(below.reported, below.expected)}
        </span>
        {deadline && state !== 'accepted' && <span className={ui.meta}>{say.due(day(deadline))}</span>}
        {yours && <b className={style.yours}>{say.yours[yours]}</b>}
      </Link>
    </li>
  )
}
