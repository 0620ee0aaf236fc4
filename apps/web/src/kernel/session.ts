import type { QueryClient } from '@tanstack/react-query'
import { actIn, ask, type Output, Refused, Unreachable, whenSessionEnds } from './client.ts'
import { answerOf, inStore, removeOf } from './device/database.ts'
import { makeSignal, useSignal } from './signal.ts'

/** Who is signed in, what he may do, in which offices. */
type Me = Output<'accounts.me'>

/** Whose answers and whose outbox: an account, or `nobody` before anybody signed in (also whoever sits at the machine). */
const nobody = 'nobody'

export type Session = Readonly<{
  /** Undefined until the server or this device has said who it was last. */
  me: Me | undefined
  account: string
  /** The server no longer knows the session; work is kept and waits for a new sign-in. */
  ended: boolean
  office: string | null
}>

const nothing: Me = {
  account: null,
  operator: true,
  needsOwner: true,
  sample: false,
  service: false,
  pending: null,
  grants: [],
  offices: [],
}

const session = makeSignal<Session>({ me: undefined, account: nobody, ended: false, office: null })

/** Who uses this page. */
export const useSession = (): Session => useSignal(session)
/** Whether nobody is signed in and this is not the machine itself: only what is public can be read. */
export function useStranger(): boolean {
  const { me, ended } = useSession()
  return me !== undefined && me.account === null && !me.operator && !ended
}
/** Who uses this page, outside React. */
export const sessionNow = session.get
/** Tells of a change of session. */
export const onSession = session.subscribe

let first: Promise<unknown> | undefined
let client: QueryClient | undefined
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('baucu.session')

/** Begins to follow who is signed in: once, from `main.tsx`. Other tabs of this browser tell of a sign-in or sign-out. */
export function followSession(queries: QueryClient): void {
  client = queries
  whenSessionEnds(() => session.set({ ...session.get(), ended: true }))
  first = refreshSession()
  channel?.addEventListener('message', () => void refreshSession())
  window.addEventListener('focus', () => void refreshSession())
}

/** Resolves when it is known whose device this is: by the server, or offline by what was known last. */
export const sessionKnown = async (): Promise<string> => {
  await first
  return session.get().account
}

/**
 * Asks the server who is signed in. `'unknown'`: nobody answered, and what was known last still counts. A server that
 * has no accounts yet serves whoever asks as nobody.
 */
export async function refreshSession(): Promise<'known' | 'unknown' | 'ended'> {
  try {
    await adopt(await ask('accounts.me', {}))
    return 'known'
  } catch (error) {
    if (error instanceof Refused && error.status === 404) {
      await adopt(nothing)
      return 'known'
    }
    if (session.get().me === undefined) await recall()
    if (error instanceof Refused && error.status === 401) return 'ended'
    if (error instanceof Refused || error instanceof Unreachable) return 'unknown'
    throw error
  }
}

/** Another account than before: what the former one read leaves this device and this page. */
async function adopt(me: Me): Promise<void> {
  const was = session.get()
  if (was.me === undefined) await recall()
  const before = session.get().account
  const account = me.account?.id ?? nobody
  const changed = account !== before
  const office = changed ? null : session.get().office
  actIn(office)
  session.set({ me, account, ended: false, office })
  if (!changed) {
    const same = JSON.stringify(was.me) === JSON.stringify(me)
    if (!same) await remember()
    // Signed in again, approved, or given a role: what was refused before may be asked now.
    if (was.ended || (!same && was.me !== undefined)) void client?.invalidateQueries()
    return
  }
  // At once: what the new account types must not be thrown away by a page that is drawn anew a moment later.
  void client?.resetQueries()
  await remember()
  if (before !== nobody) await removeOf('answers', before).catch(() => undefined)
  channel?.postMessage('changed')
}

/**
 * Called by whoever signed out or in: everything the former account read is wiped, its unsent work is kept for its next
 * sign-in.
 */
export async function sessionChanged(): Promise<void> {
  const { account } = session.get()
  await removeOf('answers', account).catch(() => undefined)
  await refreshSession()
  channel?.postMessage('changed')
}

/** Acts in an office from now on; it goes with every request. */
export async function chooseOffice(office: string | null): Promise<void> {
  session.set({ ...session.get(), office })
  actIn(office)
  await remember()
  await client?.invalidateQueries()
}

const remember = (): Promise<unknown> =>
  inStore('session', 'readwrite', (rows) => {
    const { me, account, office } = session.get()
    return answerOf(rows.put({ key: 'last', me, account, office }))
  }).catch(() => undefined)

/** Offline, or before the first answer: whoever was here last. */
async function recall(): Promise<void> {
  const kept = (await inStore('session', 'readonly', (rows) => answerOf(rows.get('last'))).catch(() => undefined)) as
    | { me: Me; account: string; office: string | null }
    | undefined
  if (session.get().me !== undefined) return
  if (kept) {
    actIn(kept.office)
    session.set({ me: kept.me, account: kept.account, ended: session.get().ended, office: kept.office })
  }
}
