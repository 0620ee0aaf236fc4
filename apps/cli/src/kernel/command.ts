import type { Locale } from '@baucu/law'
import type { Io } from './io.ts'
import { type Option, type Options, otherwise, type ValuesOf, word } from './options.ts'
import type { Words } from './words.ts'

/**
 * 0 done · 1 the answer is "no" · 2 another program of the product failed and has said why. Our own bad usage and
 * unreadable input (also 2) are refused, never returned.
 */
type Answer = 0 | 1 | 2

/** What stands on the command line without a dash. */
type Operands = Readonly<Record<string, Option<string> | Option<string | undefined>>>

/** One run of a command. */
export type Call<P extends Operands, O extends Options> = Readonly<{
  io: Io
  locale: Locale
  operands: ValuesOf<P>
  options: ValuesOf<O>
}>

/** A subcommand as written in its file. */
type Shape<P extends Operands, O extends Options> = Readonly<{
  name: string
  summary: Words
  /** What comes in, what goes out, with which exit code: the body of `--help`. */
  details: Words
  examples: readonly string[]
  operands: P
  options: O
  run(call: Call<P, O>): Promise<Answer>
}>

/** A subcommand as the kernel sees it. */
export type Command = Readonly<
  Omit<Shape<Operands, Options>, 'run'> & {
    run(call: {
      io: Io
      locale: Locale
      operands: Record<string, unknown>
      options: Record<string, unknown>
    }): Promise<Answer>
  }
>

/** Declares a subcommand; its operands and options reach `run` with their types. */
export const command = <P extends Operands, O extends Options>(shape: Shape<P, O>): Command => ({
  ...shape,
  run: (call) => shape.run(call as Call<P, O>),
})

/** `FILE`: must be given. */
export const operand = (words: Words): Option<string> => ({ ...otherwise(word('', words), ''), required: true })

/** `[NAME]`: may be given. */
export const optionalOperand = (words: Words): Option<string | undefined> => word('', words)
