import { day, weekday } from '@baucu/law'
import type { Block } from './form-content.ts'
import { insideSentence } from './inside-sentence.ts'
import { drawLetter, type Letter, prose } from './letter.ts'

/** The letter that invites to a meeting ("Giấy mời"). */
export type Invitation = Readonly<{
  letter: Letter
  meeting: Readonly<{ title: string; day: string; half: 'morning' | 'afternoon' | 'evening'; place: string | null }>
  /** "đồng chí Nguyễn Văn An, Bí thư Đảng ủy"; null = not said. */
  chair: string | null
  agenda: readonly string[]
  /** Who is invited, as what, and how many of each. */
  invited: readonly Readonly<{ organisation: string; category: string; seats: number }>[]
}>

/** More of them than this stand in the annex, not under "Kính gửi". */
const fewAddressed = 8

export const invitation = (data: Invitation, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const { letter, meeting, chair, agenda, invited } = data
  const many = invited.length > fewAddressed
  return drawLetter(
    letter,
    {
      title: `Giấy mời ${meeting.title}`,
      heading: ['GIẤY MỜI'],
      subject: `Dự ${insideSentence(meeting.title)}`,
      body: [
        prose('Kính gửi:'),
        ...(many
          ? [prose(`${invited.length} cơ quan, tổ chức theo danh sách kèm theo.`)]
          : invited.map((each) => prose(`- ${each.organisation} (${asWhat(each)}).`))),
        prose(`${letter.issuer} trân trọng kính mời đại biểu dự ${insideSentence(meeting.title)}.`),
        prose(`Thời gian: ${halves[meeting.half]} ${weekday(meeting.day, 'vi')}, ngày ${day(meeting.day)}.`),
        prose(`Địa điểm: ${meeting.place ?? '................................................'}.`),
        ...(chair === null ? [] : [prose(`Chủ trì: ${chair}.`)]),
        ...(agenda.length === 0 ? [] : [prose('Nội dung:'), ...agenda.map((each) => prose(`- ${each}.`))]),
        prose('Đề nghị các cơ quan, tổ chức cử đại biểu đúng thành phần và báo tên người dự trước ngày họp.'),
      ],
      annex: many ? listOf(invited) : [],
    },
    format,
  )
}

const halves = { morning: 'buổi sáng', afternoon: 'buổi chiều', evening: 'buổi tối' } as const

const asWhat = ({ category, seats }: Invitation['invited'][number]): string =>
  seats === 1 ? insideSentence(category) : `${insideSentence(category)}, ${seats} người`

const listOf = (invited: Invitation['invited']): readonly Block[] => [
  { kind: 'heading', text: `DANH SÁCH ${invited.length} NƠI ĐƯỢC MỜI` },
  {
    kind: 'table',
    head: [['STT'], ['Cơ quan, tổ chức'], ['Thành phần'], ['Số người']],
    columns: ['number', 'words', 'person', 'role'],
    rows: invited.map((each, index) => ({
      cells: [String(index + 1), each.organisation, each.category, String(each.seats)],
      bold: false,
    })),
  },
]
