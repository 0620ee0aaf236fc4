import type { TrainingCourse } from '@baucu/contract'

type Bodies = TrainingCourse['bodies']

/** How many bodies were trained whole, and how many were not, of those that told and those that did not. */
export function sumsOf(bodies: Bodies): Readonly<{ bodies: number; all: number; missing: number; silent: number }> {
  const of = (wanted: Bodies[number]['state']) => bodies.filter(({ state }) => state === wanted).length
  return { bodies: bodies.length, all: of('all'), missing: bodies.length - of('all'), silent: of('silent') }
}
