import { randomBytes } from 'node:crypto'
import type { Command, InputOf, OutputOf } from '@baucu/contract'
import { z } from 'zod'
import type { Io } from '../kernel/io.ts'
import { converse } from './converse.ts'

/** Sends one command to a running server. A refusal of the server is our refusal, in its words. */
export async function sendCommand<C extends Command>(
  io: Io,
  url: string,
  command: C,
  input: InputOf<C>,
  locale: string,
): Promise<OutputOf<C>> {
  const said = await converse(io, {
    name: command.name,
    target: new URL(`/api/commands/${command.name}`, url),
    method: 'POST',
    body: { id: timeOrderedId(), input },
    answer: z.object({ status: z.enum(['done', 'already-done']), result: command.output }),
    locale,
  })
  return said.result as OutputOf<C>
}

/** A UUIDv7: commands are named by their sender, ordered by time. */
function timeOrderedId(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
