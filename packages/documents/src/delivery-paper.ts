import { count, day } from '@baucu/law'
import { docx } from './docx.ts'
import { type Block, blank, bold, type FormContent, sentence } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'

/** A delivery note of materials, before or after it was counted by the receiver. */
export type DeliveryPaper = Readonly<{
  number: string
  from: string
  to: string
  expectedOn: string
  note: string
  rehearsal: boolean
  /** The note takes back another one: there is nothing to hand over. */
  takenBack: boolean
  /** `found`: what was counted; null = the pen writes it. */
  lines: readonly Readonly<{ title: string; unit: string; bundles: string; noted: number; found: number | null }>[]
  received: Readonly<{ on: string; difference: string }> | null
}>

/** The delivery note on A4: one column is for the pen of whoever receives it. */
export const deliveryPaper = (paper: DeliveryPaper, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(paper)
  return format === 'pdf' ? pdf(content, `${paper.expectedOn}T00:00:00Z`) : docx(content)
}

function contentOf({ number, from, to, expectedOn, note, lines, received, rehearsal, takenBack }: DeliveryPaper) {
  const content: FormContent = {
    title: `Phiếu giao vật tư ${number}`,
    formNumber: '',
    rehearsal,
    issuer: [from.toLocaleUpperCase('vi')],
    heading: ['PHIẾU GIAO, NHẬN VẬT TƯ BẦU CỬ'],
    subject: sentence`${bold(`Số: ${number}`)}`,
    body: [
      prose(`Bên giao: ${from}.`),
      prose(`Bên nhận: ${to}.`),
      prose(`Ngày dự kiến giao: ${day(expectedOn)}.${note ? ` Ghi chú: ${note}` : ''}`),
      ...(takenBack ? [prose('Phiếu này hủy phiếu giao trước; không có vật tư giao theo phiếu này.')] : []),
      { kind: 'heading', text: 'Vật tư' },
      {
        kind: 'table',
        head: [['STT'], ['Tên vật tư'], ['Bó, số sê-ri, màu'], ['Số giao'], ['Số đếm được']],
        columns: ['number', 'words', 'person', 'role', 'pen'],
        rows: lines.map((each, index) => ({
          cells: [
            ...[String(index + 1), each.title, each.bundles, `${count(each.noted, 'vi')} ${each.unit}`],
            each.found === null ? '' : `${count(each.found, 'vi')} ${each.unit}`,
          ],
          bold: each.found !== null && each.found !== each.noted,
        })),
        tall: 9,
      },
      ...receiptOf(received),
    ],
    conclusion: [],
    signatures: [
      { title: ['BÊN GIAO'], instruction: ['(Ký, ghi rõ họ và tên)'] },
      { title: ['BÊN NHẬN'], instruction: ['(Ký, ghi rõ họ và tên)'] },
    ],
    closingNote: '',
    footer: `Phiếu giao vật tư ${number}. Bản giấy có chữ ký hai bên là căn cứ.`,
  }
  return content
}

const receiptOf = (received: DeliveryPaper['received']): readonly Block[] =>
  received === null
    ? [
        prose(`Kiểm đếm ngày: ${blank(30)} Tình trạng niêm phong: ${blank(40)}`),
        prose('Chênh lệch so với phiếu, lý do (nếu có):'),
        { kind: 'dotted' },
        { kind: 'dotted' },
      ]
    : [
        prose(
          `Đã kiểm đếm ngày ${day(received.on)}.${received.difference ? ` Lý do chênh lệch: ${received.difference}` : ' Đủ theo phiếu.'}`,
        ),
      ]
