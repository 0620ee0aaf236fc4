import { enterFigure } from '@baucu/contract'
import type { useFigureWords } from './words.ts'

type Words = ReturnType<typeof useFigureWords>

/** What the contract's own schema says about an input, in words, by field. Empty: the server would take it. */
export function wrongFields(input: unknown, words: Words): ReadonlyMap<string, string> {
  const said = enterFigure.input.safeParse(input)
  if (said.success) return new Map()
  return new Map(
    said.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? '')
      return [field, field === 'value' ? words.wrong.number : `${words.wrong.field} (${field})`]
    }),
  )
}
