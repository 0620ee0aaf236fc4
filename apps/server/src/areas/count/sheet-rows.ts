import type { Figures, Sheet, Upward } from '@baucu/counting'
import type { Finding } from '@baucu/law'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { inOneGo } from '../../kernel/in-one-go.ts'

/** Which sheet: a contest of a polling area. */
export type SheetKey = Readonly<{ area: string; frame: string; constituency: string }>

/** What explains a finding; it holds for these numbers only. */
export type Explained = Readonly<{
  code: string
  field: string
  numbers: string
  text: string
  account: string | null
  at: string
}>

export type SheetRow = Readonly<{
  area: string
  constituency: string
  /** Its ordinal in the frame. */
  ordinal: number
  version: number
  sheet: Sheet
  /** Of the figures that stand: the agreed ones, else those of the first entry. */
  findings: readonly Finding[]
  explained: readonly Explained[]
  upward: Upward
  /** It was accepted before, and is being corrected. */
  correcting: boolean
}>

export type StepRow = Readonly<{
  step: string
  state: string
  account: string | null
  at: Date
  reason: string
  fields: readonly string[]
  /** Those that were handed in, accepted, or taken out of the sums by it. */
  figures: Figures | null
}>

/** What a statement asks of `count_sheet s`. */
export const sheetColumns = 's.version, s.sheet, s.findings, s.explained, s.upward, s.correcting'
const columns = `s.area_id as area, c.id as constituency, s.constituency as ordinal, ${sheetColumns}`

/** Sheets of areas that somebody has begun. */
export async function readSheets(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  areas: readonly string[],
): Promise<readonly SheetRow[]> {
  const { rows } = await client.query<SheetRow>({
    name: 'read-count-sheets',
    text: `select ${columns} from count_sheet s join constituency c
        on c.province_code = s.province_code and c.frame_id = s.frame_id and c.ordinal = s.constituency
      where s.frame_id = $1 and s.area_id = any ($2)`,
    values: [frame, areas],
  })
  return rows
}

/** A sheet nobody has begun. */
export const emptySheet = (area: string, constituency: string, ordinal: number): SheetRow => ({
  ...{ area, constituency, ordinal, version: 0, sheet: { state: 'empty' }, findings: [], explained: [] },
  ...{ upward: 'no', correcting: false },
})

/** The place of a constituency in its frame. */
export async function ordinalOf(
  { client }: Pick<Transaction, 'client'>,
  { area, frame, constituency }: SheetKey,
): Promise<number | undefined> {
  const { rows } = await client.query<{ ordinal: number }>(
    `select c.ordinal from constituency c join polling_area a
       on a.province_code = c.province_code and a.frame_id = c.frame_id and a.constituency = c.ordinal and a.id = $3
     where c.frame_id = $1 and c.id = $2`,
    [frame, constituency, area],
  )
  return rows[0]?.ordinal
}

/** What a step did. `figures`: those that were handed in, accepted, or taken out of the sums by it. */
export type Taken = Readonly<{ step: string; reason: string; fields: readonly string[]; figures: Figures | null }>

/**
 * Writes where a sheet stands now, and the step that brought it there. Of two at once the second is undone by the database,
 * run again, and then sees what the first one did.
 */
export async function writeSheet(
  context: CommandContext,
  { frame }: SheetKey,
  row: SheetRow,
  { step, reason, fields, figures }: Taken,
): Promise<void> {
  const { client, place, now, actor, deviceAt, id } = context
  const where = [place?.province ?? noProvince, frame, row.ordinal, row.area, place?.path ?? '']
  const json = (value: unknown) => JSON.stringify(value)
  await inOneGo(client, () => [
    client.query({
      name: 'write-count-sheet',
      text: `insert into count_sheet (province_code, frame_id, constituency, area_id, org_path, version, sheet, findings, explained, upward,
          correcting, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict (province_code, frame_id, constituency, area_id) do update set version = excluded.version, sheet = excluded.sheet,
          findings = excluded.findings, explained = excluded.explained, upward = excluded.upward, correcting = excluded.correcting,
          changed_at = excluded.changed_at`,
      values: [
        ...[...where, row.version, json(row.sheet), json(row.findings), json(row.explained), row.upward],
        ...[row.correcting, now],
      ],
    }),
    client.query({
      name: 'write-count-step',
      text: `insert into count_step (province_code, id, frame_id, constituency, area_id, org_path, version, step, state, reason, fields,
          figures, account_id, device_at, received_at)
        values ($1, $6, $2, $3, $4, $5, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      values: [
        ...[...where, derivedId(id, 760_000), row.version, step, row.sheet.state, reason, fields],
        ...[figures === null ? null : json(figures), actor.account, deviceAt, now],
      ],
    }),
  ])
}

/** The steps of a sheet, the first one first. */
export async function readSteps(
  { client }: Pick<Transaction, 'client'>,
  { area, frame }: SheetKey,
  ordinal: number,
): Promise<readonly StepRow[]> {
  const { rows } = await client.query<StepRow>(
    `select step, state, account_id as account, received_at as at, reason, fields, figures from count_step
     where frame_id = $1 and area_id = $2 and constituency = $3 order by version, received_at, id`,
    [frame, area, ordinal],
  )
  return rows
}
