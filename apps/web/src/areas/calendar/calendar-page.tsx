import { type Edition, editions, day as showDay, weekday } from '@baucu/law'
import { SegmentedControl } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { dayFromElection, todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { Axis, AxisHead, axisOf } from './axis.tsx'
import style from './calendar.module.css'
import { useElectionDays } from './election-days.ts'
import { moved, type Pair, pairsOf } from './pairs.ts'
import { SecondClock } from './second-clock.tsx'
import { StepPanel } from './step-panel.tsx'

/** The legal dates of an election, or the clock of a second poll. */
export function CalendarPage(): ReactNode {
  return useFrame().second ? <SecondClock /> : <BothEditions />
}

/** Both editions of the law on one axis for any two election days; a date opens to why it is that date. */
function BothEditions(): ReactNode {
  const words = useWords()
  const said = words.calendar
  const days = useElectionDays()
  const pairs = pairsOf(days)
  const changed = pairs.filter((pair) => moved(pair) !== 0).length
  return (
    <article>
      <div className={ui.head}>
        <div>
          <h1>{said.title}</h1>
          <p className={ui.second}>{said.lead(changed, pairs.length - changed)}</p>
        </div>
        <ul className={`${style.legend} ${ui.push}`}>
          <li>
            <Dot kind="older" /> {words.edition['2015']}
          </li>
          <li>
            <Dot kind="newer" /> {words.edition['2025']}
          </li>
          <li>
            <Dot kind="same" /> {said.same}
          </li>
          {pairs.some((pair) => isUnconfirmed(pair)) && (
            <li>
              <Tag tone="warn" sign="help">
                {said.unconfirmedLegend}
              </Tag>
            </li>
          )}
        </ul>
      </div>
      <div className={style.days}>
        {editions.map((edition) => (
          <ElectionDay key={edition} edition={edition} day={days[edition]} />
        ))}
      </div>
      <Comparison pairs={pairs} days={days} />
      <DateList pairs={pairs} />
    </article>
  )
}

const isUnconfirmed = ({ by }: Pair): boolean => editions.some((edition) => by[edition]?.status === 'unconfirmed')

function Dot({ kind }: { kind: 'older' | 'newer' | 'same' }): ReactNode {
  return <span className={style.dot} data-kind={kind} aria-hidden="true" />
}

/** The election day of one edition, and its calendar file. */
function ElectionDay({ edition, day }: { edition: Edition; day: string }): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const said = words.calendar
  const navigate = useNavigate({ from: '/ky/$frame/moc-luat-dinh' })
  const choose = (next: string) =>
    void navigate({ search: (was) => ({ ...was, [`ngay${edition}`]: next }), replace: true })
  return (
    <div className={style.day}>
      <label htmlFor={`ngay-${edition}`} className={ui.label}>
        {said.electionDayOf[edition]}
      </label>
      <div className={style.dayLine}>
        <DayField id={`ngay-${edition}`} value={day} choose={choose} />
        <span className={`${ui.meta} ${style.weekday}`}>{weekday(day, locale)}</span>
        <a
          className={ui.button}
          href={`/documents/calendar.ics?edition=${edition}&day=${day}`}
          download={`baucu-${edition}-${day}.ics`}
          aria-label={said.downloadOf(words.edition[edition], day)}
        >
          <Icon sign="calendar" size={18} />
          {said.download}
        </a>
      </div>
    </div>
  )
}

type Both = Readonly<{ pairs: readonly Pair[]; days: Readonly<Record<Edition, string>> }>

/** The table of the desk. */
function Comparison({ pairs, days }: Both): ReactNode {
  const words = useWords()
  const said = words.calendar
  const locale = useLocale()
  const frame = useFrame()
  const axis = axisOf(pairs)
  return (
    <div className={`${ui.card} ${style.compare}`}>
      <table className={style.table}>
        <thead>
          <tr>
            <th>{said.step}</th>
            <th>{said.article}</th>
            <th className={style.axisHead}>
              <AxisHead axis={axis} />
            </th>
            <th>{said.term(days['2015'])}</th>
            <th>{said.term(days['2025'])}</th>
            <th>{said.change}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, index) => {
            const change = moved(pair)
            const before = pairs[index - 1]
            return (
              <tr
                key={pair.id}
                data-same={change === 0}
                data-group={before !== undefined && before.step.offset < 0 && pair.step.offset >= 0}
              >
                <th scope="row">{pair.step.title[locale]}</th>
                <td>
                  <LawLink
                    article={pair.step.article}
                    edition={pair.by[frame.edition] ? frame.edition : pair.by['2025'] ? '2025' : '2015'}
                    amendedBy={pair.step.amendedBy}
                    bare
                  />
                </td>
                <td className={style.plot}>
                  <Axis axis={axis} pair={pair} />
                </td>
                {editions.map((edition) => (
                  <td key={edition} className={ui.nowrap}>
                    <DateCell pair={pair} edition={edition} />
                  </td>
                ))}
                <td className={style.change}>{changeWords(pair, change, said)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function changeWords(pair: Pair, change: number | null, said: ReturnType<typeof useWords>['calendar']): string {
  if (change === null) return pair.by['2025'] ? said.added : said.removed
  return change === 0 ? said.unchanged : change > 0 ? said.later(change) : said.earlier(-change)
}

function DateCell(props: { pair: Pair; edition: Edition }): ReactNode {
  const words = useWords()
  const { pair, edition } = props
  const step = pair.by[edition]
  if (!step) return <span className={ui.meta}>{words.calendar.absent}</span>
  const otherEdition: Edition = edition === '2015' ? '2025' : '2015'
  const other = pair.by[otherEdition]
  return (
    <StepPanel
      step={step}
      edition={edition}
      other={other}
      className={style.date}
      said={`${dayFromElection(step.offset)} ${showDay(step.date)}`}
      button={
        <>
          <span className={style.offset}>{dayFromElection(step.offset)}</span> <span>{showDay(step.date)}</span>
          {step.status === 'unconfirmed' && (
            <span className={style.unsure} title={words.why.unconfirmed}>
              <Icon sign="help" size={15} />
            </span>
          )}
        </>
      }
    />
  )
}

/** The phone: the dates of one edition in order, the next one first in view. */
function DateList({ pairs }: { pairs: readonly Pair[] }): ReactNode {
  const words = useWords()
  const locale = useLocale()
  const frame = useFrame()
  const [edition, setEdition] = useState<Edition>(frame.edition)
  const search = useSearch({ from: '/ky/$frame' })
  const day = search.ngay ?? todayInVietnam()
  const steps = pairs
    .flatMap((pair) => {
      const step = pair.by[edition]
      return step ? [{ pair, step }] : []
    })
    .sort((a, b) => a.step.offset - b.step.offset)
  return (
    <section className={`${ui.card} ${style.list}`} aria-label={words.calendar.listTitle}>
      <div className={ui.cardHead}>
        <SegmentedControl
          fullWidth
          className={style.editions ?? ''}
          aria-label={words.calendar.chosenEdition}
          transitionDuration={0}
          value={edition}
          onChange={(value) => setEdition(value as Edition)}
          data={editions.map((value) => ({ value, label: words.edition[value] }))}
        />
      </div>
      <ol>
        {steps.map(({ pair, step }) => (
          <li key={pair.id} data-passed={step.date < day} data-today={step.date === day}>
            <p className={style.what}>{step.title[locale]}</p>
            <div className={style.line}>
              <DateCell pair={pair} edition={edition} />
              <LawLink article={step.article} edition={edition} amendedBy={step.amendedBy} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
