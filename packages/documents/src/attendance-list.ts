import { day } from '@baucu/law'
import type { AttendanceLine } from './attendance.ts'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent, sentence } from './form-content.ts'
import { pdf } from './pdf.ts'
import type { SigningBlock } from './signing-block.ts'

/** What an attendance list prints. */
export type AttendanceList = Readonly<{
  /** The organisation that held the meeting, and whether it is one of the Party: its papers have another head. */
  issuer: string
  party: boolean
  meeting: Readonly<{ title: string; place: string | null }> | null
  day: string
  lines: readonly AttendanceLine[]
  signing: SigningBlock | null
  /** The only date in the file. */
  stamp: string
}>

/** The attendance list with its signing block, A4; DOCX has the same words as the PDF and stays editable. */
export async function attendanceList(data: AttendanceList, format: 'pdf' | 'docx'): Promise<Uint8Array> {
  const content = attendanceContent(data)
  return format === 'pdf' ? pdf(content, data.stamp) : docx(content)
}

function attendanceContent({ issuer, party, meeting, day: on, lines, signing }: AttendanceList): FormContent {
  return {
    title: `Danh sách dự họp ${day(on)}`,
    formNumber: '',
    rehearsal: false,
    head: party ? 'party' : 'state',
    issuer: [issuer.toLocaleUpperCase('vi')],
    heading: ['DANH SÁCH', 'ĐẠI BIỂU DỰ HỌP'],
    subject: meeting ? sentence`${bold(meeting.title)}` : [],
    body: [
      ...held(meeting?.place ?? null, on),
      { kind: 'heading', text: `Có mặt: ${lines.length} người` },
      {
        kind: 'table',
        head: [['STT'], ['Họ và tên'], ['Chức vụ'], ['Vai trò'], ['Ký tên']],
        columns: ['number', 'person', 'words', 'role', 'pen'],
        rows: lines.map((line, index) => ({
          cells: [String(index + 1), line.name, line.offices.join('; '), line.roles, ''],
          bold: false,
        })),
      },
    ],
    conclusion: [],
    signatures: signing ? [signatureOf(signing)] : [],
    closingNote: '',
    footer: signing?.note?.vi ?? 'Mỗi người ghi một lần, với mọi chức vụ đang giữ vào ngày họp.',
  }
}

const held = (place: string | null, on: string): readonly Block[] => [
  {
    kind: 'paragraph',
    runs: place === null ? sentence`Ngày họp: ${day(on)}.` : sentence`Ngày họp: ${day(on)}. Địa điểm: ${place}.`,
  },
]

const signatureOf = ({ authority, deputyFor, title, fullName }: SigningBlock) => ({
  title: [authority, deputyFor ?? '', title].filter((line) => line !== ''),
  instruction: ['(Ký, đóng dấu)'],
  name: fullName,
})
