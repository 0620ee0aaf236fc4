import type { CommandContext } from '../../kernel/bus.ts'

/** Makes a frame like another one, marked as a rehearsal for good: no command turns one into the other. */
export async function openRehearsalFrame(
  { client, now }: CommandContext,
  from: string,
  rehearsal: Readonly<{ id: string; name: string }>,
): Promise<void> {
  await client.query(
    `insert into frame (id, name, edition, election_day, bodies, rehearsal, sample, attribution, official_by, complete, national, province_code, created_at, changed_at)
     select $2, $3, edition, election_day, bodies, true, false, attribution, null, complete, null, province_code, $4, $4
     from frame where id = $1`,
    [from, rehearsal.id, rehearsal.name, now],
  )
}
