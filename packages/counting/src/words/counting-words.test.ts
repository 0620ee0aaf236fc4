import { expect, test } from 'vitest'
import { rowFaultsIn } from '../bulk-tally.ts'
import { minutesRefusal, minutesRefusalCodes } from '../minutes-refusal.ts'
import { explainCountingRefusal, explainMinutesRefusal, explainRowFault } from './counting-words.ts'

test('every refusal of minutes names the area and the constituency, in both languages', () => {
  for (const code of minutesRefusalCodes) {
    const numbers = {
      candidate: 'c9',
      given: 'NA',
      expected: 'province',
      field: 'valid',
      value: -1,
      most: 2_147_483_647,
    }
    for (const locale of ['vi', 'en'] as const) {
      const text = explainMinutesRefusal(minutesRefusal(code, 'na-1', 'na-1-0007', numbers), locale)
      if (code !== 'election-differs') expect(text).toMatch(/na-1-0007.*na-1: ./)
      expect(text).not.toMatch(/undefined|NaN|\[object/)
      expect(text.endsWith('.')).toBe(true)
    }
  }
})

test('an open error says which', () => {
  const finding = {
    code: 'ID-01',
    severity: 'error' as const,
    fields: ['collected'],
    numbers: { collected: 102, valid: 100, invalid: 3, sum: 103 },
    article: '76.2',
  }
  expect(explainMinutesRefusal(minutesRefusal('open-error', 'na-1', 'x', {}, [finding]), 'vi')).toBe(
    'Khu vực x, đơn vị bầu cử na-1: biên bản còn lỗi. ID-01: Thu vào 102 phiếu nhưng hợp lệ 100 + không hợp lệ 3 = 103.',
  )
})

test('refusals of an election and of a split have their sentence, others are left to their own catalogue', () => {
  const refusal = { code: 'areas-do-not-fit', path: 'areas', numbers: { areas: 2, least: 184, most: 68_650_890 } }
  expect(explainCountingRefusal(refusal, 'vi')).toBe(
    '2 khu vực bỏ phiếu: phải từ 184 (mỗi đơn vị một khu vực) đến 68.650.890 (mỗi khu vực một phiếu)',
  )
  expect(explainCountingRefusal({ ...refusal, code: 'no-such-code' }, 'vi')).toBeUndefined()
})

test('every fault of a row has words', () => {
  const faults = rowFaultsIn(255)
  expect(faults).toHaveLength(8)
  for (const fault of faults) {
    expect(explainRowFault(fault, 'vi')).not.toBe('')
    expect(explainRowFault(fault, 'en')).not.toBe(explainRowFault(fault, 'vi'))
  }
})
