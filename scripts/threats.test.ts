import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.dirname(import.meta.dirname)

/** Every row of docs/threats.md names tests, but the one about data that the product does not have. */
test('every attack of docs/threats.md has tests, and they are there', () => {
  const rows = readFileSync(path.join(root, 'docs', 'threats.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| T\d+ \|/.test(line))
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(Array.from({ length: 32 }, (_, at) => `T${at + 1}`))
  const wrong = rows.flatMap((row) => {
    const shown = row.split('|').at(-2)?.trim() ?? ''
    if (shown === '–') return row.startsWith('| T31 ') ? [] : [row]
    return shown.split(' · ').filter((each) => !isThere(each))
  })
  expect(wrong).toEqual([])
})

/** Whether a file has a test whose title begins so. */
function isThere(reference: string): boolean {
  const [, file, title] = /^`([^`]+)`: (.+)$/.exec(reference) ?? []
  if (!(file && title) || !existsSync(path.join(root, file))) return false
  const text = readFileSync(path.join(root, file), 'utf8')
  return ["'", '`', '"'].some((quote) => text.includes(`${quote}${title}`))
}
