import { countFields } from '@baucu/counting'
import type { CommandContext } from '../../kernel/bus.ts'

/** A polling area, and the ordinal of the constituency it belongs to. */
export type ExpectedArea = Readonly<{ constituency: number; id: string }>

/** Names the polling areas of a frame and sets its sums to nothing: from now on its minutes can be accepted. */
export async function openCount(
  { client }: CommandContext,
  frame: string,
  areas: readonly ExpectedArea[],
): Promise<void> {
  for (let from = 0; from < areas.length; from += 5_000) {
    await client.query(
      `insert into polling_area (province_code, frame_id, constituency, id)
       select province_code, $2, given.constituency, given.id
       from jsonb_to_recordset($1) as given (constituency int, id text)
       join constituency as unit on unit.frame_id = $2 and unit.ordinal = given.constituency`,
      [JSON.stringify(areas.slice(from, from + 5_000)), frame],
    )
  }
  await openTotals({ client }, frame, null)
}

/**
 * Sets the sums of constituencies to nothing, all of a frame or those named: from now on they wait for the polling areas that
 * lie in them, and neither these nor the official list may change. Open ones stay as they are.
 */
export async function openTotals(
  { client }: Pick<CommandContext, 'client'>,
  frame: string,
  ordinals: readonly number[] | null,
): Promise<void> {
  if (ordinals !== null && (await areOpen(client, frame, ordinals))) return
  await client.query(
    `insert into constituency_totals (province_code, frame_id, constituency, expected, reported, rejected, figures)
     select province_code, frame_id, ordinal,
       (select count(*) from polling_area as area
        where area.province_code = unit.province_code and area.frame_id = unit.frame_id and area.constituency = unit.ordinal),
       0, 0,
       array_fill(0::bigint, array[$2 + (select count(*)::int from candidate
                                        where candidate.frame_id = unit.frame_id and candidate.constituency_id = unit.id)])
     from constituency as unit where frame_id = $1 and ($3::int[] is null or ordinal = any ($3))
       and not exists (select from constituency_totals as open
         where open.province_code = unit.province_code and open.frame_id = unit.frame_id and open.constituency = unit.ordinal)
     on conflict do nothing`,
    [frame, countFields.length, ordinals],
  )
}

/** Asked with every first entry of the night, so that only the first one of a constituency opens it. */
async function areOpen(client: CommandContext['client'], frame: string, ordinals: readonly number[]): Promise<boolean> {
  const { rows } = await client.query<{ open: number }>({
    name: 'totals-open',
    text: 'select count(*) as open from constituency_totals where frame_id = $1 and constituency = any ($2)',
    values: [frame, ordinals],
  })
  return rows[0]?.open === new Set(ordinals).size
}
