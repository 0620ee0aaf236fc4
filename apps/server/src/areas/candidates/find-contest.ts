import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { type ConstituencyRow, readConstituency } from '../territory/index.ts'

type Election = NonNullable<Awaited<ReturnType<typeof readFrame>>>

/** The planned constituency an input names, of the unit it names. A rehearsal has the lists of what it rehearses. */
export async function findContest(
  context: CommandContext,
  { organisation, frame: id, constituency }: Readonly<{ organisation: string; frame: string; constituency: string }>,
): Promise<Readonly<{ frame: Election; contest: ConstituencyRow }> | Refused> {
  const frame = await readFrame(context.db, id)
  if (!frame) return new Refused(404, 'not-found', {}, ['input.frame'])
  if (frame.rehearsal) return new Refused(409, 'frame-is-rehearsal', { id }, ['input.frame'])
  const contest = await readConstituency(context, id, constituency)
  return contest?.unit === organisation
    ? { frame, contest }
    : new Refused(422, 'constituency-unknown', {}, ['input.constituency'])
}
