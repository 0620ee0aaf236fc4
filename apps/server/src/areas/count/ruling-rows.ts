import type { StandingSurplus } from '@baucu/contract'
import type { SurplusRuling } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { unpack } from './packed.ts'

/** What the National Election Council said of a surplus of ballots, and of which figures. */
export type RulingRow = Readonly<{
  id: string
  area: string
  /** Ordinal in the frame. */
  constituency: number
  number: number
  commune: string
  collected: number
  issued: number
  said: SurplusRuling
  decision: string
  decidedOn: string
  text: string
  file: string
  fileName: string
  account: string | null
  at: Date
}>

const columns = `r.id, r.area_id as area, r.constituency, r.number, r.commune, r.collected, r.issued, r.said, r.decision,
  r.decided_on as "decidedOn", r.content as text, r.file_id as file, r.file_name as "fileName", r.account_id as account, r.received_at as at`

/** The last ruling on each contest of areas. */
export async function readRulings(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  areas: readonly string[],
): Promise<readonly RulingRow[]> {
  const { rows } = await client.query<RulingRow>(
    `select distinct on (r.area_id, r.constituency) ${columns} from surplus_ruling r
     where r.frame_id = $1 and r.area_id::text = any ($2) order by r.area_id, r.constituency, r.received_at desc, r.id desc`,
    [frame, areas],
  )
  return rows
}

/** The last ruling on one contest of an area. */
export const rulingAt = async (
  context: Pick<Transaction, 'client'>,
  frame: string,
  area: string,
  ordinal: number,
): Promise<RulingRow | undefined> =>
  (await readRulings(context, frame, [area])).find(({ constituency }) => constituency === ordinal)

/** Minutes in the sums that count because of a ruling: of all constituencies of a frame, or of those named. */
export async function standingSurpluses(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  constituencies: readonly string[] | null,
): Promise<readonly StandingSurplus[]> {
  const { rows } = await client.query<RulingRow & Readonly<{ of: string; figures: Buffer }>>(
    `select distinct on (r.area_id, r.constituency) ${columns}, c.id as of, m.figures from surplus_ruling r
     join constituency c on c.province_code = r.province_code and c.frame_id = r.frame_id and c.ordinal = r.constituency
     join minutes m on m.province_code = r.province_code and m.frame_id = r.frame_id and m.constituency = r.constituency
       and m.area_id = r.area_id::text
     where r.frame_id = $1 and ($2::text[] is null or c.id = any ($2))
     order by r.area_id, r.constituency, r.received_at desc, r.id desc`,
    [frame, constituencies],
  )
  return rows
    .filter(({ said, collected, issued, figures }) => {
      const [, , out, into] = unpack(figures)
      return said === 'stands' && into === collected && out === issued
    })
    .map(({ of, area, number, commune, collected, issued, decision, decidedOn }) => ({
      ...{ constituency: of, area, number, commune, collected, issued, decision, decidedOn },
    }))
    .toSorted((a, b) => a.commune.localeCompare(b.commune, 'vi') || a.number - b.number)
}
