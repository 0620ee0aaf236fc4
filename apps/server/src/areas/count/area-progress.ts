import type { Body, Finding } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import { unpack } from './packed.ts'
import type { SheetRow } from './sheet-rows.ts'

/** How far the count of one contest is in one polling area. */
export type AreaProgress = Readonly<{
  area: string
  number: number
  path: string
  constituency: string
  body: Body
  /** When its minutes were accepted; null = they were not. */
  acceptedAt: Date | null
  /** Of the accepted minutes: six counts, then votes in ballot order. */
  figures: readonly number[] | null
  state: SheetRow['sheet']['state']
  upward: SheetRow['upward']
  findings: readonly Finding[]
}>

/** How far the count is in the polling areas at and below a path, by number: of a body, or of all (null), the National Assembly first. */
export async function areaProgress(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  path: string,
  body: Body | null,
): Promise<readonly AreaProgress[]> {
  const { rows } = await client.query<Omit<AreaProgress, 'figures'> & { figures: Buffer | null }>(
    `select p.team_id as area, p.number, p.org_path as path, c.id as constituency, c.body, m.figures,
       m.received_at as "acceptedAt",
       coalesce(s.sheet ->> 'state', 'empty') as state, coalesce(s.upward, 'no') as upward, coalesce(s.findings, '[]') as findings
     from planned_area p
     join polling_area a on a.province_code = p.province_code and a.frame_id = p.frame_id and a.id = p.team_id::text
     join constituency c on c.province_code = a.province_code and c.frame_id = a.frame_id and c.ordinal = a.constituency
       and ($3::text is null or c.body = $3)
     left join minutes m on m.province_code = a.province_code and m.frame_id = a.frame_id and m.constituency = a.constituency
       and m.area_id = a.id
     left join lateral (
       select * from count_sheet s
       where s.province_code = a.province_code and s.frame_id = a.frame_id and s.constituency = a.constituency and s.area_id = p.team_id
       -- Looked up by its whole key: a planner that has not seen the night yet else reads all sheets of the constituency for each.
       limit 1) s on true
     where p.frame_id = $1 and p.org_path ^@ $2
     order by p.number, p.org_path, array_position(array['NA', 'province', 'district', 'commune'], c.body), c.id`,
    [frame, path, body],
  )
  return rows.map(({ figures, ...row }) => ({ ...row, figures: figures && unpack(figures) }))
}
