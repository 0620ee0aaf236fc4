import { editions } from '@baucu/law'
import type { ReactNode } from 'react'
import { dayFromElection } from '../../kernel/format.ts'
import style from './calendar.module.css'
import { moved, type Pair } from './pairs.ts'

/** The days from election day that a plot spans. */
export type AxisRange = Readonly<{ from: number; to: number }>

const marks = [-90, -60, -30, 0] as const

/** Wide enough for every step of both editions, with air at the ends. */
export function axisOf(pairs: readonly Pair[]): AxisRange {
  const offsets = pairs.flatMap(({ by }) => editions.flatMap((edition) => by[edition]?.offset ?? []))
  return { from: Math.min(-115, ...offsets) - 3, to: Math.max(20, ...offsets) + 4 }
}

/** Percent of the width at which a day stands. */
const at = ({ from, to }: AxisRange, offset: number): string => `${(((offset - from) / (to - from)) * 100).toFixed(2)}%`

export function AxisHead({ axis }: { axis: AxisRange }): ReactNode {
  return (
    <span className={style.marks}>
      {marks.map((mark) => (
        <span key={mark} style={{ left: at(axis, mark) }} data-now={mark === 0}>
          {dayFromElection(mark)}
        </span>
      ))}
    </span>
  )
}

/** One step on the axis: hollow for 2015, full for 2025, one grey dot when both are the same. */
export function Axis({ axis, pair }: { axis: AxisRange; pair: Pair }): ReactNode {
  const older = pair.by['2015']
  const newer = pair.by['2025']
  return (
    <svg className={style.svg} width="100%" height="100%" aria-hidden="true" focusable="false">
      {marks.map((mark) => (
        <line
          key={mark}
          x1={at(axis, mark)}
          x2={at(axis, mark)}
          y1="0"
          y2="100%"
          stroke={mark === 0 ? 'var(--accent)' : 'var(--chart-grid)'}
          strokeWidth={mark === 0 ? 1.5 : 1}
        />
      ))}
      {older && newer && moved(pair) !== 0 && (
        <line
          x1={at(axis, older.offset)}
          x2={at(axis, newer.offset)}
          y1="50%"
          y2="50%"
          stroke="var(--chart-main)"
          strokeWidth="2"
        />
      )}
      {older && newer && moved(pair) === 0 ? (
        <circle
          cx={at(axis, newer.offset)}
          cy="50%"
          r="6"
          fill="var(--chart-quiet)"
          stroke="var(--text-2)"
          strokeWidth="2"
        />
      ) : (
        <>
          {older && (
            <circle
              cx={at(axis, older.offset)}
              cy="50%"
              r="5.5"
              fill="var(--surface)"
              stroke="var(--text-2)"
              strokeWidth="2"
            />
          )}
          {newer && <circle cx={at(axis, newer.offset)} cy="50%" r="6" fill="var(--chart-main)" />}
        </>
      )}
    </svg>
  )
}
