import { describe, expect, it } from 'vitest'
import { type AreaPack, areaPacks } from './area-pack.ts'
import { readDocx } from './read-docx.ts'
import { zipStream } from './zip-stream.ts'

const area: AreaPack = {
  ...{ number: 7, team: 'Tổ bầu cử số 7', commune: 'Xã Suối Mẫu', place: 'Nhà văn hóa', voters: 1_204 },
  contests: [
    {
      ...{ body: 'NA', constituency: 2, area: 'các xã', seats: 3, voters: 1_204 },
      candidates: ['Lò Văn Mẫu', 'Vàng Thị Mẫu'],
    },
    {
      ...{ body: 'commune', constituency: 4, area: 'thôn Hạ', seats: 5 },
      ...{ voters: null, candidates: [] },
    },
  ],
  contacts: [{ post: 'Tổ trưởng', name: 'Lò Mẫu Gọi', phone: '0900 000 001' }],
  textCodes: [{ mark: '09:00', code: 'BC X1KV7 0900 41' }],
  trips: [
    {
      ...{ leaves: '08:00', returns: '10:00', box: 1, route: 'Trạm y tế', going: 'Lò Mẫu Đi và 1 người khác' },
      ...{ voters: 15, ballots: 45 },
    },
  ],
  papers: [
    { kind: 'ballot-use', number: '32/HĐBC', title: 'Biên bản kiểm kê', copies: 5 },
    { kind: 'count-NA', number: '18/HĐBC-QH', title: 'Biên bản kiểm phiếu', copies: 3 },
    { kind: 'count-council', number: '23/HĐBC-HĐND', title: 'Biên bản kiểm phiếu', copies: 3 },
  ],
}
const packs = (edition: '2015' | '2025') => ({
  ...{ issuer: 'Xã Suối Mẫu', edition, electionDay: '2026-03-15', rehearsal: false, areas: [area] },
})
const wordsOf = async (edition: '2015' | '2025') => {
  const read = await readDocx(await areaPacks(packs(edition), 'docx'))
  if (!read.ok) throw new Error('not read')
  return JSON.stringify(read.value)
}

describe('the paper pack of a polling area', () => {
  it('H22: has whom to call, messages that need no reckoning, trips, tally sheets and the blank forms', async () => {
    const words = await wordsOf('2025')
    for (const said of [
      'Lò Mẫu Gọi',
      'BC X1KV7 0900 41 123 123',
      'Kế hoạch 08:00 – 10:00',
      'Lò Mẫu Đi và 1 người khác',
      '□□□□□□□□□□□□□□□□□□□□ 1300',
      'Mẫu số 32/HĐBC',
      'BIÊN BẢN KIỂM KÊ VIỆC SỬ DỤNG PHIẾU BẦU CỬ',
      'Mẫu số 18/HĐBC-QH',
      'Mẫu số 23/HĐBC-HĐND',
      'Phiếu bầu cử đại biểu HĐND cấp xã là:',
    ])
      expect(words, said).toContain(said)
    expect(words).not.toContain('HĐND cấp tỉnh là:')
    // The layout of the forms of 2021 was not seen: they are named, not drawn.
    expect(await wordsOf('2015')).not.toContain('BIÊN BẢN KIỂM KÊ')
  })

  it('H22: is a PDF, the same for the same area', async () => {
    const [first, second] = [await areaPacks(packs('2025'), 'pdf'), await areaPacks(packs('2025'), 'pdf')]
    expect(Buffer.from(first).toString('latin1', 0, 4)).toBe('%PDF')
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('an archive holds every file whole, under its name', async () => {
    const files = [
      { name: '001 - khu vực 1.pdf', content: Buffer.from('một') },
      { name: '002.pdf', content: Buffer.from('') },
    ]
    const parts: Uint8Array[] = []
    for await (const part of zipStream(
      (async function* () {
        yield* files
      })(),
    ))
      parts.push(part)
    const packed = Buffer.concat(parts)
    expect(packed.indexOf(Buffer.from('001 - khu vực 1.pdfmột'))).toBe(30)
    expect(packed.readUInt16LE(packed.length - 12)).toBe(2)
    expect(packed.readUInt32LE(packed.length - 6)).toBe(packed.indexOf(Buffer.from([0x50, 0x4b, 1, 2])))
  })
})
