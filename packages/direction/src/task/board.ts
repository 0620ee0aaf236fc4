import { daysBetween } from '@baucu/law'
import type { Copy } from './copy.ts'
import { standingOf } from './standing.ts'

/** Days ahead in which a legal date puts a task in front. */
export const legalHorizon = 10
/** Key tasks a unit may have at once: a sixth asks to drop one. */
export const mostKeyTasks = 5

/** A task as the board orders it. */
export type OnBoard = Readonly<{ id: string; copy: Copy /** How many others wait for it. */; awaited: number }>

/**
 * "Còn n ngày": what is overdue first, then what has a legal date in the next ten days, then what others wait for, then by
 * due day. Done and withdrawn ones are left out.
 */
export function boardOrder(tasks: readonly OnBoard[], today: string): readonly OnBoard[] {
  const open = tasks.filter(({ copy }) => copy.progress < 100 && copy.state !== 'withdrawn')
  return [...open].sort((a, b) => {
    const one = rank(a, today)
    const other = rank(b, today)
    for (const [index, value] of one.entries()) {
      const against = other[index] ?? 0
      if (value !== against) return value < against ? -1 : 1
    }
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  })
}

const rank = ({ copy, awaited }: OnBoard, today: string): readonly (number | string)[] => [
  standingOf(copy, today) === 'overdue' ? 0 : 1,
  copy.legalDue !== null && daysBetween(today, copy.legalDue) <= legalHorizon ? 0 : 1,
  -awaited,
  copy.due ?? copy.legalDue ?? '9999-12-31',
]

/** Whether one more may be made a key task, else how many there are. */
export const mayBeKey = (keyTasks: number): boolean => keyTasks < mostKeyTasks
