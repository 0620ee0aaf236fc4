import type { ResultPaperView, ResultPoll } from '@baucu/contract'
import { count, percent } from '@baucu/law'
import type { ReactNode } from 'react'
import { showPercent } from '../../kernel/format.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { figureFields } from './paper.ts'
import style from './result-minutes.module.css'
import { useResultWords } from './words.ts'

/** The figures of the paper: of one poll, or of all constituencies with their sums. */
export function PaperFigures({ view }: { view: ResultPaperView }): ReactNode {
  const [poll] = view.polls
  if (view.level === 'committee') return view.polls.length > 0 ? <Constituencies view={view} /> : null
  return poll && poll.areas.reported > 0 ? (
    <>
      <Figures poll={poll} />
      {poll.places.length > 0 && <Places poll={poll} />}
    </>
  ) : null
}

function Figures({ poll }: { poll: ResultPoll }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const shareOf = (field: string): string => {
    const show = (part: number, whole: number, of: string) => say.shareOf(showPercent(percent(part, whole), locale), of)
    if (field === 'voted') return show(poll.voted, poll.registered, say.ofVoters)
    if (field === 'valid') return show(poll.valid, poll.collected, say.ofCollected)
    return field === 'invalid' ? show(poll.invalid, poll.collected, say.ofCollected) : ''
  }
  return (
    <section className={`${ui.card} ${ui.pad} ${record.detail}`} aria-label={say.figures}>
      <h2>{say.figures}</h2>
      <dl className={record.facts}>
        {figureFields.map((field) => (
          <div key={field}>
            <dt>{say.fields[field]}</dt>
            <dd>
              <b>{count(poll[field], locale)}</b> <span className={ui.meta}>{shareOf(field)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Places({ poll }: { poll: ResultPoll }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  return (
    <div className={`${ui.card} ${record.group}`}>
      <div className={ui.cardHead}>
        <h2>{say.votes}</h2>
      </div>
      <Wide name={say.votes}>
        <table className={`${ui.table} ${style.figures} ${style.votes}`}>
          <thead>
            <tr>
              <th scope="col">{say.place}</th>
              <th scope="col">{say.placeAreas}</th>
              {poll.candidates.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {poll.places.map((place) => (
              <tr key={place.id}>
                <td>{place.name}</td>
                <td>{count(place.areas, locale)}</td>
                {poll.candidates.map(({ id }, index) => (
                  <td key={id}>{count(place.votes[index] ?? 0, locale)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>
                <b>{say.total}</b>
              </td>
              <td>
                <b>
                  {count(
                    poll.places.reduce((sum, { areas }) => sum + areas, 0),
                    locale,
                  )}
                </b>
              </td>
              {poll.candidates.map(({ id, votes }) => (
                <td key={id}>
                  <b>{count(votes, locale)}</b>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Wide>
    </div>
  )
}

function Constituencies({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const { polls, sums } = view
  const fields = ['registered', 'voted', 'valid', 'invalid'] as const
  return (
    <div className={`${ui.card} ${record.group}`}>
      <div className={ui.cardHead}>
        <h2>{say.figures}</h2>
      </div>
      <Wide name={say.figures}>
        <table className={`${ui.table} ${style.figures} ${style.votes}`}>
          <thead>
            <tr>
              <th scope="col">{say.toConstituencies}</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {say.fields[field]}
                </th>
              ))}
              <th scope="col">{say.fields.elected}</th>
            </tr>
          </thead>
          <tbody>
            {polls.map((poll) => (
              <tr key={poll.constituency}>
                <td>{say.constituency(poll.number)}</td>
                {fields.map((field) => (
                  <td key={field}>{count(poll[field], locale)}</td>
                ))}
                <td>
                  {count(poll.outcome?.elected.length ?? 0, locale)}/{count(poll.seats, locale)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td>
                <b>{say.total}</b>
              </td>
              {fields.map((field) => (
                <td key={field}>
                  <b>{count(sums[field], locale)}</b>
                </td>
              ))}
              <td>
                <b>
                  {count(sums.elected, locale)}/{count(sums.seats, locale)}
                </b>
              </td>
            </tr>
          </tfoot>
        </table>
      </Wide>
    </div>
  )
}

/** A table wider than its card is scrolled, with the keys too. */
function Wide({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus is scrolled with the keys.
    <section className={style.wide} tabIndex={0} aria-label={name}>
      {children}
    </section>
  )
}
