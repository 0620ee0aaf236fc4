import type { Command, PlacedKind, Query, Role } from '@baucu/contract'
import type { ClientBase } from 'pg'
import type { Transaction } from './database.ts'
import { notFound, Refused } from './refused.ts'

/** Who stands at the door, before anybody looked who it is. */
export type Caller =
  | Readonly<{ kind: 'public' }>
  /** Whoever sits at the machine; counts while no owner is set up, afterwards only with the machine's token. */
  | Readonly<{ kind: 'operator'; proven?: boolean }>
  /** The product itself: its sample, a rehearsal being played, a job. */
  | Readonly<{ kind: 'product' }>
  /** A calendar that fetches by an address whose sign is ours; it may ask for what that address is for. */
  | Readonly<{ kind: 'feed'; feed: string }>
  /** A screen on a wall that asks by such an address; it gets the counts that the address is for. */
  | Readonly<{ kind: 'wall'; wall: string }>
  /** A session cookie whose signature is ours, and the office the caller says to act in. `token` is '' when it is not. */
  | Readonly<{ kind: 'session'; token: string; office: string | null; local: boolean }>

/** A role where it was granted. `path` is '' for the whole installation. */
export type GrantAt = Readonly<{ id: string; role: Role; organisation: string | null; path: string }>

/** The caller, looked up in the transaction of what he asks for. */
export type Actor = Readonly<{
  kind: Caller['kind']
  account: string | null
  /** Of the person the account belongs to. */
  person: string | null
  /** The office this act is done in. */
  office: string | null
  session: string | null
  grants: readonly GrantAt[]
}>

/** Where a thing is: the organisation it belongs to, the path of that organisation, its province. */
export type Place = Readonly<{ organisation: string | null; path: string; province: string | null }>

/** What the kernel must be told by the areas that know accounts and organisations. */
export type Directory = Readonly<{
  /** Looks the caller up; a session that has ended or was revoked is refused with 401. */
  actorOf: (transaction: Transaction, caller: Caller, now: Date) => Promise<Actor | Refused>
  /** Where a thing of a kind is; undefined = there is no such thing. */
  placeOf: Readonly<Record<PlacedKind, (transaction: Transaction, id: string) => Promise<Place | undefined>>>
  /** Since when an election is closed; null = it is open. */
  closedAt: (transaction: Transaction, frame: string) => Promise<Date | null>
}>

/** What was found to be allowed: the grants that allow it, and the place it is about. */
export type Admission = Readonly<{ actor: Actor; grants: readonly GrantAt[]; place: Place | undefined }>

const wholeInstallation = ''

/** Grants with which the product itself, and the person at its machine, act. */
export const everywhere = (role: Role): readonly GrantAt[] => [
  { id: '', role, organisation: null, path: wholeInstallation },
]

/** Where the thing is that is asked about; undefined = there is none, or nothing is named. */
export async function placeAsked(
  transaction: Transaction,
  { scope }: Command | Query,
  input: unknown,
  { placeOf }: Directory,
): Promise<Place | undefined> {
  const id = namedIn(scope, input)
  return typeof scope === 'string' || id === undefined ? undefined : await placeOf[scope.of](transaction, id)
}

/**
 * Lets a caller in or not. 401: nobody is signed in and it is not for everybody; 403: none of his roles may; 404: the
 * role holds, but not there, which is answered as if there were nothing there. Before an input could be read (`wrong`)
 * the roles alone decide.
 */
export function admit(
  { name, roles, scope }: Command | Query,
  input: Readonly<{ value: unknown }> | 'wrong',
  actor: Actor,
  place: Place | undefined,
): Admission | Refused {
  const open = roles.includes('public')
  const grants =
    actor.kind === 'product' ? everywhere('operator') : actor.grants.filter((each) => roles.includes(each.role))
  if (grants.length === 0 && !open) {
    return actor.kind === 'public' ? new Refused(401, 'not-signed-in') : new Refused(403, 'not-allowed', { name })
  }
  if (typeof scope === 'string' || input === 'wrong') return { actor, grants, place: undefined }
  if (namedIn(scope, input.value) === undefined) {
    const whole = grants.some((each) => each.path === wholeInstallation)
    return whole ? { actor, grants, place: undefined } : notFound()
  }
  return place && reaches(grants, place.path) ? { actor, grants, place } : notFound()
}

/** The id in an input that says where it happens. */
function namedIn(scope: Command['scope'], input: unknown): string | undefined {
  const id = typeof scope === 'string' ? undefined : fieldOf(input, scope.at)
  return typeof id === 'string' ? id : undefined
}

/** Whether one of the grants holds at a path: it is granted there or above. */
const reaches = (grants: readonly GrantAt[], path: string): boolean => grants.some((each) => path.startsWith(each.path))

export function fieldOf(input: unknown, at: string): unknown {
  let value = input
  for (const key of at.split('.')) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  return value
}

/**
 * Tells the database what this transaction may see: rows at or below the paths of `baucu.reach`, and by name the
 * organisations above them. Row-level security reads these settings; without them it shows nothing.
 */
export async function setReach({ client }: Transaction, grants: readonly GrantAt[]): Promise<void> {
  const reach = grants.map((each) => each.path)
  const above = new Set(grants.flatMap((each) => pathsAbove(each.path)))
  await client.query({
    name: 'set-reach',
    text: `select set_config('baucu.reach', $1::text[]::text, true), set_config('baucu.above', $2::text[]::text, true)`,
    values: [reach, [...above]],
  })
}

/** `a.b.c.` → `a.`, `a.b.` */
function pathsAbove(path: string): readonly string[] {
  const parts = path.split('.').slice(0, -1)
  return parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join('.')}.`)
}

/** Lets a job of the server itself see all rows in this transaction: logs and their checks go over every province. */
export async function reachEverything({ client }: Readonly<{ client: ClientBase }>): Promise<void> {
  await client.query("select set_config('baucu.reach', '{\"\"}', true)")
}
