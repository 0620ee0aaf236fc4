import type { WrapUpBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import { Fragment, type ReactNode } from 'react'
import { moment, share } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { useWrapUpWords } from './words.ts'
import style from './wrap-up.module.css'

type Poll = WrapUpBoard['polls'][number]
type Line = readonly [name: string, value: number | null | undefined, note?: string | undefined]

/** What forms 28 and 30 will say, body by body, with how many minutes it comes from. */
export function Statistics(props: { board: WrapUpBoard; organisation: string; frame: string }): ReactNode {
  const { board, organisation, frame } = props
  const say = useWrapUpWords()
  const address = (kind: string, format: string) =>
    `/documents/statistics.${format}?input=${encodeURIComponent(JSON.stringify({ organisation, frame, kind }))}`
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="thong-ke">
      <h2 id="thong-ke">{say.statistics}</h2>
      <p className={ui.second}>{say.statisticsLead}</p>
      <div className={style.polls}>
        {board.polls.map((poll) => (
          <Body key={poll.body} poll={poll} elected={board.elected.find(({ body }) => body === poll.body)} />
        ))}
      </div>
      <details className={style.why}>
        <summary>{say.blank}</summary>
        <ul>
          {say.blankWhy.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <p className={`${style.files} ${ui.screenOnly}`}>
        {(['official', 'preliminary'] as const).map((kind) => (
          <Fragment key={kind}>
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} className={ui.button} href={address(kind, format)} download>
                <Icon sign="download" size={18} />
                {say.forms[kind]} ({say[format]})
              </a>
            ))}
          </Fragment>
        ))}
      </p>
    </section>
  )
}

function Body({ poll, elected }: { poll: Poll; elected: WrapUpBoard['elected'][number] | undefined }): ReactNode {
  const say = useWrapUpWords()
  const locale = useLocale()
  const { figures, areas } = poll
  const { constituencies } = figures
  const isWhole = areas.all > 0 && areas.accepted === areas.all
  const of = (some: number | null | undefined, all: number | null | undefined) =>
    some == null || all == null ? undefined : share(some, all, locale)
  const lines: readonly Line[] = [
    [say.facts.registered, figures.registered],
    [say.facts.voted, figures.voted, of(figures.voted, figures.registered)],
    [say.facts.issued, figures.issued],
    [say.facts.collected, figures.collected],
    [say.facts.valid, figures.valid, of(figures.valid, figures.collected)],
    [say.facts.areas, figures.areas.total],
    [say.facts.areasBelow, figures.areas.belowHalf],
    [say.facts.areasAnnulled, figures.areas.annulled],
    ...(elected
      ? ([
          [say.facts.units, constituencies.total],
          [say.facts.single, constituencies.single],
          [say.facts.unitsBelow, constituencies.belowHalf],
          [say.facts.annulled, constituencies.annulled],
          [say.facts.again, constituencies.again],
          [say.facts.additional, constituencies.additional],
          [say.facts.short, constituencies.short],
          [
            say.facts.elected,
            elected.elected,
            elected.seats === null ? undefined : `/ ${count(elected.seats, locale)}`,
          ],
          [say.facts.women, elected.women, of(elected.women, elected.elected)],
          [say.facts.under40, elected.under40, of(elected.under40, elected.elected)],
        ] as const)
      : []),
  ]
  return (
    <section aria-label={say.bodies[poll.body]}>
      <h3>{say.bodies[poll.body]}</h3>
      <p className={style.from}>
        <Tag tone={isWhole ? 'ok' : 'warn'} sign={isWhole ? 'check' : 'half'}>
          {say.accepted(areas.accepted, areas.all)}
        </Tag>
        {poll.at && <span className={ui.meta}>{say.asOf(moment(poll.at))}</span>}
      </p>
      <dl className={style.figures}>
        {lines.map(([name, value, note]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value == null ? (
                <span className={ui.meta}>{say.pen}</span>
              ) : (
                <>
                  <b>{count(value, locale)}</b> {note && <span className={ui.meta}>{note}</span>}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
