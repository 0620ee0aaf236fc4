import type { Frame, OutputOf, resultTable } from '@baucu/contract'
import { standingOf } from './constituency-result.ts'
import type { Unit } from './unit.ts'

type Table = OutputOf<typeof resultTable>

/** Every constituency with its figures as they stand, in the order they were read. */
export const resultTableOf = (frame: Frame, units: readonly Unit[], now: Date): Table => ({
  frame,
  now: now.toISOString(),
  constituencies: units.map((unit) => lineOf(frame, unit)),
})

function lineOf(frame: Frame, unit: Unit): Table['constituencies'][number] {
  const { status, areas, votes, valid, outcome, finished } = standingOf(frame, unit)
  const figures = unit.counted && unit.counted.areas.reported > 0 ? unit.counted : undefined
  return {
    ...{ id: unit.id, body: unit.body, province: unit.province, number: unit.number, area: unit.area },
    ...{ seats: unit.seats, status, areas, valid },
    ...{ registered: figures?.registered ?? null, voted: figures?.voted ?? null, issued: figures?.issued ?? null },
    ...{ collected: figures?.collected ?? null, invalid: figures?.invalid ?? null },
    candidates: unit.candidates.map((each, index) => ({
      ...{ ...each, votes: votes[index] ?? 0 },
      elected: finished && outcome ? outcome.elected.includes(each.id) : null,
    })),
  }
}
