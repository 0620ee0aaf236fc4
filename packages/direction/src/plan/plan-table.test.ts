import { plusDays } from '@baucu/law'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPlan, readPlanTable } from '../index.ts'

const header = ['TT', 'Công việc', 'Ngày luật', 'Hạn', 'Chủ trì', 'Phối hợp', 'Sản phẩm']
const table = (rows: readonly (readonly string[])[]) =>
  readPlanTable(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    '2026-03-15',
  )
const plan = (rows: readonly (readonly string[])[]) => {
  const read = table(rows)
  if (!read.ok) throw new Error(JSON.stringify(read.refusals))
  return read.value.plan
}
const period = (time: string) => {
  const [row] = plan([header, ['1', 'Việc', '', time]]).annex
  return [row?.from, row?.until]
}

describe('a progress table', () => {
  it.each([
    ['03/02/2026', null, '2026-02-03'],
    ['2026-02-03', null, '2026-02-03'],
    ['Chậm nhất ngày 03 tháng 02 năm 2026', null, '2026-02-03'],
    ['Trước ngày 03/02/2026', null, '2026-02-02'],
    ['Từ ngày 04/02 đến ngày 08/02/2026', '2026-02-04', '2026-02-08'],
    ['04/02 - 08/02/2026', '2026-02-04', '2026-02-08'],
    ['28/12 - 05/01/2026', '2025-12-28', '2026-01-05'],
    ['15/02 - 04/02/2026', '2026-02-15', '2026-02-04'],
    ['Từ 26/02', '2026-02-26', null],
    ['10/12', null, '2025-12-10'],
    ['D-42', null, '2026-02-01'],
    ['D-10 đến D', '2026-03-05', '2026-03-15'],
    ['D+3', null, '2026-03-18'],
    ['Thường xuyên', null, null],
    ['Tháng 4/2026', null, null],
    ['31/02/2026', null, null],
  ])('"%s"', (time, from, until) => {
    expect(period(time)).toEqual([from, until])
  })

  it('reads back any day and any two days it is given', () => {
    const day = fc.integer({ min: -300, max: 100 }).map((each) => plusDays('2026-03-15', each))
    const written = (each: string) => each.split('-').reverse().join('/')
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(period(written(one))).toEqual([null, one])
        expect(period(`Từ ngày ${written(one)} đến ngày ${written(other)}`)).toEqual([one, other])
      }),
    )
  })

  it('takes the head from the rows above, and the columns in any order', () => {
    const read = plan([
      ['ỦY BAN BẦU CỬ XÃ MẪU SƠN', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 05/KH-UBBC', '', 'Mẫu Sơn, ngày 05 tháng 12 năm 2025'],
      ['KẾ HOẠCH'],
      ['Tổ chức bầu cử'],
      ['Căn cứ Nghị quyết số 40/NQ-HĐBCQG ngày 29/9/2025'],
      ['Ghi chú', 'Thời gian thực hiện', 'NỘI DUNG CÔNG VIỆC', 'Đơn vị chủ trì'],
      ['x', '10/12', 'Hội nghị hiệp thương lần thứ nhất', 'MTTQ xã'],
      ['', '', '', ''],
    ])
    expect(read.head).toEqual({
      title: 'KẾ HOẠCH Tổ chức bầu cử',
      issuer: 'ỦY BAN BẦU CỬ XÃ MẪU SƠN',
      level: 'commune',
      number: '05/KH-UBBC',
      place: 'Mẫu Sơn',
      date: '2025-12-05',
      grounds: ['Căn cứ Nghị quyết số 40/NQ-HĐBCQG ngày 29/9/2025'],
      signer: '',
    })
    expect(read.annex).toMatchObject([{ until: '2025-12-10', lead: 'MTTQ xã', row: 7, number: '' }])
  })

  it('without its columns, or with one twice, is refused with the place', () => {
    expect(table([['Họ tên', 'Tuổi']])).toMatchObject({
      ok: false,
      refusals: [{ code: 'column-missing' }, { code: 'column-missing' }],
    })
    expect(table([['TT', 'Công việc', 'Chủ trì']])).toMatchObject({
      refusals: [{ code: 'column-missing', path: '1', numbers: { column: 'Hạn' } }],
    })
    expect(table([['Công việc', 'Nhiệm vụ', 'Hạn']])).toMatchObject({
      refusals: [{ code: 'column-twice', numbers: { column: 'Nhiệm vụ' } }],
    })
  })

  it('of any cells is read or refused, never an accident', () => {
    const cell = fc.oneof(fc.constantFrom(...header, '1', 'I', '03/02', 'Từ 1/2 đến 3/4', 'D-10'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (rows) => {
        expect(typeof table(rows).ok).toBe('boolean')
      }),
    )
  })
})

describe('a plan as JSON', () => {
  it('of whatever shape is read or refused with places', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        const read = readPlan(json)
        expect(read.ok).toBe(false)
        if (!read.ok) expect(read.refusals.length).toBeGreaterThan(0)
      }),
    )
  })

  it('needs only its schema, a head and the words of its lines', () => {
    const read = readPlan({ schema: 'baucu-plan/1', head: {}, annex: [{ content: 'Việc' }] })
    expect(read).toMatchObject({
      ok: true,
      value: { plan: { sections: [], annex: [{ content: 'Việc', until: null, step: null }] }, mutes: [] },
    })
  })

  it('refuses a step that no edition has, a mute without a reason, a rule that is none', () => {
    const json = {
      schema: 'baucu-plan/1',
      head: {},
      annex: [{ content: 'Việc', step: 'noSuchStep' }],
      mutes: [{ rule: 'PL-99', place: '', reason: '' }],
    }
    const read = readPlan(json)
    expect(read.ok ? [] : read.refusals.map((each) => `${each.path} ${each.code}`)).toEqual([
      'annex[0].step unknown-step',
      'mutes[0].rule not-one-of',
      'mutes[0].reason not-text',
    ])
  })
})
