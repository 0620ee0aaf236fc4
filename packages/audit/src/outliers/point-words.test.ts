import { readdirSync, readFileSync } from 'node:fs'
import { locales } from '@baucu/law'
import { expect, test } from 'vitest'
import { candidates, honestElection } from '../testing/honest-election.ts'
import { indicators } from './area-figures.ts'
import { explainPoint, indicatorTitles } from './point-words.ts'
import { workList } from './work-list.ts'

test('every point has a sentence with its numbers, in both languages', () => {
  const [one, ...rest] = honestElection(3, 40)
  if (!one) throw new Error('an area')
  const { minutes } = one
  const other = rest[0]?.minutes ?? minutes
  const spoilt = [
    { ...one, minutes: { ...other, area: 'kv-0', invalid: 400, collected: 5 } },
    ...rest,
    {
      ...one,
      contest: 'province',
      minutes: { ...minutes, area: 'kv-0', body: 'province' as const, registered: other.registered, issued: 1 },
    },
  ]
  const seen = new Set<string>()
  // At the rate 1 everything is listed, the usual as well.
  for (const { indicator, points } of workList(spoilt, indicators, 1)) {
    for (const point of points) {
      seen.add(indicator)
      for (const locale of locales) {
        const text = explainPoint(point, (id) => `Người ${candidates.indexOf(id as 'c1') + 1}`, locale)
        expect(text).not.toMatch(/undefined|NaN|^$/)
      }
    }
    expect(indicatorTitles[indicator].vi).not.toBe('')
  }
  expect([...seen].sort()).toEqual([...indicators].sort())
})

test('nothing in this package accuses anybody', () => {
  const words = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  for (const text of words) expect(text).not.toMatch(/gian lận|fraud|nghi vấn|suspicious/i)
})
