import { incidentTitles, type WrapUpBoard } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'
import { organisationNames } from '../organisations/index.ts'

/** From this severity on an incident is one of "những việc quan trọng". */
const important = 2
/** Named before the rest is only counted. */
const mostNamed = 20

type Row = Readonly<{
  kind: keyof typeof incidentTitles
  text: string
  day: string
  organisation: string
  closed: boolean
  at: Date
}>

/** The important things that happened, one sentence each, with what became of them. */
export async function eventLines(
  context: Pick<Transaction, 'client'>,
  frame: string,
  path: string,
): Promise<WrapUpBoard['parts'][number]['lines']> {
  const { rows } = await context.client.query<Row>(
    `select i.kind, i.text, to_char(i.opened_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as day,
       i.organisation_id as organisation, i.closed_at is not null as closed, greatest(i.opened_at, i.closed_at) as at
     from incident i where i.frame_id = $1 and i.org_path ^@ $2 and i.severity >= $3 order by i.severity desc, i.opened_at`,
    [frame, path, important],
  )
  const source = { vi: 'Sự việc quan trọng ở Bàn trực', en: 'Important incidents at the desk' }
  const named = rows.slice(0, mostNamed)
  const names = await organisationNames(context, [...new Set(named.map(({ organisation }) => organisation))])
  const lines = named.map(({ kind, text, day, organisation, closed, at }) => ({
    text: `${day}, ${names.get(organisation) ?? '–'}, ${incidentTitles[kind].vi.toLocaleLowerCase('vi')}: ${text.replace(/\.$/, '')} (${closed ? 'đã giải quyết xong' : 'đang giải quyết'}).`,
    ...{ source, at: at.toISOString(), told: null, all: null },
  }))
  const rest = rows.length - lines.length
  return rest > 0
    ? [...lines, { text: `Và ${rest} sự việc khác.`, source, at: lines[0]?.at ?? '', told: null, all: null }]
    : lines
}
