import { expect } from 'vitest'
import { explainFinding, type Finding, locales } from '../index.ts'

/** For tests: every finding has a whole sentence in both languages, with no hole where a number should be. */
export function expectExplained(findings: readonly Finding[]): void {
  for (const finding of findings) {
    for (const value of Object.values(finding.numbers)) expect(JSON.stringify(value)).not.toBe('null')
    for (const locale of locales) {
      const text = explainFinding(finding, locale)
      expect(text, `${finding.code} ${locale}`).not.toBe(finding.code)
      expect(text, `${finding.code} ${locale}`).not.toMatch(/undefined|\bnull\b|NaN|Infinity|\[object|\(\)|: \.| {2}/)
      expect(text, `${finding.code} ${locale}`).toMatch(/[.]$/)
    }
  }
}
