import type { CommandContext } from '../../kernel/bus.ts'
import { Refused } from '../../kernel/refused.ts'
import { readOrganisations } from '../organisations/index.ts'

/** Why tasks cannot be given on a day: somebody who is not there any more, or a day that has passed. */
export async function refuseTasks(
  context: CommandContext,
  tasks: readonly Readonly<{ recipients: readonly string[]; due: string | null }>[],
  on: string,
): Promise<Refused | undefined> {
  const wanted = [...new Set(tasks.flatMap((each) => each.recipients))]
  const there = new Set((await readOrganisations(context, { at: on, ids: wanted })).map((each) => each.id))
  for (const [index, { recipients, due }] of tasks.entries()) {
    const gone = recipients.filter((each) => !there.has(each)).length
    const field = (name: string) => [`input.tasks.${index}.${name}`]
    if (gone > 0) return new Refused(422, 'task-recipients-gone', { gone }, field('recipients'))
    if (new Set(recipients).size < recipients.length) return new Refused(422, 'task-twice', {}, field('recipients'))
    if (due !== null && due < on) return new Refused(422, 'task-due-past', { due, on }, field('due'))
  }
  return undefined
}
