import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import {
  type ElectionResult,
  electionReport,
  eml,
  readTable,
  resultRows,
  resultSheets,
  writeTable,
  writeWorkbook,
} from '../index.ts'
import { contestResult, electionResult } from '../testing/election-result.ts'
import { statusOf } from './election-result.ts'

/** Texts with the texts of elements of one name, in order. */
function textsOf(xml: string, name: string): readonly string[] {
  const found: string[] = []
  let inside = false
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    inside = tag.name === name
    if (inside) found.push('')
  })
  parser.on('text', (text) => {
    if (inside) found[found.length - 1] += text
  })
  parser.on('closetag', () => {
    inside = false
  })
  parser.write(xml).close()
  return found
}

/** Names that would be something else in one of the formats. */
const hostile = fc.oneof(
  fc.constantFrom(
    '=HYPERLINK("http://x")',
    '+84',
    '-1+1',
    '@SUM(A1)',
    'a;b,c"d',
    'Đỗ\nMẫu',
    ']]><x/>',
    "'=1",
    '<!--',
    '&amp;',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)
/** As names reach an export: one line of NFC without control characters, or a line break from an older import. */
const name = hostile
  .map((text) =>
    text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, ''),
  )
  .filter((text) => text.trim() !== '')

const named = (names: readonly string[]): ElectionResult => {
  const contest = contestResult()
  const candidates = contest.candidates.map((each, index) => ({ ...each, name: names[index] ?? each.name }))
  return electionResult({ contests: [{ ...contest, area: names[3] ?? '', candidates }] })
}
const names = fc.tuple(name, name, name, name)

describe('exports of a result', () => {
  test('a name is the same name after the way out and back in every format, and never a formula', async () => {
    await fc.assert(
      fc.asyncProperty(names, fc.boolean(), async (given, excelVi) => {
        const result = named(given)
        const wanted = given.slice(0, 3)
        const csv = await writeTable(resultRows(result), 'csv', { excelVi })
        const back = await readTable(csv, 'csv')
        if (!back.ok) throw new Error(JSON.stringify(back.refusal))
        const [head, ...rows] = back.value.sheets[0]?.rows ?? []
        const at = head?.cells.indexOf('Họ và tên') ?? -1
        expect(rows.map(({ cells }) => cells[at])).toEqual(wanted)
        expect(new TextDecoder().decode(csv)).not.toMatch(/(^|[;,\n"])[=+@]/)
        const book = await readTable(await writeWorkbook(resultSheets(result)), 'xlsx')
        if (!book.ok) throw new Error(JSON.stringify(book.refusal))
        expect(book.value.hasFormulas).toBe(false)
        const people = book.value.sheets.find((sheet) => sheet.name === 'Người ứng cử')?.rows ?? []
        const column = people[0]?.cells.indexOf('Họ và tên') ?? -1
        // Reading takes one guarding apostrophe off, whoever put it there.
        const unguarded = wanted.map((each) => each.replace(/^'(?='*[=+\-@])/, ''))
        expect(people.slice(1).map(({ cells }) => cells[column])).toEqual(unguarded)
        for (const kind of ['510', '520'] as const) {
          expect(textsOf(eml(result, kind), 'CandidateName').slice(0, 3)).toEqual(wanted)
        }
        const report = JSON.parse(JSON.stringify(electionReport(result)))
        const ballot = report.Election[0].Candidate.map(
          (each: { BallotName: { Text: { Content: string }[] } }) => each.BallotName.Text[0]?.Content,
        )
        expect(ballot).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  test('figures survive: votes by constituency and by polling area, and what is not known stays empty', async () => {
    const result = electionResult()
    const xml = eml(result, '510')
    expect(textsOf(xml, 'ValidVotes')).toEqual(['2000', '1500', '1000', '1000', '750', '500', '1000', '750', '500'])
    expect(xml).not.toContain('<Elected>')
    const report = JSON.parse(JSON.stringify(electionReport(result)))
    expect(report).toMatchObject({ Status: 'unofficial-complete', Format: 'precinct-level' })
    const [contest] = report.Election[0].Contest
    expect(contest).toMatchObject({ VotesAllowed: 2, NumberElected: 2, VoteVariation: 'n-of-m' })
    const votes = contest.ContestSelection.map((each: { VoteCounts: { Count: number }[] }) =>
      each.VoteCounts.map(({ Count }) => Count),
    )
    expect(votes).toEqual([
      [2000, 1000, 1000],
      [1500, 750, 750],
      [1000, 500, 500],
    ])
    for (const [whole = 0, ...parts] of votes)
      expect(parts.reduce((sum: number, each: number) => sum + each, 0)).toBe(whole)
    const waiting = electionResult({ contests: [contestResult({ status: 'waiting', areas: null, pollingAreas: [] })] })
    expect(JSON.stringify(electionReport(waiting))).not.toContain('VoteCounts')
  })

  test('certified is only what was published, and never a rehearsal', () => {
    const status = fc.constantFrom('official', 'quick', 'waiting')
    fc.assert(
      fc.property(fc.array(status, { minLength: 1, maxLength: 5 }), fc.boolean(), (all, rehearsal) => {
        const contests = all.map((each, index) => contestResult({ id: `c-${index}`, status: each }))
        const result = electionResult({ contests, rehearsal })
        const isCertified = statusOf(result) === 'certified'
        expect(isCertified).toBe(!rehearsal && all.every((each) => each === 'official'))
        const report = JSON.stringify(electionReport(result))
        expect(report.includes('"winner"')).toBe(!rehearsal && all.includes('official'))
        expect(report.includes('"IsTest":true')).toBe(rehearsal)
        expect(eml(result, '520').includes('<OfficialStatus>official<')).toBe(isCertified)
        if (rehearsal) {
          for (const text of [report, eml(result, '510'), JSON.stringify(resultRows(result)).toUpperCase()]) {
            expect(text.toUpperCase()).toContain('DIỄN TẬP')
          }
        }
      }),
    )
  })
})
