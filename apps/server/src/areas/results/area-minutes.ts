import type { areaResults, Frame, OutputOf } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { areaProgress } from '../count/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { communesOf } from '../territory/index.ts'

type AreaMinutes = OutputOf<typeof areaResults>['minutes'][number]

/** The accepted minutes of polling areas at and below a path, by the number of the area. */
export async function readAreaMinutes(
  context: Pick<Transaction, 'client'>,
  frame: Pick<Frame, 'id'>,
  path: string,
): Promise<readonly AreaMinutes[]> {
  const told = (await areaProgress(context, frame.id, path, null)).filter(({ figures }) => figures !== null)
  const areas = told.map(({ area, path: at }) => ({ id: area, path: at }))
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [...new Set([...areas.map(({ id }) => id), ...communes.values()])])
  return told.map(({ constituency, area, figures }) => {
    const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = figures ?? []
    return {
      ...{ constituency, area, name: names.get(area) ?? '–', commune: names.get(communes.get(area) ?? '') ?? '–' },
      ...{ registered, voted, issued, collected, valid, invalid, votes },
    }
  })
}
