import { fold } from '@baucu/law'

/** The words that are looked for, without marks. */
export const wordsOf = (search: string | undefined): readonly string[] =>
  fold(search ?? '')
    .split(/\s+/)
    .filter(Boolean)

/** True in SQL when every word of a parameter stands in the name or user name of the account `a`, with or without marks. */
export const wordsFound = (parameter: string): string => `not exists (
  select from unnest(${parameter}::text[]) word
  where position(word in replace(regexp_replace(normalize(lower(a.name || ' ' || coalesce(a.username, '')), nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd')) = 0)`
