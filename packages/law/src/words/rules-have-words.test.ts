import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { explain, wordedCodes } from '../index.ts'
import { afterThePollWords } from './after-the-poll.ts'
import { bodiesWords } from './bodies.ts'
import { candidacyWords } from './candidacy.ts'
import { quotaWords } from './quotas.ts'
import { pollingAreaWords, seatsWords } from './seats.ts'

const source = new URL('..', import.meta.url)
const groups = ['bodies/', 'candidacy/', 'seats/'].flatMap((folder) =>
  readdirSync(new URL(folder, source)).map((name) => `${folder}${name}`),
)
const alone = ['annulment', 'by-election', 'complaints', 'confirmation', 'constituency', 'polling-area', 'quotas']
const files = [...groups, ...alone.map((name) => `${name}.ts`)].filter((name) => !name.endsWith('.test.ts'))
const text = files.map((name) => readFileSync(new URL(name, source), 'utf8')).join('\n')

/** Every quoted id of a rule: capitals, a dash, capitals or digits. */
const rules = [...new Set([...text.matchAll(/'((?:W|[A-Z]+)-[A-Z0-9][A-Z0-9-]*)'/g)].map((match) => match[1] ?? ''))]

it('finds the rules in the sources', () => {
  expect(rules.length).toBeGreaterThan(70)
  expect(rules).toContain('W-7-DAY')
  expect(rules).toContain('B-SIZE')
})

it.each(rules)('%s has a sentence', (rule) => {
  expect(wordedCodes).toContain(rule)
})

it('no sentence of these subjects is left without a rule', () => {
  const catalogues = [bodiesWords, seatsWords, pollingAreaWords, quotaWords, candidacyWords, afterThePollWords]
  const worded = catalogues.flatMap((each) => Object.keys(each))
  expect(worded.filter((each) => !rules.includes(each))).toEqual([])
  expect(new Set(worded).size).toBe(worded.length)
})

it('says the same reason differently when it holds and when it does not, where both can be', () => {
  const numbers = { organ: 'team', members: 9, least: 11, most: 21 }
  const base = { rule: 'B-SIZE', article: '25.1', candidate: null, numbers, confidence: 'confirmed' } as const
  expect(explain({ ...base, holds: false }, 'vi')).toBe('Tổ bầu cử có 9 thành viên; luật quy định từ 11 đến 21.')
  expect(explain({ ...base, holds: true, numbers: { ...numbers, members: 12 } }, 'vi')).toBe(
    'Tổ bầu cử có 12 thành viên, đúng khoảng 11–21.',
  )
})
