import { type TallyAid, tallySums } from '@baucu/counting'
import { memo, type ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import type { Listed } from './contest.ts'
import style from './tally.module.css'
import { useTallyWords } from './tally-words.ts'

/** Squares a line, as on the printed sheet: a line is a hundred votes. */
const perLine = 20
const side = 14
/** Room around the squares of a line. */
const edge = 4

/** The sheet as it would stand on paper: squares of five strokes for every candidate. */
export function TallySquares({ aid, names }: { aid: TallyAid; names: readonly Listed[] }): ReactNode {
  const say = useTallyWords()
  const { votes } = tallySums(aid)
  return (
    <section className={`${ui.card} ${style.sheet}`} aria-labelledby="o-kiem-dem">
      <div className={ui.cardHead}>
        <h2 id="o-kiem-dem">{say.squares.title}</h2>
        <span className={ui.meta}>{say.squares.lead}</span>
      </div>
      <ol>
        {names.map(({ id, name }, index) => (
          <li key={id}>
            <p className={style.row}>
              <b>
                {index + 1}. {name}
              </b>
              <span className={ui.push}>{say.votes(votes[index] ?? 0)}</span>
            </p>
            <Squares votes={votes[index] ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Strokes as a hand draws them: four sides of a square, then the line across. `last`: only the line under way. */
export const Squares = memo(function Squares({ votes, last = false }: { votes: number; last?: boolean }): ReactNode {
  const lines = Math.max(1, Math.ceil(votes / (5 * perLine)))
  const from = last ? lines - 1 : 0
  const width = perLine * (side + edge)
  const height = (lines - from) * (side + edge)
  const strokes = votes - from * 5 * perLine
  const at = (square: number): readonly [number, number] => [
    (square % perLine) * (side + edge) + edge / 2,
    Math.floor(square / perLine) * (side + edge) + edge / 2,
  ]
  const empty = Array.from({ length: (lines - from) * perLine }, (_, square) => {
    const [x, y] = at(square)
    return `M${x} ${y}h${side}v${side}h-${side}z`
  })
  const ink = Array.from({ length: strokes }, (_, index) => {
    const [x, y] = at(Math.floor(index / 5))
    return [
      `M${x} ${y}v${side}`,
      `M${x} ${y + side}h${side}`,
      `M${x + side} ${y + side}v-${side}`,
      `M${x + side} ${y}h-${side}`,
      `M${x} ${y + side}l${side} -${side}`,
    ][index % 5]
  })
  return (
    <svg className={style.squares} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className={style.faint} d={empty.join('')} />
      <path className={style.ink} d={ink.join('')} />
    </svg>
  )
})
