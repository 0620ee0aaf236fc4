import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainSheetFinding } from '../words/sheet-words.ts'
import { fieldsOf } from './figures.ts'
import { type SheetContest, sheetFindings } from './sheet-findings.ts'

const contest: SheetContest = {
  ...{ edition: '2025', body: 'NA', seats: 3, area: '1', candidates: ['a', 'b', 'c', 'd', 'e'], inventory: null },
}
const sound = {
  ...{ registered: 1_311, voted: 1_228, issued: 1_228, collected: 1_228, valid: 1_219, invalid: 9 },
  ...{ 'votes.a': 986, 'votes.b': 904, 'votes.c': 771, 'votes.d': 412, 'votes.e': 305, total: 3_378 },
}
const codes = (figures: Readonly<Record<string, number | null>>) =>
  sheetFindings(contest, figures).map(({ code }) => code)

describe('findings while a paper is typed', () => {
  it('are none on a sound paper, and none on an empty one', () => {
    expect(codes(sound)).toEqual([])
    expect(codes({})).toEqual([])
  })

  it('say the total of the tally sheet that is not the sum, errors before warnings', () => {
    expect(codes({ ...sound, total: 3_377, voted: 1_226 })).toEqual(['SUM-01', 'ID-06'])
    expect(codes({ ...sound, collected: 1_231, total: 3_377 })).toEqual(['ID-07', 'ID-01', 'SUM-01'])
  })

  it('are said in a sentence with their numbers', () => {
    const inventory = { received: 1_290, issued: 1_230, exchanged: 0, unused: 60 }
    const said = sheetFindings({ ...contest, inventory }, { ...sound, total: 3_377 }).map((each) => [
      explainSheetFinding(each, 'vi'),
      explainSheetFinding(each, 'en'),
    ])
    expect(said.flat().join(' ')).toMatch(/3\.377.*3\.378/)
    expect(said.flat().join(' ')).toContain('ghi phát ra 1.228 phiếu, biên bản kiểm kê ghi 1.230 phiếu')
    expect(said.flat().filter((text) => /^(SUM|USE)-/.test(text))).toEqual([])
  })

  it('never need a field that is still empty', () => {
    const fields = fieldsOf(contest.candidates)
    fc.assert(
      fc.property(fc.subarray([...fields]), fc.nat(2_000), (kept, value) => {
        const figures = Object.fromEntries(fields.map((field) => [field, kept.includes(field) ? value : null]))
        for (const { fields: needed } of sheetFindings(contest, figures)) {
          for (const field of needed) {
            if (fields.includes(field)) expect(kept).toContain(field)
            if (field === 'votes')
              expect(fields.filter((each) => each.startsWith('votes.')).every((each) => kept.includes(each))).toBe(true)
          }
        }
      }),
    )
  })

  it('hold what was issued against the inventory of the ballots', () => {
    const inventory = { received: 1_290, issued: 1_228, exchanged: 2, unused: 60 }
    const of = (changes: Partial<typeof inventory>) =>
      sheetFindings({ ...contest, inventory: { ...inventory, ...changes } }, sound).map(({ code }) => code)
    // With spoilt ballots beside those issued, and among them: nobody has said which it is.
    expect(of({})).toEqual([])
    expect(of({ received: 1_288 })).toEqual([])
    expect(of({ received: 1_300 })).toEqual(['ID-09'])
    expect(of({ issued: 1_230, unused: 58 })).toEqual(['ID-09', 'USE-01'])
    expect(of({ issued: 1_230 })).toEqual(['USE-01'])
  })
})
