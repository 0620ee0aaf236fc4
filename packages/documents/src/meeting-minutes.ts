import { day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** The minutes of a meeting, as far as its record goes; what was said is written by hand where the dots are. */
export type MeetingMinutes = Readonly<{
  issuer: string
  party: boolean
  title: string
  day: string
  half: 'morning' | 'afternoon' | 'evening'
  place: string | null
  /** "Đồng chí Nguyễn Văn An, Bí thư …, Trưởng Đoàn …: chủ trì": each once, with every office and role, in order. */
  people: readonly string[]
  invited: number
  /** Null = nobody ticked off. */
  present: number | null
  agenda: readonly Readonly<{ title: string; presenter: string | null }>[]
  /** Titles of the reports heard, with who reported. */
  reports: readonly string[]
  conclusions: readonly string[]
  /** Who took the minutes and who chaired; null = nobody was named. */
  secretary: string | null
  chair: string | null
}>

/** The minutes, A4; the day of the meeting is the only date in the file. */
export const meetingMinutes = async (data: MeetingMinutes, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(data)
  return format === 'pdf' ? pdf(content, `${data.day}T00:00:00Z`) : docx(content)
}

const halves = { morning: 'buổi sáng', afternoon: 'buổi chiều', evening: 'buổi tối' } as const
const dotted: readonly Block[] = [{ kind: 'dotted' }, { kind: 'dotted' }]
const part = (text: string): Block => ({ kind: 'paragraph', runs: sentence`${bold(text)}`, keep: true })

function contentOf(data: MeetingMinutes): FormContent {
  const { issuer, party, title, day: on, half, place, people, agenda, reports, conclusions } = data
  const sign = (head: string, name: string | null) => ({
    title: [head],
    instruction: ['(Ký, ghi rõ họ tên)'],
    ...(name === null ? {} : { name }),
  })
  return {
    title: `Biên bản ${title}`,
    formNumber: '',
    rehearsal: false,
    head: party ? 'party' : 'state',
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: ['BIÊN BẢN'],
    subject: sentence`${bold(title)}`,
    body: [
      prose(`Thời gian: ${halves[half]} ngày ${day(on)}.`),
      prose(`Địa điểm: ${place ?? '................................................'}.`),
      part('I. Thành phần'),
      ...(people.length > 0 ? people.map((each, index) => prose(`${index + 1}. ${each}.`)) : dotted),
      prose(attendance(data)),
      part('II. Nội dung'),
      ...(agenda.length > 0
        ? agenda.map((each, index) =>
            prose(`${index + 1}. ${each.title}${each.presenter === null ? '' : ` (${each.presenter})`}.`),
          )
        : dotted),
      ...reports.map((each) => prose(`Đã nghe: ${each}.`)),
      part('III. Ý kiến thảo luận'),
      ...dotted,
      ...dotted,
      part('IV. Kết luận'),
      ...(conclusions.length > 0 ? conclusions.map((each, index) => prose(`${index + 1}. ${each}`)) : dotted),
      prose('Cuộc họp kết thúc vào hồi ........ giờ ........ phút cùng ngày.'),
    ],
    conclusion: [],
    signatures: [sign('THƯ KÝ', data.secretary), sign('CHỦ TRÌ', data.chair)],
    closingNote: '',
    footer: `Biên bản ${title}, ${day(on)}`,
  }
}

const attendance = ({ invited, present }: MeetingMinutes): string =>
  invited === 0
    ? 'Số người dự: ........'
    : present === null
      ? `Được mời: ${invited} đại biểu; có mặt: ........`
      : `Được mời: ${invited} đại biểu; có mặt: ${present}.`
