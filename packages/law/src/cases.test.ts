import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Edition, editions } from './index.ts'

/** The numbered cases of docs/law-cases-2025.md; the same numbers for both editions. */
const numbers = Array.from({ length: 58 }, (_, index) => index + 1)

const here = import.meta.dirname

/**
 * Cases that stand in a test title of the law package, by edition. A title names its edition: `(2015)`, `(2025)`,
 * `(both editions)`, or the placeholder of a test given both.
 */
function tested(): ReadonlyMap<Edition, ReadonlySet<number>> {
  const found = new Map<Edition, Set<number>>(editions.map((edition) => [edition, new Set()]))
  for (const file of globSync('**/*.test.ts', { cwd: here })) {
    if (file === 'cases.test.ts') continue
    for (const match of readFileSync(`${here}/${file}`, 'utf8').matchAll(/['"`]case (\d+)\b([^\n]*)/g)) {
      const [, number, title = ''] = match
      const both = /\(both editions\)|\(%s\)|\(\$\{edition\}\)/.test(title)
      for (const edition of editions) {
        if (both || title.includes(`(${edition})`)) found.get(edition)?.add(Number(number))
      }
    }
  }
  return found
}

describe.each(editions)('numbered cases (%s)', (edition) => {
  it('each have a test', () => {
    const cases = tested().get(edition)
    expect(numbers.filter((number) => !cases?.has(number))).toEqual([])
  })

  it('are the numbers of the list, no others', () => {
    const cases = [...(tested().get(edition) ?? [])]
    expect(cases.filter((number) => !numbers.includes(number))).toEqual([])
  })
})

it('the list of edition 2025 has every number once', () => {
  const list = readFileSync(`${here}/../../../docs/law-cases-2025.md`, 'utf8')
  const listed = [...list.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]))
  expect(listed.sort((a, b) => a - b)).toEqual(numbers)
})
