import type { Frame } from '@baucu/contract'
import type { PublishedResults } from '@baucu/counting'
import type { Db } from '../../kernel/database.ts'
import { readNational } from './national.ts'
import { readUnits } from './unit.ts'

/** The published totals of a frame in the form counting reads; undefined when nothing was published in it. */
export async function readPublished(db: Db, frame: Frame): Promise<PublishedResults | undefined> {
  const units = await readUnits(db, frame.id)
  const constituencies = units.flatMap(({ published, ...unit }) =>
    published
      ? [
          {
            id: unit.id,
            province: unit.province.name,
            constituency: unit.number,
            area: unit.area,
            seats: unit.seats,
            validBallotsMin: published.valid.from,
            validBallotsMax: published.valid.to,
            candidates: published.candidates,
          },
        ]
      : [],
  )
  if (constituencies.length === 0 || constituencies.length !== units.length) return undefined
  const { edition, electionDay } = frame
  return { election: frame.id, electionDay, edition, national: await readNational(db, frame.id), constituencies }
}
