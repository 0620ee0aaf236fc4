import type { Frame } from '@baucu/contract'
import type { Db } from '../../kernel/database.ts'
import { type Standing, standingOf } from './constituency-result.ts'
import { readUnits, type Unit } from './unit.ts'

/** A constituency and what follows from its figures by law. */
export type UnitStanding = Readonly<{ unit: Unit; standing: Standing }>

/** Every constituency of a frame with where it stands. */
export async function unitStandings(db: Db, frame: Frame): Promise<readonly UnitStanding[]> {
  return (await readUnits(db, frame.id)).map((unit) => ({ unit, standing: standingOf(frame, unit) }))
}
