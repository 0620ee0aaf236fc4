import type { WrapUpBoard, WrapUpPart } from '@baucu/contract'
import { count } from '@baucu/law'
import type { Transaction } from '../../kernel/database.ts'
import type { CountedFor } from '../../kernel/figure-source.ts'
import { indicators } from '../figures/index.ts'
import { countFigure } from '../reports/index.ts'
import { ownFigures } from './own-figures.ts'

type Part = WrapUpBoard['parts'][number]
type Line = Part['lines'][number]

/** A figure a part names, and the sentence of the report that says it. */
type Named = readonly [indicator: string, say: (value: string) => string]

const parts: Readonly<Partial<Record<WrapUpPart, readonly Named[]>>> = {
  documents: [
    ['documents-issued', (n) => `Đã ban hành ${n} văn bản.`],
    ['conclusions-issued', (n) => `Đã phát hành ${n} thông báo kết luận.`],
    ['tasks-given', (n) => `Đã giao ${n} nhiệm vụ.`],
    ['tasks-done', (n) => `Số nhiệm vụ đã xong: ${n}.`],
  ],
  bodies: [
    ['bodies-established', (n) => `Đã thành lập ${n} tổ chức phụ trách bầu cử.`],
    ['body-members', (n) => `Các tổ chức phụ trách bầu cử có ${n} thành viên.`],
    ['constituencies-set', (n) => `Đã ấn định ${n} đơn vị bầu cử.`],
    ['council-seats', (n) => `Số đại biểu Hội đồng nhân dân được bầu là ${n}.`],
    ['polling-areas-set', (n) => `Đã xác định ${n} khu vực bỏ phiếu.`],
  ],
  communication: [
    ['dissemination-conferences', (n) => `Đã tổ chức ${n} hội nghị quán triệt, triển khai.`],
    ['communication-sessions', (n) => `Đã tổ chức ${n} buổi tuyên truyền.`],
    ['communication-listeners', (n) => `Số lượt người nghe tuyên truyền: ${n}.`],
    ['reports-received', (n) => `Các đơn vị đã gửi ${n} báo cáo theo chế độ thông tin, báo cáo.`],
    ['voter-conferences', (n) => `Đã tổ chức ${n} hội nghị cử tri.`],
    ['training-courses', (n) => `Đã mở ${n} lớp tập huấn nghiệp vụ.`],
    ['training-people', (n) => `Số lượt người được tập huấn: ${n}.`],
  ],
  lists: [
    ['voters-listed', (n) => `Tổng số cử tri trong danh sách là ${n}.`],
    ['voters-listed-women', (n) => `Số cử tri nữ trong danh sách là ${n}.`],
    ['lists-posted', (n) => `Số khu vực bỏ phiếu đã niêm yết danh sách cử tri: ${n}.`],
    ['lists-complete', (n) => `Đã có ${n} danh sách chính thức những người ứng cử.`],
    ['candidates-listed', (n) => `Số người trong danh sách chính thức là ${n}.`],
    ['candidates-women', (n) => `Số nữ trong danh sách chính thức là ${n}.`],
    ['campaign-meetings', (n) => `Đã tổ chức ${n} cuộc tiếp xúc cử tri, vận động bầu cử.`],
  ],
  supervision: [
    ['inspection-rounds', (n) => `Đã tổ chức ${n} cuộc kiểm tra, giám sát.`],
    ['recommendations-made', (n) => `Qua kiểm tra, giám sát đã nêu ${n} kiến nghị.`],
    ['recommendations-closed', (n) => `Số kiến nghị đã thực hiện: ${n}.`],
    ['complaints-received', (n) => `Đã nhận ${n} đơn khiếu nại, tố cáo, kiến nghị, phản ánh.`],
    ['complaints-solved', (n) => `Số đơn đã giải quyết: ${n}.`],
    ['list-complaints', (n) => `Số khiếu nại về danh sách cử tri: ${n}.`],
  ],
  security: [
    ['security-incidents', (n) => `Bàn trực đã ghi ${n} sự việc.`],
    ['incidents-closed', (n) => `Số sự việc đã giải quyết xong: ${n}.`],
    ['shifts', (n) => `Đã bố trí ${n} ca trực.`],
  ],
  means: [
    ['areas-ready', (n) => `Số khu vực bỏ phiếu đạt mọi điều kiện khi kiểm tra sẵn sàng: ${n}.`],
    ['deliveries', (n) => `Đã lập ${n} phiếu giao vật tư, tài liệu.`],
    ['deliveries-received', (n) => `Số phiếu giao đã được nơi nhận xác nhận: ${n}.`],
    ['boxes-ready', (n) => `Số hòm phiếu đã chuẩn bị: ${n}.`],
    ['budget-allocated', (n) => `Kinh phí được cấp: ${n} đồng.`],
    ['budget-spent', (n) => `Kinh phí đã chi: ${n} đồng.`],
  ],
  proposals: [
    ['rewards-proposed', (n) => `Đã đề nghị khen thưởng ${n} cá nhân, tập thể.`],
    ['rewards-decided', (n) => `Đã có ${n} quyết định khen thưởng.`],
  ],
}

/** What the modules know for one part of the report, each sentence with its figure, its hour and its sources. */
export async function knownFor(
  context: Pick<Transaction, 'client'>,
  part: WrapUpPart,
  where: CountedFor,
): Promise<Pick<Part, 'lines' | 'missing'>> {
  const lines: Line[] = []
  const missing: Part['missing'] = []
  for (const [indicator, say] of parts[part] ?? []) {
    const own = ownFigures.get(indicator)
    const counted = own ? await own.count(context, where) : undefined
    const found = own && counted ? { title: own.title, counted } : await countFigure(context, indicator, where)
    if (!found) {
      missing.push(own?.title ?? indicators().get(indicator)?.title ?? { vi: indicator, en: indicator })
      continue
    }
    const { value, at, told = null, all = null } = found.counted
    lines.push({
      ...{ text: say(count(value, 'vi')), source: found.title, told, all },
      at: (at ?? where.now).toISOString(),
    })
  }
  return { lines, missing }
}
