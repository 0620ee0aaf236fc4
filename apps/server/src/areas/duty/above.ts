import type { dutyNow, OutputOf } from '@baucu/contract'
import type { QueryContext } from '../../kernel/bus.ts'
import { organisationNames } from '../organisations/index.ts'

type Above = OutputOf<typeof dutyNow>['above']
type Row = Readonly<{ organisation: string; until: string }> & Above[number]['officers'][number]

/** Who is on duty in the offices above a path at this moment, the nearest first. */
export async function dutyAbove(context: QueryContext, path: string): Promise<Above> {
  const { rows } = await context.client.query<Row>(
    'select organisation, until, name, title, phone from duty_above($1, $2)',
    [path, context.now],
  )
  const names = await organisationNames(context, [...new Set(rows.map((row) => row.organisation))])
  return [...Map.groupBy(rows, (row) => row.organisation)].map(([id, some]) => ({
    organisation: { id, name: names.get(id) ?? '–' },
    until: some[0]?.until ?? '',
    officers: some.map(({ name, title, phone }) => ({ name, title, phone })),
  }))
}
