import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain, explainFinding, explainRefusal, locales, wordedCodes } from '../index.ts'
import { ballotWords } from './ballots.ts'
import { campaignWords } from './campaign.ts'
import { conferenceWords } from './conferences.ts'
import { minutesWords } from './minutes.ts'
import { contestRefusalWords, outcomeWords } from './outcome.ts'
import { pollingDayWords } from './polling-day.ts'
import { rollupWords } from './rollup.ts'
import { voterWords } from './voters.ts'

const law = `${import.meta.dirname}/..`

/** Everything of the package that speaks in codes; words and tests aside. */
const sources = globSync('**/*.ts', { cwd: law })
  .filter((file) => !file.startsWith('words/') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(`${law}/${file}`, 'utf8'))
  .join('\n')

const quoted = (pattern: RegExp): string[] => [
  ...new Set([...sources.matchAll(pattern)].map((match) => match[1] ?? '')),
]

/** Rule ids and finding codes (`W-2`, `ID-07`), and refusal codes (`code: 'not-a-count'`). */
const codes = [...quoted(/'([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)'/g), ...quoted(/code: '([a-z][a-z-]+)'/g)]

describe('sentences', () => {
  it.each(codes)('%s is said in both languages', (code) => {
    expect(wordedCodes).toContain(code)
    const reason = { rule: code, article: '1', candidate: null, numbers: {}, confidence: 'confirmed' } as const
    for (const locale of locales) {
      const texts = [
        explain({ ...reason, holds: true }, locale),
        explain({ ...reason, holds: false }, locale),
        explainFinding({ code, severity: 'error', fields: [], numbers: {}, article: '1' }, locale),
        explainRefusal({ code, path: '', numbers: {} }, locale),
      ]
      for (const text of texts) expect(text).not.toBe(code)
    }
  })

  it('of counting, ballots, voters, conferences, campaign and polling day all belong to a code, once', () => {
    const worded = [
      outcomeWords,
      contestRefusalWords,
      minutesWords,
      rollupWords,
      ballotWords,
      voterWords,
      conferenceWords,
      campaignWords,
      pollingDayWords,
    ].flatMap((catalogue) => Object.keys(catalogue))
    expect(worded.filter((code) => !codes.includes(code))).toEqual([])
    expect(new Set(worded).size).toBe(worded.length)
    expect(codes.length).toBeGreaterThan(150)
  })

  it('end as sentences do, and Vietnamese carries its marks', () => {
    for (const code of codes.filter((each) => /^[A-Z]/.test(each))) {
      const reason = {
        rule: code,
        article: '1',
        candidate: null,
        numbers: {},
        holds: false,
        confidence: 'confirmed',
      } as const
      expect(explain(reason, 'vi'), code).toMatch(
        /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i,
      )
      expect(explain(reason, 'vi').normalize('NFC'), code).toBe(explain(reason, 'vi'))
    }
  })
})
