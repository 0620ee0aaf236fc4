import { count, type Locale } from '@baucu/law'
import { hold } from '../../kernel/format.ts'

/** `1.500.000 đồng`, held together on a line. */
export const dong = (amount: number, locale: Locale, unit: string): string => `${signed(amount, locale)}${hold}${unit}`

/** `-1.500.000`: whole đồng with their sign. */
export const signed = (amount: number, locale: Locale): string =>
  `${amount < 0 ? '-' : ''}${count(Math.abs(amount), locale)}`
