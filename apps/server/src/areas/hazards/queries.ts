import { hazardsNow } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { hazards } from './kinds.ts'
import { teamsBelow } from './teams.ts'

type Row = Readonly<{
  hazard: string
  level: number
  day: string
  source: string
  isolated: number | null
  note: string
  at: Date
}>

const shown = ({ day, at, ...rest }: Row) => ({ ...rest, on: day, at: at.toISOString() })

export const hazardQueries = [
  answer(hazardsNow, async (context, { organisation, frame: id }) => {
    const { client, place, now, db } = context
    if (!(await readFrame(db, id))) return notFound()
    const path = place?.path ?? ''
    const above = await client.query<Row>('select * from hazards_at($1, $2)', [path, id])
    const below = await client.query<Row & { organisation: string; path: string }>(
      `select distinct on (hazard, org_path) organisation_id as organisation, org_path as path, hazard, level, day, source, isolated, note,
         received_at as at
       from hazard_bulletin where org_path ^@ $1 and frame_id = $2 order by hazard, org_path, received_at desc, id desc`,
      [path, id],
    )
    const names = await organisationNames(context, [...new Set(below.rows.map((row) => row.organisation))])
    const teams = await teamsBelow(context, path, today(now))
    // The gravest of what is told here and above holds.
    const gravest = Map.groupBy(above.rows, (row) => row.hazard)
    return {
      kinds: hazards().map((each) => ({ ...each, levels: each.levels.map((level) => ({ ...level })) })),
      here: [...gravest.values()].flatMap((rows) => {
        const [worst] = [...rows].sort((a, b) => b.level - a.level || b.at.getTime() - a.at.getTime())
        return worst && worst.level > 0 ? [shown(worst)] : []
      }),
      below: below.rows
        .filter((row) => row.organisation !== organisation && row.level > 0)
        .map(({ organisation: at, path: there, ...row }) => ({
          ...shown(row),
          organisation: { id: at, name: names.get(at) ?? '–' },
          areas: teams.filter((each) => each.path.startsWith(there)).length,
        })),
    }
  }),
]
