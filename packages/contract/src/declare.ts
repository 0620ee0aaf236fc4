import type { z } from 'zod'
import type { Role } from './roles.ts'

type Title = Readonly<{ vi: string; en: string }>

/** Kinds of things whose id in an input says at which organisation something happens. */
export type PlacedKind =
  | 'organisation'
  | 'person'
  | 'office'
  | 'account'
  | 'grant'
  /** A session that waits for approval. */
  | 'session'
  | 'group'
  | 'figure'
  | 'audit'
  | 'meeting'
  | 'conclusion'
  /** A seat in a meeting, at the organisation that is invited. */
  | 'seat'
  /** A task, where it was issued. */
  | 'task'
  /** A copy of a task, where it is done. */
  | 'copy'
  /** A proposal, where it is addressed to. */
  | 'proposal'
  /** A plan or a programme of action. */
  | 'plan'
  /** A document, where it is registered. */
  | 'document'
  /** A scheme, where it was set up. */
  | 'scheme'
  /** A round of reports, where it was asked for. */
  | 'round'

/**
 * Where the caller's role must have been granted.
 * - `everywhere`: nowhere in particular; the role is enough.
 * - `reach`: anywhere; the answer holds only what lies at or below the organisations of those grants.
 * - `own`: the caller's own account; any role.
 * - `{ of, at }`: at the organisation that the named field of the input leads to, or above it. A field that is null or
 *   left out asks for a grant for the whole installation.
 *
 * Out of scope is answered exactly as absent: 404.
 */
export type Scope = 'everywhere' | 'reach' | 'own' | Readonly<{ of: PlacedKind; at: string }>

type Shape<I extends z.ZodType, O extends z.ZodType> = Readonly<{
  title: Title
  input: I
  output: O
  roles: readonly Role[]
  scope: Scope
}>

type Offline = 'queue' | 'no'

/**
 * A change, declared once. From it come the route `POST /api/commands/<name>`, its check, its audit row, the typed
 * client, the OpenAPI page and the permission matrix. `offline: 'queue'` = a device may keep it and send it later.
 * `secret` = its input holds a password or a code: it is remembered under a key that lies outside the database.
 * `afterClosing` = also in an election that was closed; any other command that names a closed one in its input is refused.
 */
export type Command<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  F extends Offline = Offline,
> = Shape<I, O> & Readonly<{ kind: 'command'; name: N; offline: F; secret: boolean; afterClosing: boolean }>

/**
 * A question, declared once. It never changes what it asks about: `GET /api/queries/<name>?input=<json>`. A
 * `restricted` one is noted in the read log: who asked for what, and when.
 */
export type Query<N extends string = string, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Shape<
  I,
  O
> &
  Readonly<{ kind: 'query'; name: N; restricted: boolean }>

/** Declares a command; the name is `<area>.<verb>`. */
export const command = <N extends string, I extends z.ZodType, O extends z.ZodType, F extends Offline>(
  name: N,
  shape: Shape<I, O> & { offline: F; secret?: boolean; afterClosing?: boolean },
): Command<N, I, O, F> => ({ kind: 'command', name, secret: false, afterClosing: false, ...shape })

/** Declares a query; the name is `<area>.<noun>`. */
export const query = <N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  shape: Shape<I, O> & { restricted?: boolean },
): Query<N, I, O> => ({
  kind: 'query',
  name,
  restricted: false,
  ...shape,
})

export type InputOf<D> = D extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<D> = D extends { output: infer O extends z.ZodType } ? z.output<O> : never
