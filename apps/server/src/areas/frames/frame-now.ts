import type { Transaction } from '../../kernel/database.ts'
import { hourOf, today } from '../../kernel/today.ts'

/** What time it is in a frame, in Viet Nam: that of a rehearsal being played is its own. */
export async function frameNow(
  { client, now }: Pick<Transaction, 'client'> & Readonly<{ now: Date }>,
  frame: string,
): Promise<Readonly<{ day: string; hour: string }>> {
  const { rows } = await client.query<{ clock: Date | null }>({
    name: 'frame-clock',
    text: 'select clock from frame where id = $1',
    values: [frame],
  })
  const at = rows[0]?.clock ?? now
  return { day: today(at), hour: hourOf(at) }
}

/** Sets the time of a rehearsal. */
export async function setFrameClock(
  { client }: Pick<Transaction, 'client'>,
  frame: string,
  clock: Date,
): Promise<void> {
  await client.query('update frame set clock = $2 where id = $1 and rehearsal', [frame, clock])
}
