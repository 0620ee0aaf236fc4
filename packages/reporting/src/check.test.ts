import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver } from './carry-over.ts'
import { checkReport, maySend } from './check.ts'
import { shipped } from './testing/packs.ts'
import type { FieldValue } from './value.ts'
import { explainReportFinding } from './words/findings.ts'

const members = shipped('monthly-members')
const count = (value: number): FieldValue => ({ kind: 'count', value })
const monthOf = (start: number, joined: number, left: number, end: number) => ({
  'members-at-start': count(start),
  'members-joined': count(joined),
  'members-left': count(left),
  'members-at-end': count(end),
})

describe('checks between fields', () => {
  it('L08: start + new − left = end is enforced, and the sentence shows the sum', () => {
    expect(checkReport(members, monthOf(100, 7, 2, 105))).toEqual([])
    const found = checkReport(members, monthOf(100, 7, 2, 107))
    expect(found).toMatchObject([{ code: 'unbalanced', severity: 'error', field: 'members-at-end' }])
    expect(maySend(found)).toBe(false)
    const [first] = found
    expect(first && explainReportFinding(first, members, 'vi')).toBe(
      'Hội viên đầu kỳ + Phát triển mới − Giảm = 105, nhưng ở đây ghi 107.',
    )
  })

  it('L08: holds for exactly one end', () => {
    const small = fc.nat(10_000)
    fc.assert(
      fc.property(small, small, small, small, (start, joined, left, end) => {
        const balanced = start + joined - left === end
        expect(checkReport(members, monthOf(start, joined, left, end)).length === 0).toBe(balanced)
      }),
    )
  })

  it('L13: a fall of more than 30 % asks for a reason, in whole numbers', () => {
    const quarter = shipped('quarter-result')
    const find = (before: number, value: number, reason?: string) =>
      checkReport(
        quarter,
        { 'quarter-sessions': count(value) },
        {
          before: { 'quarter-sessions': count(before) },
          ...(reason === undefined ? {} : { reasons: { 'quarter-sessions': reason } }),
        },
      ).filter(({ code }) => code === 'fell')
    expect(find(10, 7)).toEqual([])
    expect(find(10, 6)).toMatchObject([{ severity: 'reason', numbers: { before: 10, value: 6, percent: 30 } }])
    expect(find(10, 6, 'Mưa lũ')).toEqual([])
    expect(find(10, 6, '  ')).toHaveLength(1)
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (before, value) => {
        expect(find(before, value).length > 0).toBe(10 * value < 7 * before)
      }),
    )
  })

  it('J6 3.4: another number than any that was counted asks for a reason; a blank and a reason given ask for nothing', () => {
    const weekly = shipped('weekly-progress')
    const find = (value: number | undefined, counted: readonly number[], reason = '') =>
      checkReport(weekly, value === undefined ? {} : { 'tasks-given': count(value) }, {
        ...{ counted: { 'tasks-given': counted }, reasons: { 'tasks-given': reason } },
      }).filter(({ code }) => code === 'differs')
    fc.assert(
      fc.property(fc.nat(50), fc.array(fc.nat(50), { maxLength: 3 }), (value, counted) => {
        expect(find(value, counted).length > 0).toBe(counted.length > 0 && !counted.includes(value))
        expect(find(value, counted, 'Thêm việc giao miệng')).toEqual([])
        expect(find(undefined, counted)).toEqual([])
      }),
    )
    expect(find(3, [5, 4])).toMatchObject([{ severity: 'reason', numbers: { value: 3, counted: 5 } }])
  })

  it('a missing required field, a value of another kind and a field nobody asked for are errors; nothing is an answer', () => {
    const codes = (values: Parameters<typeof checkReport>[1]) =>
      checkReport(shipped('cell-meeting'), values).map(({ code, field }) => [code, field])
    expect(codes({})).toEqual(
      ['held-on', 'place', 'audience', 'meeting-attendance', 'content'].map((each) => ['missing', each]),
    )
    expect(codes({ audience: { kind: 'choice', value: 'nobody' }, other: count(1) })).toContainEqual([
      'wrong-value',
      'audience',
    ])
    expect(codes({ other: count(1) })).toContainEqual(['unknown-field', 'other'])
    const nothing: FieldValue = { kind: 'nothing' }
    expect(
      codes({ 'held-on': nothing, place: nothing, audience: nothing, 'meeting-attendance': nothing, content: nothing }),
    ).toEqual([])
  })

  it('L08: what there was at the end is what the next month begins with', () => {
    expect(carryOver(members, monthOf(100, 7, 2, 105))['members-at-start']).toEqual(count(105))
    expect(carryOver(members, {})).toEqual({})
  })
})
