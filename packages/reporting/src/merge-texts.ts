import type { Source } from './roll-up.ts'

/** A paragraph of a draft and who wrote it. */
export type LabelledText = Readonly<{ organisation: string; text: string }>

/** The texts of a field side by side in the given order of units; who had nothing to tell is named apart. */
export function labelledTexts(
  sources: readonly Source[],
  order: readonly string[],
): Readonly<{ texts: readonly LabelledText[]; nothing: readonly string[] }> {
  const place = new Map(order.map((id, index) => [id, index]))
  const sorted = [...sources].sort(
    (a, b) => (place.get(a.organisation) ?? order.length) - (place.get(b.organisation) ?? order.length),
  )
  return {
    texts: sorted.flatMap(({ organisation, value }) =>
      value.kind === 'text' ? [{ organisation, text: value.text }] : [],
    ),
    nothing: sorted.flatMap(({ organisation, value }) => (value.kind === 'nothing' ? [organisation] : [])),
  }
}

/**
 * A first draft of a section from what the units wrote: "Hội Nông dân tỉnh: …", paragraph by paragraph. A person goes over
 * it; nothing of it is left out.
 */
export const draftText = (texts: readonly LabelledText[], nameOf: (organisation: string) => string): string =>
  texts.map(({ organisation, text }) => `${nameOf(organisation)}: ${text.trim()}`).join('\n\n')
