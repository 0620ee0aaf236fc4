import { day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** Who was invited to a meeting and who came. */
export type MeetingAttendance = Readonly<{
  issuer: string
  party: boolean
  title: string
  day: string
  place: string | null
  /** Chair, presenters, secretary, each once with all offices and roles, in order. */
  people: readonly string[]
  /** invited = present + excused + absent + open. */
  counts: Readonly<{ invited: number; present: number; excused: number; absent: number; open: number }>
  seats: readonly Readonly<{
    organisation: string
    category: string
    fullName: string | null
    office: string
    substituteFor: string | null
    state: 'invited' | 'present' | 'excused' | 'absent'
    reason: string
  }>[]
}>

/** The list of attendance, A4; the day of the meeting is the only date in the file. */
export const meetingAttendance = async (data: MeetingAttendance, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(data)
  return format === 'pdf' ? pdf(content, `${data.day}T00:00:00Z`) : docx(content)
}

function contentOf({ issuer, party, title, day: on, place, people, counts, seats }: MeetingAttendance): FormContent {
  const where = place === null ? '' : ` Địa điểm: ${place}.`
  return {
    title: `Danh sách dự họp ${day(on)}`,
    formNumber: '',
    rehearsal: false,
    head: party ? 'party' : 'state',
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: ['DANH SÁCH', 'MỜI VÀ DỰ HỌP'],
    subject: sentence`${bold(title)}`,
    body: [
      prose(`Ngày họp: ${day(on)}.${where}`),
      ...people.map((each, index): Block => prose(`${index + 1}. ${each}.`)),
      { kind: 'paragraph', runs: sentence`${bold(summary(counts))}`, keep: true },
      { kind: 'heading', text: `Được mời: ${counts.invited} đại biểu` },
      {
        kind: 'table',
        head: [['STT'], ['Cơ quan, tổ chức'], ['Họ và tên, chức vụ'], ['Dự họp']],
        columns: ['number', 'words', 'person', 'pen'],
        rows: seats.map((seat, index) => ({
          cells: [String(index + 1), seat.organisation, whoOf(seat), cameOf(seat)],
          bold: false,
        })),
      },
    ],
    conclusion: [],
    signatures: [],
    closingNote: '',
    footer: `Danh sách mời và dự họp ngày ${day(on)}`,
  }
}

const summary = ({ invited, present, excused, absent, open }: MeetingAttendance['counts']): string =>
  `Được mời ${invited}; có mặt ${present}; vắng có lý do ${excused}; vắng không lý do ${absent}${open > 0 ? `; chưa điểm danh ${open}` : ''}.`

type Seat = MeetingAttendance['seats'][number]

const whoOf = ({ fullName, office, substituteFor }: Seat): string =>
  [fullName ?? '', office, substituteFor === null ? '' : `đi thay ${substituteFor}`]
    .filter((each) => each !== '')
    .join(', ')

const cameOf = ({ state, reason }: Seat): string =>
  state === 'present' ? 'Có mặt' : state === 'absent' ? 'Vắng' : state === 'excused' ? `Vắng: ${reason}` : ''
