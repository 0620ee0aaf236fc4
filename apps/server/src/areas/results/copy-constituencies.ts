import type { CommandContext } from '../../kernel/bus.ts'

/** Gives a new frame the constituencies and candidates of another, without any result. */
export async function copyConstituencies({ client }: CommandContext, from: string, to: string): Promise<void> {
  await client.query(
    `insert into constituency (province_code, frame_id, id, ordinal, body, province_name, number, area, seats)
     select province_code, $2, id, ordinal, body, province_name, number, area, seats from constituency where frame_id = $1`,
    [from, to],
  )
  await client.query(
    `insert into candidate (province_code, frame_id, constituency_id, position, id, name, gender, birth_date)
     select province_code, $2, constituency_id, position, id, name, gender, birth_date from candidate where frame_id = $1`,
    [from, to],
  )
}
