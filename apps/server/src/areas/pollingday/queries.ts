import { openWalls, pollingAreas, pollingBoard, pollingPreliminary, pollingWall } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readOrganisations } from '../organisations/index.ts'
import { readAreas } from './areas.ts'
import { boardOf } from './board.ts'
import { readIncidents } from './incidents.ts'
import { marksAt } from './marks.ts'
import { preliminary } from './preliminary.ts'
import { wallOf } from './wall.ts'
import { wallsOf } from './wall-link.ts'

export const pollingDayQueries = [
  answer(pollingBoard, boardOf),
  answer(pollingPreliminary, preliminary),

  answer(pollingWall, wallOf),

  answer(openWalls, wallsOf),

  answer(pollingAreas, async (context, { frame: id }) => {
    const frame = await readFrame(context.db, id)
    if (!frame) return notFound()
    const path = context.place?.path ?? ''
    const day = frame.electionDay
    const below = await readOrganisations(context, { at: day, below: path })
    return {
      marks: [...(await marksAt(context, path, id))],
      areas: [...(await readAreas(context, below, { path, frame: id, day }))],
      incidents: [...(await readIncidents(context, path, id))],
    }
  }),
]
