import { countArea } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { communesOf, readArea } from '../territory/index.ts'
import { boardQuery } from './board.ts'
import { contestsOf } from './contests.ts'
import { paperQuery } from './paper-query.ts'
import { rulingScanQuery } from './ruling-scan.ts'
import { sheetQuery } from './sheet-view.ts'
import { teamQuery } from './team-view.ts'

const area = answer(countArea, async (context, { area: id, frame: frameId }) => {
  const [frame, planned] = [await readFrame(context.db, frameId), await readArea(context, frameId, id)]
  if (!frame || !planned) return notFound()
  const commune = (await communesOf(context, [planned])).get(id)
  const names = await organisationNames(context, [id, ...(commune ? [commune] : [])])
  const { edition, electionDay, rehearsal } = frame
  return {
    ...{ area: id, number: planned.number, name: names.get(id) ?? '–', commune: names.get(commune ?? '') ?? '–' },
    ...{ edition, electionDay, rehearsal },
    contests: [...((await contestsOf(context, frameId, [id])).get(id) ?? [])],
  }
})

export const countQueries = [area, sheetQuery, teamQuery, boardQuery, paperQuery, rulingScanQuery]
