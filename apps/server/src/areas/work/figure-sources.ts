import type { Standing } from '@baucu/direction'
import type { FigureSource } from '../../kernel/figure-source.ts'
import { today } from '../../kernel/today.ts'
import { tallyOfFrame } from './copy-rows.ts'

const counted = (
  figure: string,
  title: FigureSource['title'],
  standings: readonly Standing[] | 'all',
): readonly FigureSource[] => {
  const source = countedAs(figure, title, standings)
  // A quarter is told of all tasks, of whatever election or of none.
  return [source, { ...source, id: `work.quarter-${figure}`, indicator: `quarter-${figure}`, withoutFrame: true }]
}

const countedAs = (
  indicator: string,
  title: FigureSource['title'],
  standings: readonly Standing[] | 'all',
): FigureSource => ({
  ...{ id: `work.${indicator}`, indicator, title },
  count: async (context, { path, frame, now }) => {
    const tally = await tallyOfFrame(context, path, frame, today(now))
    const all = Object.entries(tally).filter(([standing]) => standing !== 'withdrawn')
    const sum = (rows: typeof all) => rows.reduce((total, [, count]) => total + count, 0)
    const wanted = all.filter(([standing]) => standings === 'all' || standings.some((each) => each === standing))
    return sum(all) > 0 ? { value: sum(wanted) } : undefined
  },
})

/** Tasks of who reports and of those below it; a joint task counts once. */
export const workFigureSources: readonly FigureSource[] = [
  ...counted(
    'tasks-given',
    { vi: 'Nhiệm vụ của đơn vị và cấp dưới', en: 'Tasks of the unit and those below it' },
    'all',
  ),
  ...counted(
    'tasks-done',
    { vi: 'Nhiệm vụ báo xong, trừ việc xong chưa đạt', en: 'Tasks told as done, without those not met' },
    ['complete', 'done-unchecked'],
  ),
  ...counted('tasks-late', { vi: 'Nhiệm vụ đang quá hạn', en: 'Tasks that are overdue' }, ['overdue']),
]
