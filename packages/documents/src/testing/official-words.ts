import { existsSync, readFileSync } from 'node:fs'
import { expect } from 'vitest'

const place = 'shared/reference/legal/resolution-40-2025-forms.txt'
const file = ['../../../../', '../../../../../', '../../../../../../']
  .map((up) => new URL(`${up}${place}`, import.meta.url))
  .find((url) => existsSync(url))

/** Whether the wording of Resolution 40/NQ-HĐBCQG lies beside this repository. */
export const hasOfficialWords = file !== undefined

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? []

/** The words of one form of Resolution 40 up to where its numbered notes begin; `leave` is taken out first. */
export function officialWords(from: string, until: string, leave: RegExp = /$^/g): readonly string[] {
  if (!file) return []
  const whole = readFileSync(file, 'utf8')
  const start = whole.indexOf(`\n${from}\n`) + 1
  const form = whole.slice(start + from.length, whole.indexOf(until, start))
  return wordsOf(
    form
      .replace(/\s+/g, ' ')
      .replace(/\(\d+\)/g, ' ')
      .replace(leave, ' '),
  )
}

/** Every word that is asked for stands in the text, in order, and never more than a few others between two of them. */
export function expectOfficialWords(asked: readonly string[], text: string, between = 14): void {
  expect(asked.length).toBeGreaterThan(100)
  const given = wordsOf(text)
  const lower = given.map((each) => each.toLocaleLowerCase('vi'))
  let at = 0
  for (const [index, word] of asked.entries()) {
    const found = lower.indexOf(word.toLocaleLowerCase('vi'), at)
    const about = `"${asked.slice(Math.max(0, index - 6), index + 1).join(' ')}"`
    expect(found, about).toBeGreaterThanOrEqual(0)
    expect(found - at, `words before ${about}: ${given.slice(at, found).join(' ')}`).toBeLessThan(between)
    at = found + 1
  }
}
