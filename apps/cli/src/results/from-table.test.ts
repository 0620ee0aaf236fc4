import { readFileSync } from 'node:fs'
import { resultsFile } from '@baucu/contract'
import { describe, expect, test } from 'vitest'
import { shared } from '../testing/shared.ts'
import { readCount, readDay, readPercent, readText } from './cells.ts'
import { fromTable } from './from-table.ts'
import { judgeResults } from './judge.ts'

const election = { election: 'na-2021', electionDay: '2021-05-23', edition: '2015', attribution: 'thử' } as const

const sheet = (...rows: string[][]) => rows.map((cells, index) => ({ row: index + 1, cells }))

const header = [
  'Tỉnh',
  'ĐƠN VỊ BẦU CỬ SỐ',
  'Địa bàn',
  'so dai bieu',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Số phiếu',
  'Phiếu hợp lệ từ',
  'Phiếu hợp lệ đến',
  'Tỷ lệ (%)',
  'Trúng cử',
]
const first = ['Lào Cai', '1', 'Gồm', '2', 'Nguyễn Văn A', 'Nam', '31/12/1970', '600', '880', '881', '68,18', 'x']
const second = ['', '', '', '', 'Trần Thị B', 'Nữ', '1980-01-02', '440', '', '', '50', '']

describe('a table of results', () => {
  test('one row a candidate, the constituency once', () => {
    const { file, problems } = fromTable(sheet(header, first, second, ['', '']), election)
    expect(problems).toEqual([])
    expect(resultsFile.parse(file)).toEqual(file)
    expect(file.constituencies).toEqual([
      {
        id: 'na-2021-lao-cai-1',
        province: 'Lào Cai',
        constituency: 1,
        area: 'Gồm',
        seats: 2,
        validBallotsMin: 880,
        validBallotsMax: 881,
        candidates: [
          {
            name: 'Nguyễn Văn A',
            gender: 'M',
            birthDate: '1970-12-31',
            votes: 600,
            percentText: '68,18',
            elected: true,
            confirmed: null,
          },
          {
            name: 'Trần Thị B',
            gender: 'F',
            birthDate: '1980-01-02',
            votes: 440,
            percentText: '50',
            elected: false,
            confirmed: null,
          },
        ],
      },
    ])
  })

  test('every problem has its row and column', () => {
    const wrong = ['Lào Cai', '1', 'Gồm', '3', '', 'khác', '30/02/1980', '1,234', '880', '', '101', 'có lẽ']
    const { problems } = fromTable(sheet(header, first, wrong), election)
    expect(problems.map(({ row, column, header: title, code }) => [row, column, title, code])).toEqual([
      [3, 'D', 'so dai bieu', 'cell-differs'],
      [3, 'E', 'Họ và tên', 'cell-empty'],
      [3, 'F', 'Giới tính', 'cell-unreadable'],
      [3, 'G', 'Ngày sinh', 'cell-unreadable'],
      [3, 'H', 'Số phiếu', 'cell-unreadable'],
      [3, 'K', 'Tỷ lệ (%)', 'cell-unreadable'],
      [3, 'L', 'Trúng cử', 'cell-unreadable'],
    ])
  })

  test('titles that are missing, unknown or there twice', () => {
    const { problems } = fromTable(sheet(['Tỉnh', 'tinh', '__proto__', 'constructor', 'Họ tên'], first), election)
    expect(problems.map(({ column, header: title, code }) => [column, title, code])).toEqual([
      ['B', 'tinh', 'column-twice'],
      ['C', '__proto__', 'column-unknown'],
      ['D', 'constructor', 'column-unknown'],
      [null, 'đơn vị', 'column-missing'],
      [null, 'số đại biểu', 'column-missing'],
      [null, 'số phiếu', 'column-missing'],
      [null, 'phiếu hợp lệ từ', 'column-missing'],
    ])
  })

  test('figures no election can have are found with their row', () => {
    const { file, locate } = fromTable(sheet(header, first, second.with(7, '900')), election)
    const problems = judgeResults(file)
    expect(problems.map((each) => each.code)).toEqual(['votes-exceed-valid'])
    expect(locate(problems[0]?.path ?? '')).toMatchObject({ row: 3, column: 'H', header: 'Số phiếu' })
  })

  test('headings above the titles are stepped over', () => {
    const { file, problems } = fromTable(
      sheet(['KẾT QUẢ BẦU CỬ'], ['Tỉnh Lào Cai', ''], header, first, second),
      election,
    )
    expect(problems).toEqual([])
    expect(file.constituencies[0]?.candidates).toHaveLength(2)
  })
})

describe('cells', () => {
  test.each([
    [readDay, '23/5/2021', '2021-05-23'],
    [readDay, '2021-05-23', '2021-05-23'],
    [readDay, '29/02/2021', undefined],
    [readPercent, '99.60 %', '99,60'],
    [readPercent, '100', '100'],
    [readPercent, '100,01', undefined],
    [readPercent, '-1', undefined],
  ])('%o %s', (read, text, value) => {
    const cell = read(text)
    expect('value' in cell ? cell.value : undefined).toBe(value)
  })

  const attacks = shared('vectors/import-attacks.json')

  test.skipIf(!attacks)('hostile counts and texts', () => {
    const { countFields, textFields } = JSON.parse(readFileSync(attacks ?? '', 'utf8')) as {
      countFields: { input: string; outcome: string; value: number | null }[]
      textFields: { input: string; outcome: string }[]
    }
    for (const { input, outcome, value } of countFields) {
      const cell = readCount(input.trim())
      expect({ input, value: 'value' in cell ? cell.value : null }).toEqual({
        input,
        value: outcome.startsWith('reject') ? null : value,
      })
    }
    for (const { input, outcome } of textFields) {
      const cell = readText(input, 200)
      expect({ input, taken: 'value' in cell }).toEqual({ input, taken: !outcome.startsWith('reject') })
      if ('value' in cell) expect(cell.value).toBe(input.normalize('NFC'))
    }
  })
})
