import { meetingCarryOver, saveSeries, seriesList, type seriesPeriods } from '@baucu/contract'
import { noProvince } from '../../kernel/audit.ts'
import { answer, handle } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames } from '../organisations/index.ts'
import { followUpLines } from '../work/index.ts'
import { meetingKindsOf } from './kinds.ts'
import { readMeeting } from './rows.ts'

type SeriesRow = Readonly<{
  id: string
  organisation: string
  title: string
  kind: string
  period: (typeof seriesPeriods)[number]
  members: readonly string[]
  version: number
}>

const columns = 's.id, s.organisation_id as organisation, s.title, s.kind, s.period, s.members, s.version'

/** A series within the caller's reach. */
export async function readSeries({ client }: Pick<Transaction, 'client'>, id: string): Promise<SeriesRow | undefined> {
  const { rows } = await client.query<SeriesRow>(`select ${columns} from meeting_series s where s.id = $1`, [id])
  return rows[0]
}

export const seriesCommands = [
  handle(saveSeries, async (context, input) => {
    const { series: id, title, kind, period, members } = input
    const { client, place, now } = context
    if (!place?.organisation) return notFound()
    if (!meetingKindsOf().some((each) => each.id === kind))
      return new Refused(422, 'meeting-kind-unknown', { kind }, ['input.kind'])
    const kept = await readSeries(context, id)
    if (kept && kept.organisation !== place.organisation) return notFound()
    if ((kept?.version ?? 0) !== (input.version ?? 0)) return changedMeanwhile(input.version ?? 0, kept?.version ?? 0)
    await client.query(
      `insert into meeting_series (province_code, id, organisation_id, org_path, title, kind, period, members, version, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)
       on conflict (province_code, id) do update set title = $5, kind = $6, period = $7, members = $8,
         version = meeting_series.version + 1, changed_at = $9`,
      [
        place.province ?? noProvince,
        id,
        place.organisation,
        place.path,
        title,
        kind,
        period,
        [...new Set(members)],
        now,
      ],
    )
    const before = kept && { title: kept.title, kind: kept.kind, period: kept.period, members: kept.members }
    context.record({ subject: `series/${id}`, before: before ?? null, after: { title, kind, period, members } })
    return { series: id, version: (kept?.version ?? 0) + 1 }
  }),
]

type HeldRow = Readonly<{ id: string; series: string; title: string; day: string; conclusion: string | null }>

export const seriesQueries = [
  answer(seriesList, async (context) => {
    const { client, place } = context
    const { rows } = await client.query<SeriesRow>(
      `select ${columns} from meeting_series s where s.org_path ^@ $1 order by s.title collate "vi-x-icu", s.id`,
      [place?.path],
    )
    const { rows: held } = await client.query<HeldRow>(
      `select m.id, m.series_id as series, m.title, m.day,
         (select number from conclusion c where c.province_code = m.province_code and c.meeting_id = m.id limit 1) as conclusion
       from meeting m where m.series_id = any ($1) order by m.day desc, m.half desc, m.id`,
      [rows.map((row) => row.id)],
    )
    const names = await organisationNames(context, [
      ...new Set(rows.flatMap((row) => [row.organisation, ...row.members])),
    ])
    const named = (id: string) => ({ id, name: names.get(id) ?? '–' })
    return {
      series: rows.map(({ id, organisation, title, kind, period, members, version }) => ({
        ...{ id, title, kind, period, version },
        organisation: named(organisation),
        members: members.map(named),
        meetings: held
          .filter((each) => each.series === id)
          .map((each) => ({ id: each.id, title: each.title, day: each.day, conclusion: each.conclusion })),
      })),
    }
  }),

  answer(meetingCarryOver, async (context, { meeting: id }) => {
    const on = today(context.now)
    const meeting = await readMeeting(context, id)
    if (!meeting) return notFound()
    const series = meeting.series === null ? undefined : await readSeries(context, meeting.series)
    if (!series) return { today: on, series: null, previous: null, lines: [] }
    // What was concluded on the same day in an earlier half came before; ids made in order decide the rest.
    const { rows } = await context.client.query<HeldRow>(
      `select m.id, m.title, m.day, c.id as conclusion from meeting m
       left join conclusion c on c.province_code = m.province_code and c.meeting_id = m.id
       where m.series_id = $1 and m.id <> $2
         and (m.day, array_position('{morning,afternoon,evening}'::text[], m.half)) < ($3, array_position('{morning,afternoon,evening}'::text[], $4))
       order by m.day desc, m.half desc, m.id`,
      [series.id, id, meeting.day, meeting.half],
    )
    const [previous] = rows
    return {
      today: on,
      series: { id: series.id, title: series.title },
      previous: previous ? { id: previous.id, title: previous.title, day: previous.day } : null,
      lines: [...(await followUpLines(context, { conclusions: rows.flatMap((row) => row.conclusion ?? []) }))],
    }
  }),
]
