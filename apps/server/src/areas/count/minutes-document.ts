import { createHash } from 'node:crypto'
import { countFields, votesField } from '@baucu/counting'
import { canonicalText, isSensitive, usualSecrecy } from '@baucu/proof'

type Use = Readonly<{ received: number; exchanged: number; unused: number }>

/** What a minutes says, as far as it is known; figures by field of the form. */
type Said = Readonly<{
  frame: string
  constituency: string
  area: string
  candidates: readonly Readonly<{ id: string }>[]
  figures: Readonly<Record<string, number | null>> | null
  use: Use | null
}>

/**
 * The document that printed minutes carry, and that a signed copy is compared with (docs/file-formats.md): the minutes document of
 * docs/formats/leaves.md, or, of an area whose figures would tell how people voted, only its SHA-256. Null while a figure is not known.
 */
export function minutesDocument({ frame, constituency, area, candidates, figures, use }: Said): string | null {
  const [registered, voted, issued, collected, valid, invalid] = countFields.map((field) => figures?.[field] ?? null)
  const votes = candidates.map(({ id }) => figures?.[votesField(id)] ?? null)
  const counts = [registered, voted, issued, collected, valid, invalid]
  if (votes.length === 0 || [...counts, ...votes].some((each) => each == null)) return null
  const about = { area, contest: constituency, event: frame }
  const said = {
    ...about,
    figures: {
      ...{ registered, voted, issued, collected, valid, invalid, votes, byCount: null },
      ...{ received: use?.received ?? null, exchanged: use?.exchanged ?? null, unused: use?.unused ?? null },
    },
  }
  const whole = canonicalText(said)
  if (!whole.ok) return null
  if (!isSensitive({ valid: valid ?? 0, votes: votes as number[] }, usualSecrecy)) return whole.value
  const digest = canonicalText({ ...about, sha256: createHash('sha256').update(whole.value).digest('hex') })
  return digest.ok ? digest.value : null
}
