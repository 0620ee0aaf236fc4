import { describe, expect, it } from 'vitest'
import { type AttendanceList, attendanceLines, attendanceList, signingBlock } from './index.ts'
import { partOf } from './testing/unzip.ts'

const list: AttendanceList = {
  issuer: 'Tỉnh ủy Mẫu',
  party: true,
  meeting: { title: 'Hội nghị triển khai công tác bầu cử', place: 'Hội trường Tỉnh ủy' },
  day: '2026-01-05',
  lines: attendanceLines([
    {
      person: 'p',
      fullName: 'Nguyễn Văn An <b>&',
      honorific: 'Đồng chí',
      offices: [
        { title: 'Phó Bí thư Thường trực', organisation: 'Tỉnh ủy Mẫu' },
        { title: 'Trưởng đoàn', organisation: 'Đoàn đại biểu Quốc hội tỉnh Mẫu' },
      ],
      roles: ['directing', 'chair', 'concluder'],
    },
    ...Array.from({ length: 40 }, (_, n) => ({
      person: `${n}`,
      fullName: `Đại biểu thứ ${n + 1}`,
      honorific: 'Bà',
      offices: [{ title: 'Chủ tịch', organisation: 'Ủy ban nhân dân xã Suối Mẫu' }],
      roles: ['attending' as const],
    })),
  ]),
  signing: signingBlock({ title: 'Phó Bí thư Thường trực', kind: 'party' }, 'Nguyễn Văn An'),
  stamp: '2026-01-05T10:00:00Z',
}

describe('the attendance list on paper', () => {
  it('L03: has both offices in the list and the Party office in the signing block', async () => {
    const words = partOf(await attendanceList(list, 'docx'), 'word/document.xml')
    for (const said of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'An &lt;b&gt;&amp;']) {
      expect(words).toContain(said)
    }
    expect(words).toContain('Phó Bí thư Thường trực Tỉnh ủy Mẫu; Trưởng Đoàn đại biểu Quốc hội tỉnh Mẫu')
    expect(words).not.toContain('TRƯỞNG ĐOÀN')
    expect(words).not.toContain('CỘNG HÒA')
  })

  it('is a PDF, the same for the same list, also without anybody to sign', async () => {
    const [first, second] = [await attendanceList(list, 'pdf'), await attendanceList(list, 'pdf')]
    expect(Buffer.from(first).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
    const bare = await attendanceList({ ...list, party: false, signing: null, meeting: null, lines: [] }, 'pdf')
    expect(bare.length).toBeGreaterThan(1_000)
    expect((await attendanceList({ ...list, signing: null, lines: [] }, 'docx')).length).toBeGreaterThan(1_000)
  })
})
