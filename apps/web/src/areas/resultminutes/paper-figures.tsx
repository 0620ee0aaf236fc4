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
  const show = (value: number) => count(value, locale)
  const areas = poll.places.reduce((sum, place) => sum + place.areas, 0)
  return (
    <FigureTable
      name={say.votes}
      head={[say.place, say.placeAreas, ...poll.candidates.map(({ name }) => name)]}
      rows={poll.places.map(({ id, name, areas: own, votes }) => ({
        ...{ id, cells: [name, show(own), ...poll.candidates.map((_, index) => show(votes[index] ?? 0))] },
      }))}
      total={[show(areas), ...poll.candidates.map(({ votes }) => show(votes))]}
    />
  )
}

function Constituencies({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const locale = useLocale()
  const show = (value: number) => count(value, locale)
  const fields = ['registered', 'voted', 'valid', 'invalid'] as const
  const line = (figures: Readonly<Record<(typeof fields)[number] | 'seats', number>>, elected: number) => [
    ...fields.map((field) => show(figures[field])),
    `${show(elected)}/${show(figures.seats)}`,
  ]
  return (
    <FigureTable
      name={say.figures}
      head={[say.toConstituencies, ...[...fields, 'elected'].map((field) => say.fields[field] ?? field)]}
      rows={view.polls.map((poll) => ({
        ...{
          id: poll.constituency,
          cells: [say.constituency(poll.number), ...line(poll, poll.outcome?.elected.length ?? 0)],
        },
      }))}
      total={line(view.sums, view.sums.elected)}
    />
  )
}

/** Figures line by line with their sums. A table wider than its card is scrolled, with the keys too. */
function FigureTable(props: {
  name: string
  head: readonly string[]
  rows: readonly Readonly<{ id: string; cells: readonly string[] }>[]
  /** Of every column but the first. */
  total: readonly string[]
}): ReactNode {
  const { name, head, rows, total } = props
  const say = useResultWords()
  return (
    <div className={`${ui.card} ${record.group}`}>
      <div className={ui.cardHead}>
        <h2>{name}</h2>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus is scrolled with the keys. */}
      <section className={style.wide} tabIndex={0} aria-label={name}>
        <table className={`${ui.table} ${style.figures} ${style.votes}`}>
          <thead>
            <tr>
              {head.map((title, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are; two may be called the same.
                <th key={index} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells }) => (
              <tr key={id}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are.
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              {[say.total, ...total].map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are.
                <td key={index}>
                  <b>{cell}</b>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  )
}
