import type { areaResults, Frame, OutputOf } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { unpack } from '../count/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { communesOf, readAreas } from '../territory/index.ts'

type AreaMinutes = OutputOf<typeof areaResults>['minutes'][number]

/** The accepted minutes of polling areas at and below a path, by the number of the area. */
export async function readAreaMinutes(
  context: Pick<Transaction, 'client'>,
  frame: Pick<Frame, 'id'>,
  path: string,
): Promise<readonly AreaMinutes[]> {
  const areas = await readAreas(context, frame.id, path)
  const communes = await communesOf(context, areas)
  const names = await organisationNames(context, [...new Set([...areas.map(({ id }) => id), ...communes.values()])])
  const { rows } = await context.client.query<{ constituency: string; area: string; figures: Buffer }>(
    `select c.id as constituency, m.area_id as area, m.figures from minutes m join constituency c
       on c.province_code = m.province_code and c.frame_id = m.frame_id and c.ordinal = m.constituency
     where m.frame_id = $1 and m.area_id = any ($2)
     order by array_position($2, m.area_id), array_position(array['NA', 'province', 'district', 'commune'], c.body), c.id`,
    [frame.id, areas.map(({ id }) => id)],
  )
  return rows.map(({ constituency, area, figures }) => {
    const [registered = 0, voted = 0, issued = 0, collected = 0, valid = 0, invalid = 0, ...votes] = unpack(figures)
    return {
      ...{ constituency, area, name: names.get(area) ?? '–', commune: names.get(communes.get(area) ?? '') ?? '–' },
      ...{ registered, voted, issued, collected, valid, invalid, votes },
    }
  })
}
