import { schemeMatrix, schemeOne, schemesOfMember, schemesOfResolution } from '@baucu/contract'
import { entriesThatCount, quarterOf, reachedOf } from '@baucu/direction'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { tasksOfOrigin } from '../work/index.ts'
import {
  type PartRow,
  partColumns,
  readContributions,
  readParts,
  readTargets,
  type SchemeRow,
  schemeColumns,
} from './rows.ts'

/** With its resolution in words and its targets counted. */
type Counted = SchemeRow & Readonly<{ resolution: string | null; targets: number; targetsWithoutTask: number }>
const counted = `${schemeColumns},
  coalesce((select case when d.secrecy = 'normal' then d.number || ', ' || d.abstract else d.number end from document d
    where d.id = s.resolution_id limit 1), s.resolution) as resolution,
  g.targets, g.without as "targetsWithoutTask"`
const joined = `scheme s cross join lateral (select count(*)::int as targets,
    count(*) filter (where not exists (select from task where task.target_id = t.id))::int as without
  from scheme_target t where t.scheme_id = s.id) g`

export const schemeQueries = [
  answer(schemeMatrix, async (context) => {
    const on = today(context.now)
    const { rows } = await context.client.query<Counted>(
      // "2" before "10".
      `select ${counted} from ${joined} where s.org_path ^@ $1
       order by length(substring(s.number from '^\\d*')), s.number, s.id`,
      [context.place?.path ?? ''],
    )
    const parts = await readParts(
      context,
      rows.map((each) => each.id),
    )
    const ids = [...new Set(parts.map((each) => each.organisation))]
    const members = await readOrganisations(context, { at: on, ids })
    const names = await organisationNames(context, [...new Set([...ids, ...rows.map((each) => each.lead)])])
    const known = new Set(members.map((each) => each.id))
    return {
      today: on,
      schemes: rows.map((each) => lineOf(each, names)),
      organisations: [
        ...members.map(({ id, name, shortName }) => ({ id, name, shortName })),
        // One that was merged away keeps its row under the last name it had.
        ...ids.filter((id) => !known.has(id)).map((id) => ({ id, name: names.get(id) ?? '–', shortName: null })),
      ],
      cells: await cellsOf(context, parts, on),
    }
  }),

  answer(schemesOfMember, async (context, { organisation }) => {
    const on = today(context.now)
    const { rows } = await context.client.query<PartRow>(
      `select ${partColumns} from scheme_part p where p.organisation_id = $1
       order by length(substring(p.scheme_number from '^\\d*')), p.scheme_number, p.id`,
      [organisation],
    )
    const names = await organisationNames(context, [...new Set(rows.map((each) => each.issuer))])
    const cells = await cellsOf(context, rows, on)
    return {
      today: on,
      parts: cells.map((cell, index) => {
        const { number = '', title = '', issuer = '' } = rows[index] ?? {}
        return { ...cell, number, title, issuer: { id: issuer, name: names.get(issuer) ?? '–' } }
      }),
    }
  }),

  answer(schemeOne, async (context, { scheme: id, day }) => {
    const on = today(context.now)
    const { rows } = await context.client.query<Counted>(`select ${counted} from ${joined} where s.id = $1`, [id])
    const [scheme] = rows
    if (!scheme) return notFound()
    const targets = await readTargets(context, [id])
    const parts = await readParts(context, [id])
    const quarter = quarterOf(day ?? on)
    const entries = await readContributions(context, id)
    const counting = new Set(entriesThatCount(entries).map((each) => each.id))
    const told = entries.filter((each) => each.day >= quarter.from && each.day <= quarter.to)
    const tasks = await tasksOfOrigin(context, 'scheme', [id], on)
    const ofTarget = await tasksOfOrigin(
      context,
      'target',
      targets.map((each) => each.id),
      on,
    )
    const targeted = new Set(ofTarget.map((each) => each.id))
    const names = await organisationNames(context, [
      ...new Set([scheme.lead, scheme.organisation, ...parts.map((each) => each.organisation)]),
      ...new Set(entries.map((each) => each.organisation)),
    ])
    const named = (organisation: string) => ({ id: organisation, name: names.get(organisation) ?? '–' })
    const cells = await cellsOf(context, parts, on)
    return {
      today: on,
      scheme: {
        ...lineOf(scheme, names),
        ...{
          organisation: named(scheme.organisation),
          resolutionWords: scheme.resolutionWords,
          version: scheme.version,
        },
      },
      targets: targets.map(({ scheme: _, ...each }) => {
        const { all, quarter: now, byOrganisation } = reachedOf(each.id, entries, quarter)
        return {
          ...each,
          tasks: ofTarget.filter((task) => task.origin === each.id),
          ...{ reached: all, quarter: now },
          byOrganisation: [...byOrganisation]
            .map(([organisation, sum]) => ({
              ...{ organisation: named(organisation), reached: sum.all, quarter: sum.quarter },
            }))
            .sort((one, other) => other.quarter - one.quarter || other.reached - one.reached),
        }
      }),
      tasks: tasks.filter((each) => !targeted.has(each.id)),
      parts: cells.map((cell) => ({ ...cell, name: names.get(cell.organisation) ?? '–' })),
      quarter,
      contributions: told.map(({ organisation, replaces: _, ...each }) => ({
        ...{ ...each, organisation: named(organisation), replaced: !counting.has(each.id) },
      })),
    }
  }),

  answer(schemesOfResolution, async (context, { document }) => {
    type Row = Readonly<{ id: string; number: string; title: string }>
    const { rows } = await context.client.query<Row>(
      `select id, number, title from scheme where resolution_id = $1 order by length(substring(number from '^\\d*')), number, id`,
      [document],
    )
    type Target = Readonly<{ id: string; scheme: string; title: string; tasks: number }>
    const { rows: targets } = await context.client.query<Target>(
      `select id, scheme_id as scheme, title, (select count(*)::int from task where task.target_id = t.id) as tasks
       from scheme_target t where scheme_id = any ($1) order by position, id`,
      [rows.map((each) => each.id)],
    )
    return {
      schemes: rows.map((each) => ({
        ...each,
        targets: targets.flatMap(({ scheme, ...target }) => (scheme === each.id ? [target] : [])),
      })),
    }
  }),
]

const lineOf = (scheme: Counted, names: ReadonlyMap<string, string>) => ({
  ...{ id: scheme.id, number: scheme.number, title: scheme.title, from: scheme.from, to: scheme.to },
  lead: { id: scheme.lead, name: names.get(scheme.lead) ?? '–' },
  ...{ resolution: scheme.resolution, resolutionDocument: scheme.resolutionDocument },
  ...{ targets: scheme.targets, targetsWithoutTask: scheme.targetsWithoutTask },
})

/** Cells with what was contributed this quarter, in the order of the rows. */
async function cellsOf({ client }: QueryContext, parts: readonly PartRow[], on: string) {
  const { from, to } = quarterOf(on)
  const { rows } = await client.query<{ scheme: string; organisation: string; count: number }>(
    `select scheme_id as scheme, organisation_id as organisation, count(*)::int as count from scheme_contribution c
     where scheme_id = any ($1) and day between $2 and $3
       and not exists (select from scheme_contribution r where r.replaces = c.id) group by 1, 2`,
    [[...new Set(parts.map((each) => each.scheme))], from, to],
  )
  const counts = new Map(rows.map((row) => [`${row.scheme} ${row.organisation}`, row.count]))
  return parts.map(({ scheme, organisation, state, due, plan, result, task, version }) => ({
    ...{ scheme, organisation, state, due, plan, result, task, version },
    contributions: counts.get(`${scheme} ${organisation}`) ?? 0,
  }))
}
