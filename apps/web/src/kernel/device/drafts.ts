import { sessionKnown, sessionNow } from '../session.ts'
import { answerOf, inStore } from './database.ts'

type Draft = Readonly<{ key: string; account: string; values: Readonly<Record<string, string>> }>

/** What was typed on a form and not yet sent, by the name of the field. Survives a reload and a killed tab. */
export async function readDraft(form: string): Promise<Readonly<Record<string, string>>> {
  const key = `${await sessionKnown()} ${form}`
  const written = onItsWay(key)
  if (written) return written
  const row = await inStore('drafts', 'readonly', (rows) =>
    answerOf(rows.get(key) as IDBRequest<Draft | undefined>),
  ).catch(() => undefined)
  return row?.values ?? {}
}

/** Keeps what was typed; empty = nothing to keep. */
export async function writeDraft(form: string, values: Readonly<Record<string, string>>): Promise<void> {
  const text = JSON.stringify(values)
  // A page that is left in the same moment does not wait for the disk: until it is there, the tab holds it.
  const early = `${sessionNow().account} ${form}`
  hold(early, text)
  const account = await sessionKnown()
  const key = `${account} ${form}`
  await inStore('drafts', 'readwrite', async (rows) => {
    if (Object.keys(values).length === 0) await answerOf(rows.delete(key))
    else await answerOf(rows.put({ key, account, values } satisfies Draft))
  }).then(
    () => release(early, text),
    () => undefined,
  )
}

const held = (key: string): string => `baucu.draft ${key}`

function hold(key: string, text: string): void {
  try {
    sessionStorage.setItem(held(key), text)
  } catch {
    // No room, or none given: the disk has it in a moment.
  }
}

/** Nothing newer was typed meanwhile. */
function release(key: string, text: string): void {
  try {
    if (sessionStorage.getItem(held(key)) === text) sessionStorage.removeItem(held(key))
  } catch {
    // As above.
  }
}

function onItsWay(key: string): Readonly<Record<string, string>> | undefined {
  try {
    const text = sessionStorage.getItem(held(key))
    return text === null ? undefined : (JSON.parse(text) as Readonly<Record<string, string>>)
  } catch {
    return undefined
  }
}
