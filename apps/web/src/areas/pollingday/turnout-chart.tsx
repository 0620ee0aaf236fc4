import { hundredths } from '@baucu/law'
import { minutesBetween } from '@baucu/reporting'
import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import { share } from '../../kernel/format.ts'
import { usePhone } from '../../kernel/use-phone.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

type Turnout = Output<'pollingday.board'>['turnout'][number]

const [height, bottom] = [260, 48]
/** A phone draws it narrower instead of smaller. */
const shapes = { desk: { width: 680, left: 66, apart: 0 }, phone: { width: 380, left: 58, apart: 40 } } as const

const minuteOf = (hour: string): number => minutesBetween('00:00', hour)

/** Turnout by mark: a line through the marks that were told, the table of how many told below it. */
export function TurnoutChart({ turnout, mark }: { turnout: readonly Turnout[]; mark: string | null }): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  const { width, left, apart } = shapes[usePhone() ? 'phone' : 'desk']
  const hours = turnout.map((each) => minuteOf(each.mark))
  const [first = 0, last = 1] = [hours[0], hours.at(-1)]
  const x = (at: number) => left + ((at - first) / Math.max(1, last - first)) * (width - left - 40)
  const y = (percent: number) => 12 + (1 - percent / 100) * (height - bottom - 12)
  // A mark too near to the next one is not named: the next one is.
  const named = turnout.filter((each, index) => {
    const next = turnout[index + 1]
    return !next || x(minuteOf(next.mark)) - x(minuteOf(each.mark)) >= apart
  })
  const told = turnout.filter((each) => each.told > 0 && (mark === null || each.mark <= mark))
  const points = told.map((each) => ({
    each,
    x: x(minuteOf(each.mark)),
    y: y(Math.min(100, Number(hundredths(each.voted, each.registered)))),
  }))
  return (
    <figure className={style.chart}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say.chart}>
        {[0, 25, 50, 75, 100].map((line) => (
          <g key={line}>
            <line x1={left} x2={width - 8} y1={y(line)} y2={y(line)} />
            <text x={left - 8} y={y(line) + 4} textAnchor="end">
              {line} %
            </text>
          </g>
        ))}
        {named.map((each) => (
          <text key={each.mark} x={x(minuteOf(each.mark))} y={height - 26} textAnchor="middle">
            {each.mark}
          </text>
        ))}
        {named.map((each) => (
          <text key={`told ${each.mark}`} x={x(minuteOf(each.mark))} y={height - 6} textAnchor="middle">
            {each.told === 0 ? '–' : each.told}
          </text>
        ))}
        <text x={left - 8} y={height - 6} textAnchor="end">
          {say.toldRow}
        </text>
        <polyline points={points.map((each) => `${each.x},${each.y}`).join(' ')} className={style.line} />
        {points.map(({ each, ...at }) => (
          <g key={each.mark}>
            <circle cx={at.x} cy={at.y} r={each.mark === mark ? 7 : 4} className={style.point} />
            <text x={at.x - 8} y={at.y - 10} textAnchor="end" className={style.value}>
              {share(each.voted, each.registered, locale)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}
