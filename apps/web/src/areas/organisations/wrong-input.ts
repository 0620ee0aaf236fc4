import type { z } from 'zod'
import { Refused } from '../../kernel/client.ts'
import { refusalOf } from '../../kernel/refusal.ts'
import type { useOrganisationWords } from './words.ts'

type Said = Readonly<{ at: Readonly<Record<string, string>>; whole: string }>

/** What is wrong with an input before it is sent: a sentence for each field, by its path. Empty = it can be sent. */
export function wrongInput(
  schema: z.ZodType,
  input: unknown,
  { wrong }: ReturnType<typeof useOrganisationWords>,
): Readonly<Record<string, string>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return {}
  const said: Record<string, string> = {}
  for (const { path } of parsed.error.issues) {
    const field = path.join('.')
    const last = String(path.findLast((each) => typeof each === 'string'))
    said[field] ??= Object.hasOwn(wrong, last) ? wrong[last as keyof typeof wrong] : wrong.other
  }
  return said
}

/** What a failed command says: at the fields this form shows, and the rest for the form as a whole. */
export function saidOf(error: Error | null, shown: (field: string) => boolean, unreachable: string): Said {
  if (!error) return { at: {}, whole: '' }
  if (!(error instanceof Refused)) return { at: {}, whole: unreachable }
  const { at, whole } = refusalOf(error)
  const elsewhere = Object.entries(at).flatMap(([field, text]) => (shown(field) ? [] : [text]))
  return { at, whole: [whole, ...elsewhere].filter(Boolean).join(' ') }
}
