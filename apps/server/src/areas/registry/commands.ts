import { attachScan, giveDocumentTasks, saveDocument } from '@baucu/contract'
import { handle } from '../../kernel/bus.ts'
import { notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { giveTasks, refuseTasks } from '../work/index.ts'
import { attach } from './attach-scan.ts'
import { readDocument } from './rows.ts'
import { save } from './save-document.ts'

export const registryCommands = [
  handle(saveDocument, save),
  handle(attachScan, attach),

  handle(giveDocumentTasks, async (context, { document, tasks }) => {
    const kept = await readDocument(context, document)
    if (!kept) return notFound()
    // What a task says would be the content of what must not be stored.
    if (kept.secrecy !== 'normal') return new Refused(422, 'classified-no-task', {}, ['input.document'])
    const on = today(context.now)
    const refused = await refuseTasks(context, tasks, on)
    if (refused) return refused
    const { organisation, path, province } = kept
    const copies = await giveTasks(
      context,
      { organisation, path, province, frame: null, conclusion: null, document, on },
      tasks.map((each) => ({ ...each, type: 'document', step: null, legalDue: null })),
    )
    context.record({ subject: `document/${document}`, before: null, after: { tasks: tasks.length, copies } })
    return { tasks: tasks.length, copies }
  }),
]
