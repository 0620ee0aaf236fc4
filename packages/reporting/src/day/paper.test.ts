import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterPaper, firstBackwards, paperBeside } from './paper.ts'

const marks = ['07:00', '09:00', '11:00', '14:00']
const counts = fc
  .array(fc.option(fc.nat({ max: 2_000 })), { minLength: marks.length, maxLength: marks.length })
  .map((voted) => marks.map((mark, index) => ({ mark, voted: voted[index] ?? null })))

describe('a day on paper', () => {
  it('H22: every mark stands once, and what stands after it is the paper where it has a number', () => {
    fc.assert(
      fc.property(counts, counts, (told, paper) => {
        const lines = paperBeside(told, paper)
        expect(lines.map((line) => line.mark)).toEqual(marks)
        for (const [index, line] of lines.entries()) {
          expect(line.standing === 'differs').toBe(
            line.told !== null && line.paper !== null && line.told !== line.paper,
          )
          expect(afterPaper(lines)[index]?.voted).toBe(paper[index]?.voted ?? told[index]?.voted ?? null)
        }
        // The same paper entered again changes nothing.
        expect(
          paperBeside(afterPaper(lines), paper).every((line) => line.standing === 'same' || line.standing === 'blank'),
        ).toBe(true)
      }),
    )
  })

  it('finds the first number that goes backwards, whatever the order of the lines', () => {
    fc.assert(
      fc.property(counts, (some) => {
        const sorted = [...some].sort((a, b) => (a.voted ?? -1) - (b.voted ?? -1))
        const growing = marks.map((mark, index) => ({ mark, voted: sorted[index]?.voted ?? null }))
        expect(firstBackwards(growing)).toBe(undefined)
        expect(firstBackwards([...some].reverse())).toEqual(firstBackwards(some))
      }),
    )
    expect(
      firstBackwards([
        { mark: '09:00', voted: 300 },
        { mark: '11:00', voted: null },
        { mark: '14:00', voted: 299 },
      ]),
    ).toMatchObject({ mark: '14:00' })
  })
})
