import type { ByEdition, Edition } from './edition.ts'

/**
 * How sure we are of a rule. `unconfirmed` is never hidden: it travels with every answer to the screen,
 * where a person decides.
 */
export type Confidence = 'confirmed' | 'unconfirmed'

/**
 * A legal value with its source, both editions side by side. `article` names Law 85/2015/QH13 unless it names
 * another text ("NQ 1186/2021 Điều 2"). `null` = the edition does not have it.
 */
export type Provision<T> = Readonly<{
  value: ByEdition<T | null>
  article: string
  /** The amending text, for the edition it changed. */
  amendedBy: string | null
  confidence: ByEdition<Confidence>
  /** What a reader must know beside the number: the doubt, the contradiction between sources. */
  note: string | null
}>

type Extra = Partial<{
  amendedBy: string
  confidence: Confidence | Partial<Record<Edition, Confidence>>
  note: string
}>

/**
 * Writes one legal value: `provision({ '2015': 70, '2025': 42 }, '35.1', { amendedBy: law83 })`.
 * Without `confidence` both editions are confirmed.
 */
export function provision<T>(value: ByEdition<T | null>, article: string, extra: Extra = {}): Provision<T> {
  const { confidence } = extra
  const each = typeof confidence === 'string' ? { '2015': confidence, '2025': confidence } : confidence
  return {
    value,
    article,
    amendedBy: extra.amendedBy ?? null,
    confidence: { '2015': 'confirmed', '2025': 'confirmed', ...each },
    note: extra.note ?? null,
  }
}

/** The same value in both editions. */
export const unchanged = <T>(value: T, article: string, extra: Extra = {}): Provision<T> =>
  provision({ '2015': value, '2025': value }, article, extra)
