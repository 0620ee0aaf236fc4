import type { setMarks } from '@baucu/contract'
import { usualMarks } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import type { CommandContext } from '../../kernel/bus.ts'
import type { Transaction } from '../../kernel/database.ts'

/** The hours that hold at a path: chosen there or above, else the usual ones. */
export async function marksAt(
  { client }: Pick<Transaction, 'client'>,
  path: string,
  frame: string,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ marks: string[] | null }>('select marks_at($1, $2) as marks', [path, frame])
  return rows[0]?.marks ?? usualMarks
}

/** Writes the hours in their order, each once. What was told at an hour that is no longer asked for stays. */
export async function storeMarks(
  context: CommandContext,
  { organisation, frame, marks }: z.output<typeof setMarks.input>,
): Promise<{ marks: string[] }> {
  const path = context.place?.path ?? ''
  const before = await marksAt(context, path, frame)
  const after = [...new Set(marks)].sort()
  await writeMarks(context, { organisation, frame, marks: after })
  context.record({ subject: `organisation/${organisation}`, before: { marks: before }, after: { frame, marks: after } })
  return { marks: after }
}

/** Writes the hours of an office, at the place of the command. */
export async function writeMarks(
  { client, place, now }: Pick<CommandContext, 'client' | 'place' | 'now'>,
  { organisation, frame, marks }: Readonly<{ organisation: string; frame: string; marks: readonly string[] }>,
): Promise<void> {
  await client.query(
    `insert into polling_marks (province_code, organisation_id, org_path, frame_id, marks, changed_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (province_code, organisation_id, frame_id) do update set marks = excluded.marks, changed_at = excluded.changed_at`,
    [place?.province ?? noProvince, organisation, place?.path ?? '', frame, marks, now],
  )
}
