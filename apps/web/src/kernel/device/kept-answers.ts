import { useQueryClient } from '@tanstack/react-query'
import { ask, type Input, type Output, type QueryName, Unreachable } from '../client.ts'
import { sessionKnown, sessionNow } from '../session.ts'
import { makeSignal, useSignal } from '../signal.ts'
import { answerOf, inStore } from './database.ts'

type Kept = Readonly<{ key: string; account: string; at: string; answer: unknown }>

const keyOf = (account: string, name: string, input: unknown) => `${account} ${name} ${JSON.stringify(input)}`

/** Questions whose answer on screen came from this device, and when it had been read. */
const fromDevice = makeSignal<ReadonlyMap<string, string>>(new Map())

function mark(question: string, at: string | undefined): void {
  const before = fromDevice.get()
  if (before.get(question) === at) return
  const after = new Map(before)
  if (at === undefined) after.delete(question)
  else after.set(question, at)
  fromDevice.set(after)
}

/**
 * The server's answer; without a server the last one it gave to this account, whose age the shell then shows. An answer
 * that arrives after the account changed is kept for nobody.
 */
export async function askOrRecall<N extends QueryName>(
  name: N,
  input: Input<N>,
  signal: AbortSignal,
): Promise<Output<N>> {
  const question = JSON.stringify([name, input])
  const before = sessionNow()
  try {
    const answer = await ask(name, input, signal)
    mark(question, undefined)
    void keep(name, input, answer, before.me === undefined ? undefined : before.account)
    return answer
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    const kept = await recall(keyOf(await sessionKnown(), name, input))
    if (!kept) throw error
    mark(question, kept.at)
    return kept.answer as Output<N>
  }
}

async function keep(name: string, input: unknown, answer: unknown, asked: string | undefined): Promise<void> {
  const account = await sessionKnown()
  if (sessionNow().me === undefined || (asked !== undefined && asked !== account)) return
  const row: Kept = { key: keyOf(account, name, input), account, at: new Date().toISOString(), answer }
  await inStore('answers', 'readwrite', (rows) => answerOf(rows.put(row))).catch(() => undefined)
}

const recall = (key: string): Promise<Kept | undefined> =>
  inStore('answers', 'readonly', (rows) => answerOf(rows.get(key) as IDBRequest<Kept | undefined>)).catch(
    () => undefined,
  )

/** Whether an answer is on this device, for this account. */
export const isKept = async <N extends QueryName>(name: N, input: Input<N>): Promise<boolean> =>
  (await recall(keyOf(await sessionKnown(), name, input))) !== undefined

/** Days after which an answer nobody read again leaves the device. */
const keepDays = 30

/** Makes room: called once at the start. */
export async function forgetOldAnswers(now = Date.now()): Promise<void> {
  const oldest = new Date(now - keepDays * 86_400_000).toISOString()
  await inStore('answers', 'readwrite', async (rows) => {
    for (const row of (await answerOf(rows.getAll())) as Kept[])
      if (row.at < oldest) await answerOf(rows.delete(row.key))
  }).catch(() => undefined)
}

/** When the oldest answer on this page was read, if any came from this device. */
export function useKeptSince(): string | undefined {
  const client = useQueryClient()
  const kept = useSignal(fromDevice)
  const shown = client
    .getQueryCache()
    .getAll()
    .filter((each) => each.isActive())
    .flatMap((each) => kept.get(JSON.stringify(each.queryKey.slice(0, 2))) ?? [])
  return shown.sort()[0]
}
