import type { Edition } from '@baucu/law'
import {
  addressed,
  committeeHead,
  committeeSignature,
  electionOf,
  issuerInWords,
  part,
  results,
} from './committee-report.ts'
import { docx } from './docx.ts'
import { type Block, bold, type FormContent } from './form-content.ts'
import { prose } from './letter.ts'
import { pdf } from './pdf.ts'
import { statisticsFormNumber } from './statistics-form.ts'

/** The parts of the final report in their order, word by word; the results stand between the first and the second group. */
const headings = {
  documents: '1. Việc ban hành các văn bản chỉ đạo, hướng dẫn.',
  bodies:
    '2. Việc thành lập các tổ chức phụ trách bầu cử, xác định và ấn định số đơn vị bầu cử, số đại biểu được bầu ở mỗi đơn vị bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp.',
  communication:
    '3. Việc tuyên truyền, vận động trong Nhân dân về cuộc bầu cử; thực hiện chế độ thông tin, báo cáo đối với cuộc bầu cử; công tác hiệp thương; việc tập huấn nghiệp vụ công tác tổ chức bầu cử cho các thành viên tổ chức phụ trách bầu cử.',
  lists:
    '4. Việc lập và niêm yết danh sách cử tri, danh sách người ứng cử, tổ chức tiếp xúc cử tri, vận động bầu cử của những người ứng cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp.',
  supervision: '5. Công tác giám sát, giải quyết khiếu nại, tố cáo có liên quan đến cuộc bầu cử.',
  security: '6. Công tác bảo đảm an ninh chính trị và trật tự, an toàn xã hội.',
  means: '7. Về kinh phí và cơ sở vật chất - kỹ thuật cho cuộc bầu cử.',
  events: '8. Những việc quan trọng xảy ra và kết quả giải quyết.',
  strengths: '1. Ưu điểm và kết quả đạt được.',
  weaknesses: '2. Tồn tại, hạn chế và nguyên nhân.',
  proposals: '1. Đề xuất.',
  requests: '2. Kiến nghị.',
} as const

export type FinalReportPart = keyof typeof headings

/** What is known for the final report of an Election Committee: form 29/HĐBC of 2025. */
export type FinalReport = Readonly<{
  edition: Edition
  issuer: string
  /** The day it is drafted on. */
  on: string
  rehearsal: boolean
  electionDay: string
  /** Term of the National Assembly; null = a blank. */
  term: string | null
  /** "14:26 ngày 30/03/2026" */
  asOf: string
  /** One paragraph each; a part that is left out is left to the pen. */
  said: Readonly<Partial<Record<FinalReportPart, readonly string[]>>>
  /** Paragraphs under the four headings of the results, from signed minutes only. */
  results: readonly (readonly string[])[]
}>

/** The draft of form 29 in its order and wording: what is known is filled in, the rest is left for the pen. */
export const finalReport = (report: FinalReport, format: 'pdf' | 'docx'): Promise<Uint8Array> => {
  const content = contentOf(report)
  return format === 'pdf' ? pdf(content, `${report.on}T00:00:00Z`) : docx(content)
}

const before: readonly FinalReportPart[] = [
  ...(['documents', 'bodies', 'communication', 'lists', 'supervision', 'security', 'means', 'events'] as const),
]

function contentOf(report: FinalReport): FormContent {
  const { edition, issuer, on, said } = report
  const election = electionOf(report)
  const isKnown = edition === '2025'
  const parts = (names: readonly FinalReportPart[]): readonly Block[] =>
    names.flatMap((name) => part(headings[name], (said[name] ?? []).map(prose)))
  return {
    title: `Dự thảo báo cáo tổng kết cuộc bầu cử, ${issuer}`,
    formNumber: isKnown ? 'Mẫu số 29/HĐBC (dự thảo)' : 'Dự thảo',
    rehearsal: report.rehearsal,
    ...committeeHead(issuer, on),
    heading: ['BÁO CÁO'],
    subject: [bold(`Tổng kết cuộc bầu cử ${election}`)],
    body: [
      addressed,
      { kind: 'heading', text: 'I. TÌNH HÌNH TRIỂN KHAI VÀ TỔ CHỨC THỰC HIỆN' },
      ...parts(before),
      { kind: 'heading', text: 'II. KẾT QUẢ CUỘC BẦU CỬ' },
      ...results.flatMap((each, index) => part(each, (report.results[index] ?? []).map(prose))),
      { kind: 'heading', text: 'III. ĐÁNH GIÁ CHUNG' },
      ...parts(['strengths', 'weaknesses']),
      { kind: 'heading', text: 'IV. ĐỀ XUẤT, KIẾN NGHỊ' },
      ...parts(['proposals', 'requests']),
    ],
    conclusion: [
      prose(
        `Trên đây là Báo cáo tổng kết thực hiện công tác bầu cử ${election} (có kèm theo Biểu thống kê chính thức kết quả bầu cử theo Mẫu số ${statisticsFormNumber(edition, 'official')}), ${issuerInWords(issuer)} trân trọng báo cáo Hội đồng bầu cử quốc gia.`,
      ),
    ],
    signatures: committeeSignature,
    closingNote: `Dự thảo lúc ${report.asOf}. Dòng chấm để ghi tay; phần II ghi theo biên bản đã ký, không lấy từ số liệu nhanh.`,
    footer: isKnown
      ? 'Mẫu 29/HĐBC dẫn nhầm mẫu 31; biểu thống kê chính thức là mẫu 30/HĐBC.'
      : 'Lời văn theo mẫu 29/HĐBC năm 2025; mẫu của kỳ bầu cử này chưa đối chiếu.',
  }
}
