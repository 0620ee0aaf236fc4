import { type TallyAid, tallyFigures } from '@baucu/counting'
import { invalidGrounds } from '@baucu/law'
import { type ReactNode, useEffect, useRef } from 'react'
import { clock } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import type { Listed } from './contest.ts'
import style from './tally.module.css'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

type Finished = Extract<TallyAid, { stage: 'finished' }>

/** The figures in the letters of the counting minutes, and the way into them. */
export function TallyFinished({
  aid,
  tally,
  names,
}: {
  aid: Finished
  tally: Tally
  names: readonly Listed[]
}): ReactNode {
  const say = useTallyWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const figures = tallyFigures(aid)
  const { result } = tally
  const total = Object.values(figures.votes).reduce((sum, each) => sum + each, 0)
  return (
    <section className={ui.card} aria-labelledby="so-da-dem">
      <div className={ui.cardHead}>
        <h2 id="so-da-dem" ref={heading} tabIndex={-1}>
          {say.done.title}
        </h2>
      </div>
      <table className={`${ui.table} ${style.figures}`}>
        <thead className={ui.hidden}>
          <tr>
            <th scope="col">{say.done.letter}</th>
            <th scope="col">{say.done.what}</th>
            <th scope="col">{say.done.number}</th>
          </tr>
        </thead>
        <tbody>
          <Row letter="d" what={say.done.collected} value={figures.collected} />
          <Row letter="đ" what={say.done.valid} value={figures.valid} />
          {figures.byCount.map((each, index) => (
            <Row
              key={say.pile({ kind: 'valid', names: index + 1 })}
              under
              what={say.pile({ kind: 'valid', names: index + 1 })}
              value={each}
            />
          ))}
          <Row letter="e" what={say.done.invalid} value={figures.invalid} />
          {invalidGrounds.map((each) => (
            <Row
              key={each}
              under
              what={`${say.done.ground(each)} ${say.grounds[each](aid.contest.seats)}`}
              value={figures.grounds[each]}
            />
          ))}
          {names.map(({ id, name }, index) => (
            <Row key={id} letter={String(index + 1)} what={name} value={figures.votes[id] ?? 0} />
          ))}
          <Row letter="g" what={say.done.total} value={total} />
        </tbody>
      </table>
      <div className={`${ui.pad} ${style.part}`}>
        {figures.decided > 0 && <p>{say.done.decided(figures.decided)}</p>}
        {result ? (
          <p role="status" className={style.told}>
            <Icon sign="check" size={18} />
            <span>{say.done.handed(clock(result.at))}</span>
          </p>
        ) : (
          <p>{say.done.lead}</p>
        )}
        <div className={ui.ends}>
          <button type="button" className={ui.button} data-kind="main" onClick={() => tally.handOver(new Date())}>
            {result ? say.done.again : say.done.handOver}
          </button>
          <button type="button" className={ui.button} onClick={() => tally.take({ kind: 'go-on' })}>
            {say.done.goOn}
          </button>
        </div>
      </div>
    </section>
  )
}

function Row(props: { letter?: string; what: string; value: number; under?: boolean }): ReactNode {
  const say = useTallyWords()
  return (
    <tr data-under={props.under || undefined}>
      <td>{props.letter && <span className={style.letter}>{props.letter}</span>}</td>
      <th scope="row">{props.what}</th>
      <td>{say.number(props.value)}</td>
    </tr>
  )
}
