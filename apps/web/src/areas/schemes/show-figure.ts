import type { Locale } from '@baucu/law'

/** A figure of a target as it is read: `1.250,5`. */
export const showFigure = (value: number, locale: Locale): string =>
  value.toLocaleString(locale, { maximumFractionDigits: 4 })
