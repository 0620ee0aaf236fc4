import type { Copy } from './copy.ts'

/** Others one task waits for at most: more is a plan, not a task. A custom, not law. */
export const mostWaits = 10

/** What others waited for is there: it was found right, or is no longer asked for. Done and not yet graded is not enough. */
export const endsWaiting = ({ state, progress, quality }: Copy): boolean =>
  state === 'withdrawn' || (progress === 100 && quality?.result === 'met')

/** What waits on what: from a task to those it waits on. */
export type Dependencies = ReadonlyMap<string, readonly string[]>

/**
 * A circle among the dependencies, in its order and closed ("a waits on b waits on a" is `['a', 'b', 'a']`); undefined
 * when there is none. Of several the one of the smallest task is told, so that the answer does not depend on the order.
 */
export function findCircle(waitsOn: Dependencies): readonly string[] | undefined {
  const done = new Set<string>()
  for (const start of [...waitsOn.keys()].sort()) {
    const path: string[] = []
    const onPath = new Set<string>()
    const steps: { task: string; next: number }[] = [{ task: start, next: 0 }]
    while (steps.length > 0) {
      const step = steps.at(-1)
      if (!step) break
      if (step.next === 0) {
        if (done.has(step.task)) {
          steps.pop()
          continue
        }
        path.push(step.task)
        onPath.add(step.task)
      }
      const next = waitsOn.get(step.task)?.[step.next]
      step.next += 1
      if (next === undefined) {
        done.add(step.task)
        onPath.delete(step.task)
        path.pop()
        steps.pop()
      } else if (onPath.has(next)) return [...path.slice(path.indexOf(next)), next]
      else if (!done.has(next)) steps.push({ task: next, next: 0 })
    }
  }
  return undefined
}

/**
 * The circle that one more dependency would close, beginning with the task that is to wait; undefined when it closes none.
 * What is there already has no circle.
 */
export function circleClosedBy(waitsOn: Dependencies, task: string, awaited: string): readonly string[] | undefined {
  const circle = findCircle(new Map([...waitsOn, [task, [...(waitsOn.get(task) ?? []), awaited]]]))
  if (!circle) return undefined
  const round = circle.slice(0, -1)
  const at = round.indexOf(task)
  return at < 0 ? circle : [...round.slice(at), ...round.slice(0, at), task]
}
