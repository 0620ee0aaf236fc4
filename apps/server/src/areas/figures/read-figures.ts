import type { Transaction } from '../../kernel/database.ts'
import { accountNames } from '../accounts/index.ts'
import { officeTitles } from '../persons/index.ts'
import type { FigureKey } from './warnings.ts'

type Client = Pick<Transaction, 'client'>

/** An entry with the names behind it. */
export type FigureRow = Readonly<{
  figure: string
  value: number | null
  source: string
  reason: string | null
  account: string | null
  office: string | null
  deviceAt: Date | null
  at: Date
  replaces: string | null
  /** Name of the author; '' = not known. */
  by: string
}>

/** Columns of an entry, named as above. */
export const entryColumns = `f.id as figure, f.value, f.source, f.reason, f.account_id as account, f.office_id as office,
  f.device_at as "deviceAt", f.received_at as at, f.replaces`

/** Puts names in the place of ids of accounts and offices. */
export async function named<R extends Omit<FigureRow, 'by'>>(
  context: Client,
  rows: readonly R[],
): Promise<readonly (R & { by: string })[]> {
  const ids = (of: 'account' | 'office') => [...new Set(rows.flatMap((row) => row[of] ?? []))]
  const names = await accountNames(context, ids('account'))
  const titles = await officeTitles(context, ids('office'))
  return rows.map((row) => ({
    ...row,
    by: names.get(row.account ?? '') ?? '',
    office: row.office === null ? null : (titles.get(row.office) ?? null),
  }))
}

/** Every entry of one figure, the current one first. */
export async function readLine(context: Client, key: FigureKey): Promise<readonly FigureRow[]> {
  const { rows } = await context.client.query<Omit<FigureRow, 'by'>>({
    name: 'figure-line',
    text: `select ${entryColumns} from figure_entry f
     where f.organisation_id = $1 and f.frame_id is not distinct from $2 and f.indicator = $3 and f.period = $4`,
    values: [key.organisation, key.frame, key.indicator, key.period],
  })
  return inLine(await named(context, rows))
}

/** From the current entry back to the first, whatever their clocks say. */
function inLine(rows: readonly FigureRow[]): readonly FigureRow[] {
  const next = new Map(rows.map((row) => [row.replaces, row]))
  const line: FigureRow[] = []
  for (let row = next.get(null); row; row = next.get(row.figure)) line.unshift(row)
  return line
}

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Day and hour in Viet Nam. */
export const momentOf = (at: Date): string => moment.format(at)
