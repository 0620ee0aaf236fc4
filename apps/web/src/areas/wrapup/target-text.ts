import type { Locale } from '@baucu/law'
import { count } from '@baucu/law'
import { type WrapUpIndicator, wrapUpIndicators } from '@baucu/reporting'
import { share } from '../../kernel/format.ts'

/** A target as it is shown and typed: a percentage of two decimals, or a count. */
export const showTarget = (id: WrapUpIndicator, target: number, locale: Locale): string =>
  wrapUpIndicators[id] === 'share' ? share(target, 10_000, locale) : count(target, locale)

/** What was typed: null = nothing is planned, undefined = it cannot be read. Either decimal sign is understood. */
export function readTarget(id: WrapUpIndicator, typed: string): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  if (wrapUpIndicators[id] === 'count') return /^\d{1,7}$/.test(text) ? Number(text) : undefined
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text) ?? []
  if (whole === '') return undefined
  const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  return hundredths <= 10_000 ? hundredths : undefined
}
