import { expect } from 'vitest'
import { explain, locales, type Reason } from '../index.ts'

/** For tests: every reason has a whole sentence in both languages, with no hole where a number should be. */
export function expectSpoken(reasons: readonly Reason[]): void {
  for (const reason of reasons) {
    for (const locale of locales) {
      const text = explain(reason, locale)
      expect(text, `${reason.rule} ${locale}`).not.toBe(reason.rule)
      expect(text, `${reason.rule} ${locale}`).not.toMatch(/undefined|\bnull\b|NaN|\[object|\(\)|: \.| {2}/)
      expect(text, `${reason.rule} ${locale}`).toMatch(/[.]$/)
    }
  }
}
