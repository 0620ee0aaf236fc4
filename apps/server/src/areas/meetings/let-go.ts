import type { CommandContext } from '../../kernel/bus.ts'

/** A file that may not be kept any longer goes from here too, be it a photograph or a paper. */
export async function letGoOfFile({ client }: CommandContext, file: string): Promise<void> {
  await client.query('delete from meeting_photo where file_id = $1', [file])
  await client.query('delete from meeting_material where file_id = $1', [file])
}
