import type { Fields } from '../../kernel/device/use-typed.ts'

/** A field that somebody else changed after this form was opened. `typed`: undefined = this form leaves it. */
export type Moved = Readonly<{ field: string; now: string; typed: string | undefined }>

/** What somebody else changed meanwhile, beside what was typed here. */
export const movedFields = (base: Fields, typed: Fields, now: Fields): readonly Moved[] =>
  Object.keys(now).flatMap((field) =>
    now[field] === base[field] ? [] : [{ field, now: now[field] ?? '', typed: typed[field] }],
  )
