import type { z } from 'zod'
import type { useOrganisationWords } from './words.ts'

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
