import { assignScheme, contributeToScheme, giveSchemeTasks, saveScheme, tellScheme } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { giveTasks, refuseTasks } from '../work/index.ts'
import { assign } from './assign.ts'
import { readScheme, readTargets } from './rows.ts'
import { save } from './save-scheme.ts'
import { contribute, tell } from './tell.ts'

export const schemeCommands = [
  handle(saveScheme, save),
  handle(assignScheme, assign),
  handle(tellScheme, tell),
  handle(contributeToScheme, contribute),

  handle(giveSchemeTasks, async (context, { scheme: id, target, tasks }) => {
    const scheme = await readScheme(context, id)
    const known = scheme && (await readTargets(context, [id])).some((each) => each.id === target)
    if (!scheme || !known) return notFound()
    const on = today(context.now)
    const refused = await refuseTasks(context, tasks, on)
    if (refused) return refused
    const { organisation, path, province } = scheme
    const copies = await giveTasks(
      context,
      { organisation, path, province, frame: null, conclusion: null, scheme: id, target, on },
      tasks.map((each) => ({ ...each, type: 'other', step: null, legalDue: null })),
    )
    context.record({ subject: `scheme/${id}`, before: null, after: { target, tasks: tasks.length, copies } })
    return { tasks: tasks.length, copies }
  }),
]
