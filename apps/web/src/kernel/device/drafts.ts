import { sessionKnown } from '../session.ts'
import { answerOf, inStore } from './database.ts'

type Draft = Readonly<{ key: string; account: string; values: Readonly<Record<string, string>> }>

/** What was typed on a form and not yet sent, by the name of the field. Survives a reload and a killed tab. */
export async function readDraft(form: string): Promise<Readonly<Record<string, string>>> {
  const key = `${await sessionKnown()} ${form}`
  const row = await inStore('drafts', 'readonly', (rows) =>
    answerOf(rows.get(key) as IDBRequest<Draft | undefined>),
  ).catch(() => undefined)
  return row?.values ?? {}
}

/** Keeps what was typed; empty = nothing to keep. */
export async function writeDraft(form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const account = await sessionKnown()
  const key = `${account} ${form}`
  await inStore('drafts', 'readwrite', async (rows) => {
    if (Object.keys(values).length === 0) await answerOf(rows.delete(key))
    else await answerOf(rows.put({ key, account, values } satisfies Draft))
  }).catch(() => undefined)
}
