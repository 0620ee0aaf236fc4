import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftNews, type MeetingRecord } from './news.ts'

const record: MeetingRecord = {
  title: 'Hội nghị cán bộ chủ chốt',
  ...{ day: '2021-05-13', half: 'morning', place: 'Hội trường Khối', convenor: 'Đảng ủy Khối' },
  purposes: ['Thông tin tình hình', 'Triển khai nhiệm vụ bầu cử'],
  chairs: ['đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối, Ủy viên Ban Chấp hành Đảng bộ tỉnh'],
  concluder: 'đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối',
  presenters: [],
  ...{ invited: 62, present: 60 },
  agenda: [
    { kind: 'report', title: 'Báo cáo tiến độ chuẩn bị', presenter: 'Văn phòng' },
    { kind: 'personnel', title: 'Công tác nhân sự ứng cử', presenter: null },
    { kind: 'conclusion', title: 'Kết luận', presenter: null },
  ],
  items: [
    { kind: 'information', text: 'Ghi nhận kết quả.', due: null, recipients: 0 },
    { kind: 'task', text: 'Rà soát tiến độ.', due: '2021-05-18', recipients: 58 },
    { kind: 'task', text: 'Tăng cường tuyên truyền.', due: '2021-05-22', recipients: 4 },
  ],
  number: '45-TB/ĐUK',
}

describe('news from the record of a meeting', () => {
  it('N11: has five paragraphs with the right offices, all from the record', () => {
    expect(draftNews(record, 'public')).toEqual({
      title: 'Hội nghị cán bộ chủ chốt',
      paragraphs: [
        'Sáng 13/05/2021, tại Hội trường Khối, Đảng ủy Khối tổ chức hội nghị cán bộ chủ chốt nhằm thông tin tình hình; triển khai nhiệm vụ bầu cử.',
        'Đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối, Ủy viên Ban Chấp hành Đảng bộ tỉnh chủ trì. Dự họp có 60 đại biểu của 62 cơ quan, tổ chức được mời.',
        'Cuộc họp đã nghe và thảo luận: báo cáo tiến độ chuẩn bị (Văn phòng).',
        'Đồng chí Nguyễn Văn An, Bí thư Đảng ủy Khối kết luận: rà soát tiến độ; tăng cường tuyên truyền.',
        'Sau cuộc họp, 2 nhiệm vụ được giao, hạn từ 18/05/2021 đến 22/05/2021.',
      ],
    })
  })

  it('L48: what is said inside is not what everybody reads', () => {
    const [open, closed] = [draftNews(record, 'public'), draftNews(record, 'internal')]
    expect(open.paragraphs.join(' ')).not.toContain('nhân sự')
    expect(closed.paragraphs.join(' ')).toContain('công tác nhân sự ứng cử')
    expect(closed.paragraphs.join(' ')).toContain('Thông báo số 45-TB/ĐUK')
    expect(closed.paragraphs.at(-1)).toContain('62 lượt đơn vị')
  })

  it('N11: always has five paragraphs, and asks a person for what the record lacks', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 })
    const any = fc.record({
      title: text,
      day: fc.constant('2026-01-05'),
      half: fc.constantFrom('morning' as const, 'evening' as const),
      place: fc.option(text),
      convenor: text,
      purposes: fc.array(text, { maxLength: 3 }),
      chairs: fc.array(text, { maxLength: 2 }),
      concluder: fc.option(text),
      presenters: fc.array(text, { maxLength: 2 }),
      invited: fc.nat(100),
      present: fc.option(fc.nat(100)),
      agenda: fc.array(
        fc.record({ kind: fc.constantFrom('report', 'personnel'), title: text, presenter: fc.option(text) }),
      ),
      items: fc.array(
        fc.record({
          kind: fc.constantFrom('task' as const, 'decision' as const),
          text,
          due: fc.constant(null),
          recipients: fc.nat(9),
        }),
      ),
      number: fc.option(text),
    })
    fc.assert(
      fc.property(any, fc.constantFrom('public' as const, 'internal' as const), (each, kind) => {
        const { paragraphs } = draftNews(each, kind)
        expect(paragraphs).toHaveLength(5)
        expect(paragraphs.every((paragraph) => paragraph.trim() !== '')).toBe(true)
      }),
    )
    expect(draftNews({ ...record, chairs: [] }, 'public').paragraphs[1]).toContain('[Ai chủ trì]')
  })
})
