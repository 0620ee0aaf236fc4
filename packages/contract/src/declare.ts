import type { z } from 'zod'

/**
 * Who may call. `public`: anybody who reaches the server; `operator`: whoever runs this installation (in the first
 * product: the person at the machine). Organisations and grants on their tree come with accounts.
 */
export type Role = 'public' | 'operator'

type Title = Readonly<{ vi: string; en: string }>

type Shape<I extends z.ZodType, O extends z.ZodType> = Readonly<{
  title: Title
  input: I
  output: O
  roles: readonly Role[]
}>

/**
 * A change, declared once. From it come the route `POST /api/commands/<name>`, its check, the typed client, the
 * OpenAPI page and the permission matrix. `offline: 'queue'` = a phone may keep it and send it later.
 */
export type Command<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = Shape<I, O> & Readonly<{ kind: 'command'; name: N; offline: 'queue' | 'no' }>

/** A question, declared once. It never writes: `GET /api/queries/<name>?input=<json>`. */
export type Query<N extends string = string, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = Shape<
  I,
  O
> &
  Readonly<{ kind: 'query'; name: N }>

/** Declares a command; the name is `<area>.<verb>`. */
export const command = <N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  shape: Shape<I, O> & { offline: 'queue' | 'no' },
): Command<N, I, O> => ({ kind: 'command', name, ...shape })

/** Declares a query; the name is `<area>.<noun>`. */
export const query = <N extends string, I extends z.ZodType, O extends z.ZodType>(
  name: N,
  shape: Shape<I, O>,
): Query<N, I, O> => ({
  kind: 'query',
  name,
  ...shape,
})

export type InputOf<D> = D extends { input: infer I extends z.ZodType } ? z.input<I> : never
export type OutputOf<D> = D extends { output: infer O extends z.ZodType } ? z.output<O> : never
