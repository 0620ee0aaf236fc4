import type { closeFrame, OutputOf } from '@baucu/contract'
import type { z } from 'zod'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from './read-frame.ts'

type Input = z.output<typeof closeFrame.input>
type Output = OutputOf<typeof closeFrame>

/** Closes an election that is over. The sample stays open for everybody; a rehearsal is removed, not closed. */
export async function close(context: CommandContext, input: Input): Promise<Output | Refused> {
  const frame = await readFrame(context.db, input.frame)
  if (!frame) return notFound()
  if (frame.sample || frame.rehearsal) return new Refused(409, 'frame-not-closable', {}, ['input.frame'])
  return await write(context, input, context.now)
}

/** Opens it again; the log keeps who, when and why. */
export const reopen = (context: CommandContext, input: Input): Promise<Output | Refused> => write(context, input, null)

async function write(
  context: CommandContext,
  { frame: id, reason }: Input,
  at: Date | null,
): Promise<Output | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame) return notFound()
  if ((frame.closedAt === null) === (at === null)) {
    context.unchanged()
    return { frame }
  }
  await context.client.query('update frame set closed_at = $2, close_reason = $3, changed_at = $4 where id = $1', [
    ...[id, at, at && reason, context.now],
  ])
  context.record({
    subject: `frame/${id}`,
    before: { closed: frame.closedAt },
    after: { closed: at?.toISOString() ?? null },
    reason,
    place: { organisation: null, path: '', province: frame.province },
  })
  context.changed({ frame: id, constituencies: [] })
  return { frame: { ...frame, closedAt: at?.toISOString() ?? null } }
}

/** Since when an election is closed; null = it is open, or there is none. */
export async function frameClosedAt({ client }: Pick<Transaction, 'client'>, id: string): Promise<Date | null> {
  const { rows } = await client.query<{ at: Date | null }>({
    name: 'frame-closed',
    text: 'select closed_at as at from frame where id = $1',
    values: [id],
  })
  return rows[0]?.at ?? null
}

/** Why it was closed, while it is. */
export async function closingOf(
  { client }: Pick<Transaction, 'client'>,
  id: string,
): Promise<Readonly<{ at: string; reason: string }> | null> {
  const { rows } = await client.query<{ at: Date | null; reason: string | null }>(
    'select closed_at as at, close_reason as reason from frame where id = $1',
    [id],
  )
  const [row] = rows
  return row?.at ? { at: row.at.toISOString(), reason: row.reason ?? '' } : null
}
