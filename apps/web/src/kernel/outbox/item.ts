/**
 * A command that the server has not acknowledged yet, and the rules of its way there. Nothing here touches the network,
 * the disk or the clock.
 */
type OutboxState = 'waiting' | 'sending' | 'received' | 'refused' | 'conflict'

/** Why the last attempt did not end in a receipt. `unreachable`: nobody answered. */
type OutboxReason = Readonly<{ code: string; status: number | null; title: string; fields: readonly string[] }>

export type OutboxItem = Readonly<{
  /** Order on this device; an edited item keeps its place. */
  seq: number
  /** UUIDv7 made here: the same at every attempt, so that the server takes it once. */
  id: string
  /** Who made it. Only his session may send it. */
  account: string
  office: string | null
  command: string
  input: unknown
  deviceAt: string
  /** Items about the same thing go one after the other. */
  subject: string
  /** What the list says: the command, and the thing with its value. */
  title: string
  about: string
  /** Page it was made on, to mend it there. */
  place: string
  state: OutboxState
  attempts: number
  /** True once a request with it may have reached the server: from then on it can only be followed, not replaced. */
  left: boolean
  /** Milliseconds; null: as soon as possible. */
  nextTry: number | null
  reason: OutboxReason | null
  receipt: Readonly<{ id: string; at: string }> | null
}>

/** What came of one attempt. */
export type Attempt =
  | Readonly<{ kind: 'received'; id: string; at: string }>
  | Readonly<{ kind: 'refused'; reason: OutboxReason }>
  /** Nobody answered. `sent`: the request itself was on its way. */
  | Readonly<{ kind: 'unreachable'; sent: boolean }>

const firstPause = 2_000
const longestPause = 5 * 60_000

/** Doubling pauses up to five minutes; `chance` in [0, 1) spreads devices that lost the network together. */
export const pauseAfter = (attempts: number, chance: number): number =>
  Math.round(Math.min(longestPause, firstPause * 2 ** Math.min(attempts - 1, 20)) * (0.75 + chance / 2))

/** Not yet at the server, and still wanting to be. */
export const isPending = (item: OutboxItem): boolean => item.state === 'waiting' || item.state === 'sending'
/** Somebody has to decide. */
export const needsPerson = (item: OutboxItem): boolean => item.state === 'refused' || item.state === 'conflict'

/** Refusals that pass by themselves: signing in, a busy or broken server, one that is older than this page. */
const passes = ({ status, code }: OutboxReason): boolean =>
  code === 'unknown-command' ||
  status === null ||
  status === 401 ||
  status === 408 ||
  status === 425 ||
  status === 429 ||
  status >= 500

/** The item after an attempt at `now`. */
export function afterAttempt(item: OutboxItem, attempt: Attempt, now: number, chance: number): OutboxItem {
  const attempts = item.attempts + 1
  switch (attempt.kind) {
    case 'received':
      return {
        ...item,
        attempts,
        left: true,
        input: withoutFiles(item.input),
        state: 'received',
        nextTry: null,
        reason: null,
        receipt: { id: attempt.id, at: attempt.at },
      }
    case 'unreachable':
      return {
        ...item,
        attempts,
        left: item.left || attempt.sent,
        state: 'waiting',
        nextTry: now + pauseAfter(attempts, chance),
        reason: { code: 'unreachable', status: null, title: '', fields: [] },
      }
    case 'refused': {
      const { reason } = attempt
      const left = { ...item, attempts, left: true, reason }
      if (passes(reason)) return { ...left, state: 'waiting', nextTry: now + pauseAfter(attempts, chance) }
      return { ...left, state: reason.code === 'changed-meanwhile' ? 'conflict' : 'refused', nextTry: null }
    }
  }
}

/** Longer than anything that is typed: a file, as text. */
const longest = 20_000

/** What the server has is shown here for some days; a photograph need not fill the device that long. */
const withoutFiles = (input: unknown): unknown =>
  typeof input !== 'object' || input === null
    ? input
    : Object.fromEntries(
        Object.entries(input).map(([field, value]) => [
          field,
          typeof value === 'string' && value.length > longest ? '' : value,
        ]),
      )

/**
 * The next item to send: the oldest waiting one that has nothing unfinished about the same subject before it and whose
 * time has come. `until`: when to look again, when only the time is missing.
 */
export function nextToSend(
  items: readonly OutboxItem[],
  now: number,
): Readonly<{ item: OutboxItem | undefined; until: number | undefined }> {
  const held = new Set<string>()
  let until: number | undefined
  for (const item of [...items].sort((a, b) => a.seq - b.seq)) {
    if (item.state === 'received') continue
    if (!held.has(item.subject) && isPending(item)) {
      if (item.nextTry === null || item.nextTry <= now) return { item, until: undefined }
      until = Math.min(until ?? item.nextTry, item.nextTry)
    }
    held.add(item.subject)
  }
  return { item: undefined, until }
}

/**
 * The item that a newer one of the same command and subject may take the place of: it never left this device, or the
 * server said no to it. One that may have arrived is followed, never replaced.
 */
export const replaceable = (items: readonly OutboxItem[], subject: string, command: string): OutboxItem | undefined => {
  const last = items
    .filter((each) => each.subject === subject && each.state !== 'received')
    .sort((a, b) => b.seq - a.seq)[0]
  return last?.command === command && ((last.state === 'waiting' && !last.left) || last.state === 'refused')
    ? last
    : undefined
}
