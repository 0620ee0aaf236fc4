import { describe, expect, it } from 'vitest'
import { draftsOf, expectedEnd, keptLines, readInteger, readLines, wrongCells } from './line-drafts.ts'
import { readUntil } from './read-until.ts'

describe('what is typed', () => {
  it('L06: a month is said as it is spoken', () => {
    const today = '2026-03-16'
    expect(['tháng 6', '6/2026', 'Tháng 6/2026', 'thang 6'].map((text) => readUntil(text, today))).toEqual(
      Array(4).fill('2026-06'),
    )
    expect(readUntil('tháng 2', today)).toBe('2027-02')
    expect([readUntil('30/6/2026', today), readUntil('30/6', today)]).toEqual(['2026-06-30', '2026-06-30'])
    expect(['tháng 13', '6', '', 'mai'].map((text) => readUntil(text, today))).toEqual(Array(4).fill(undefined))
  })

  it('L09: sums are typed with or without dots between thousands', () => {
    expect(['150.000.000', '150 000 000', '150000000'].map(readInteger)).toEqual(Array(3).fill(150_000_000))
    expect(['1,5', '', '-1', '1e9', '99999999999999999999'].map(readInteger)).toEqual(Array(5).fill(undefined))
  })

  it('L10: a photograph goes with its line, or there is none', () => {
    const typed = { place: 'Trụ sở', condition: '', need: 'Sửa mái', cost: '20.000.000', photo: 'a' }
    expect(readLines('facilities', [typed, { place: 'Kho', need: 'Cửa' }])).toEqual([
      { place: 'Trụ sở', condition: '', need: 'Sửa mái', cost: 20_000_000, photo: 'a' },
      { place: 'Kho', condition: '', need: 'Cửa', cost: null, photo: null },
    ])
    expect(wrongCells('facilities', [typed]).size).toBe(0)
  })

  it('L08: a line says what its end must be', () => {
    const line = { unit: 'Chi hội', start: '100', joined: '12', left: '4', end: '108', plan: '' }
    expect(expectedEnd(line)).toBeUndefined()
    expect(expectedEnd({ ...line, end: '110' })).toBe(108)
    expect(expectedEnd({ ...line, end: '' })).toBeUndefined()
    expect([...wrongCells('members', [{ ...line, unit: ' ', left: 'x' }])]).toEqual([
      ['0.unit', 'text'],
      ['0.left', 'number'],
    ])
    expect(readLines('members', [line])).toEqual([
      { unit: 'Chi hội', start: 100, joined: 12, left: 4, end: 108, plan: null },
    ])
    expect(draftsOf(readLines('members', [line]))).toEqual([line])
    expect([keptLines(undefined), keptLines('[]'), keptLines('1')]).toEqual([undefined, [], undefined])
  })
})
