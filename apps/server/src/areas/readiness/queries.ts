import { readinessArea, readinessBoard } from '@baucu/contract'
import { plusDays } from '@baucu/law'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { accountNames } from '../accounts/index.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { byCommune, communesOf, readArea, readAreas } from '../territory/index.ts'
import { readinessLines } from './checklist.ts'
import { packQuery } from './pack.ts'
import { readMarks } from './rows.ts'

export const readinessQueries = [
  answer(readinessBoard, async (context, { frame: id, before }) => {
    const frame = await readFrame(context.db, id)
    if (!frame || !context.place) return notFound()
    const areas = await readAreas(context, id, context.place.path)
    const ids = areas.map((each) => each.id)
    const marks = Map.groupBy(await readMarks(context, id, before, ids), (each) => each.area)
    const communes = await communesOf(context, areas)
    const names = await organisationNames(context, [...new Set(communes.values())])
    const lines = readinessLines()
    return {
      today: today(context.now),
      day: plusDays(frame.electionDay, -before),
      lines: lines.map((each) => ({ ...each })),
      areas: byCommune(
        areas.map(({ id: area, number }) => {
          const found = (marks.get(area) ?? []).filter((each) => lines.some((line) => line.id === each.line))
          const unmet = found.filter((each) => each.state === 'unmet')
          const commune = communes.get(area) ?? area
          return {
            ...{ id: area, number, commune: { id: commune, name: names.get(commune) ?? '–' } },
            ...{ met: found.length - unmet.length, unmet: unmet.length },
            ...{ ungiven: unmet.filter((each) => each.task === null).length, open: lines.length - found.length },
          }
        }),
      ),
    }
  }),

  answer(readinessArea, async (context, { area: id, frame: frameId, before }) => {
    const frame = await readFrame(context.db, frameId)
    const area = frame && (await readArea(context, frameId, id))
    if (!frame || !area) return notFound()
    const marks = new Map((await readMarks(context, frameId, before, [id])).map((each) => [each.line, each]))
    const names = await accountNames(context, [...new Set([...marks.values()].flatMap((each) => each.account ?? []))])
    const team = await organisationNames(context, [id])
    return {
      ...{ area: id, number: area.number, name: team.get(id) ?? '–', day: plusDays(frame.electionDay, -before) },
      lines: readinessLines().map((line) => {
        const found = marks.get(line.id)
        return {
          ...{
            ...line,
            state: found?.state ?? null,
            note: found?.note ?? '',
            given: found?.task !== undefined && found.task !== null,
          },
          ...{ at: found?.at.toISOString() ?? null, by: names.get(found?.account ?? '') ?? '' },
        }
      }),
    }
  }),
  packQuery,
]
