import type { ResultPoll } from '@baucu/contract'
import { canonicalText } from '@baucu/proof'
import type { PaperKey } from './paper-rows.ts'

/**
 * The document that printed minutes of a Board or a Committee carry, and that a signed copy is compared with (docs/file-formats.md): the
 * figures of its polls, contest by contest. Null where nothing has been drawn up.
 */
export function resultDocument(
  { organisation, frame, level, of }: PaperKey,
  polls: readonly ResultPoll[],
): string | null {
  if (polls.length === 0) return null
  const text = canonicalText({
    ...{ event: frame, level, subject: level === 'board' ? of : `${of}/${organisation}` },
    polls: polls.map(({ constituency, registered, voted, issued, collected, valid, invalid, candidates, outcome }) => ({
      ...{ contest: constituency, registered, voted, issued, collected, valid, invalid },
      votes: candidates.map(({ votes }) => votes),
      elected: [...(outcome?.elected ?? [])],
    })),
  })
  return text.ok ? text.value : null
}

/** The same as data of a form; left out while nobody has drawn the minutes up. */
export function carriedBy(
  view: PaperKey & Readonly<{ state: string; polls: readonly ResultPoll[] }>,
): Readonly<{ document?: string }> {
  const document = view.state === 'open' ? null : resultDocument(view, view.polls)
  return document === null ? {} : { document }
}
