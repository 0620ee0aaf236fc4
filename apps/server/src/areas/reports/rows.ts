import type { reportStates } from '@baucu/contract'
import { type FieldValue, type FieldValues, fieldsOf, isNumberField, type ReportTemplate } from '@baucu/reporting'
import type { Transaction } from '../../kernel/database.ts'
import type { CountedField } from './figure-sources.ts'

export type ReportState = Exclude<(typeof reportStates)[number], 'none'>

/** A number counted when the report was sent; `shown`: another one that had stood on screen. */
type CountedThen = CountedField & Readonly<{ shown: Readonly<{ value: number; at: string }> | null }>

/** A report as it is stored. */
export type ReportRow = Readonly<{
  id: string
  province: string
  round: string
  organisation: string
  path: string
  period: string
  templateVersion: number
  state: ReportState
  content: FieldValues
  reasons: Readonly<Record<string, string>>
  /** The entries it was sent with, by field. */
  figures: Readonly<Record<string, string>>
  rejected: Readonly<Record<string, string>>
  /** What was counted when it was sent, by field. */
  counted: Readonly<Record<string, CountedThen>>
  sentBy: string | null
  sentAt: Date | null
  version: number
}>

const columns = `r.id, r.province_code as province, r.round_id as round, r.organisation_id as organisation, r.org_path as path, r.period,
  r.template_version as "templateVersion", r.state, r.content, r.reasons, r.figures, r.rejected, r.counted, r.sent_by as "sentBy",
  r.sent_at as "sentAt", r.version`

type Client = Pick<Transaction, 'client'>

/** The report of a unit for a period, within the caller's reach. */
export async function readReport(
  { client }: Client,
  organisation: string,
  round: string,
  period: string,
): Promise<ReportRow | undefined> {
  const { rows } = await client.query<ReportRow>({
    name: 'read-report',
    text: `select ${columns} from report r where r.organisation_id = $1 and r.round_id = $2 and r.period = $3`,
    values: [organisation, round, period],
  })
  return rows[0]
}

/** A report of a round by its id. */
export async function readReportOf({ client }: Client, round: string, id: string): Promise<ReportRow | undefined> {
  const { rows } = await client.query<ReportRow>(
    `select ${columns} from report r where r.id = $1 and r.round_id = $2`,
    [id, round],
  )
  return rows[0]
}

/** What was told for a period at and below a path, by whoever has sent. */
export async function readTold(
  { client }: Client,
  round: string,
  period: string,
  path: string,
): Promise<readonly ReportRow[]> {
  const { rows } = await client.query<ReportRow>(
    `select ${columns} from report r where r.round_id = $1 and r.period = $2 and r.org_path ^@ $3 and r.state <> 'draft'`,
    [round, period, path],
  )
  return rows
}

/** The last period before this one that a unit has sent. */
export async function readBefore(
  { client }: Client,
  organisation: string,
  round: string,
  period: string,
): Promise<ReportRow | undefined> {
  const { rows } = await client.query<ReportRow>(
    `select ${columns} from report r where r.organisation_id = $1 and r.round_id = $2 and r.period < $3 and r.state <> 'draft'
     order by r.period desc limit 1`,
    [organisation, round, period],
  )
  return rows[0]
}

/** The current entry of a figure. */
export type Entry = Readonly<{
  organisation: string
  indicator: string
  period: string
  figure: string
  value: number | null
  at: Date
  corrections: number
}>

/** The current entries of one organisation for a period, by indicator. */
export async function readEntries(
  { client }: Client,
  path: string,
  frame: string | null,
  period: string,
  template: ReportTemplate,
): Promise<ReadonlyMap<string, Entry>> {
  const { rows } = await client.query<Entry>({
    name: 'report-entries',
    text: `select f.organisation_id as organisation, f.indicator, f.period, f.id as figure, f.value, f.received_at as at,
        (select count(*)::int - 1 from figure_entry l where l.org_path = f.org_path and l.indicator = f.indicator and l.period = f.period and l.frame_id is not distinct from f.frame_id) as corrections
      from figure_now f
      where f.org_path = $1 and f.frame_id is not distinct from $2 and f.period = $3 and f.indicator = any ($4)`,
    values: [path, frame, period, indicatorsOf(template)],
  })
  return new Map(rows.map((row) => [row.indicator, row]))
}

/** Indicators of the numbers of a template. */
export const indicatorsOf = (template: ReportTemplate): readonly string[] =>
  fieldsOf(template).flatMap((field) => (isNumberField(field) ? [field.indicator] : []))

/** What an entry says in a field; "không phát sinh" stays that while the number is still 0. */
export function entryValue(
  kind: 'count' | 'amount',
  entry: Pick<Entry, 'value'> | undefined,
  mark: FieldValue | undefined,
): FieldValue | undefined {
  if (!entry || entry.value === null) return undefined
  return entry.value === 0 && mark?.kind === 'nothing' ? mark : { kind, value: entry.value }
}

/** The values of a report: words as they were written, numbers as their entries stand now. */
export function valuesOf(
  template: ReportTemplate,
  report: Pick<ReportRow, 'content' | 'state'> | undefined,
  entries: ReadonlyMap<string, Pick<Entry, 'value'>>,
): FieldValues {
  return Object.fromEntries(
    fieldsOf(template).flatMap((field) => {
      const written = report?.content[field.id]
      const drafted = report === undefined || report.state === 'draft' ? written : undefined
      const value = isNumberField(field)
        ? (drafted ?? entryValue(field.kind, entries.get(field.indicator), written))
        : written
      return value === undefined ? [] : [[field.id, value]]
    }),
  )
}
