import { figureEntries, figureHistory, figuresNow, indicatorList } from '@baucu/contract'
import { answer } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { indicators } from './indicators.ts'
import { entryColumns, type FigureRow, named, readLine } from './read-figures.ts'
import type { FigureKey } from './warnings.ts'

/** The name an organisation has now. */
const nameNow = `(select n.name from organisation_name n where n.organisation_id = f.organisation_id order by n.valid_from <= current_date desc, abs(n.valid_from - current_date) limit 1)`
const codeNow = nameNow.replace('n.name', 'n.code')

const inIso = ({ at, deviceAt }: Pick<FigureRow, 'at' | 'deviceAt'>) => ({
  at: at.toISOString(),
  deviceAt: deviceAt?.toISOString() ?? null,
})

export const figureQueries = [
  answer(indicatorList, async () => ({
    indicators: [...indicators().values()].map(({ rules: _, ...each }) => each),
  })),

  answer(figuresNow, async ({ client, place }, { frame, indicator }) => {
    const { rows } = await client.query<
      Readonly<{
        figure: string
        organisation: string
        name: string
        indicator: string
        period: string
        value: number | null
        at: Date
        corrections: number
      }>
    >(
      `with entries as (
         select * from figure_entry f
         where f.org_path ^@ $1 and f.frame_id is not distinct from $2 and ($3::text is null or f.indicator = $3)
       ), lines as (
         select organisation_id, indicator, period, count(*) - 1 as corrections from entries group by 1, 2, 3
       ), replaced as (select replaces from entries where replaces is not null)
       select f.id as figure, f.organisation_id as organisation, ${nameNow} as name, f.indicator, f.period, f.value, f.received_at as at,
         l.corrections
       from entries f join lines l using (organisation_id, indicator, period)
       where f.id not in (select replaces from replaced)
       order by f.indicator, f.period, f.org_path`,
      [place?.path, frame, indicator ?? null],
    )
    return {
      figures: rows.map(({ organisation, name, at, ...rest }) => ({
        ...rest,
        organisation: { id: organisation, name },
        at: at.toISOString(),
      })),
    }
  }),

  answer(figureHistory, async (context, { figure }) => {
    const { rows } = await context.client.query<FigureKey & { name: string }>(
      `select f.organisation_id as organisation, f.frame_id as frame, f.indicator, f.period, ${nameNow} as name
       from figure_entry f where f.id = $1`,
      [figure],
    )
    const [key] = rows
    if (!key) return notFound()
    const entries = await readLine(context, key)
    return {
      indicator: key.indicator,
      organisation: { id: key.organisation, name: key.name },
      period: key.period,
      entries: entries.map((each) => ({ ...each, ...inIso(each) })),
    }
  }),

  answer(figureEntries, async (context, { frame, indicator, after, limit }) => {
    type Row = Omit<FigureRow, 'by'> &
      Omit<FigureKey, 'organisation'> &
      Readonly<{ organisation: string; code: string; name: string; before: number | null; current: boolean }>
    const { rows } = await context.client.query<Row>(
      `select ${entryColumns}, f.organisation_id as organisation, ${codeNow} as code, ${nameNow} as name, f.frame_id as frame, f.indicator, f.period,
         (select b.value from figure_entry b where b.province_code = f.province_code and b.id = f.replaces) as before,
         not exists (select from figure_entry l where l.province_code = f.province_code and l.replaces = f.id) as current
       from figure_entry f
       where f.org_path ^@ $1 and ($2::text is null or f.frame_id = $2) and ($3::text is null or f.indicator = $3)
         and ($4::uuid is null or (f.received_at, f.id) > (select received_at, id from figure_entry where id = $4 limit 1))
       order by f.received_at, f.id limit $5`,
      [context.place?.path, frame ?? null, indicator ?? null, after ?? null, limit + 1],
    )
    const page = await named(context, rows.slice(0, limit))
    return {
      entries: page.map(({ organisation, code, name, ...each }) => ({
        ...each,
        ...inIso(each),
        organisation: { id: organisation, code, name },
      })),
      more: rows.length > limit,
    }
  }),
]
