import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'
import { materials } from './materials.ts'

const titleOf = (id: unknown, locale: 'vi' | 'en') =>
  materials().find((each) => each.id === id)?.title[locale] ?? String(id)

export const logisticsWords: ProblemWords = {
  'delivery-not-below': {
    vi: () => 'Chọn nơi nhận là một đơn vị hoặc Tổ bầu cử trực thuộc.',
    en: () => 'Choose a receiver that stands below: an office or a Polling Team.',
  },
  'delivery-empty': { vi: () => 'Ghi số lượng của ít nhất một loại.', en: () => 'Give the count of one material.' },
  'delivery-other-receiver': {
    vi: () => 'Không đổi nơi nhận của phiếu đã lập. Hủy phiếu này rồi lập phiếu mới.',
    en: () => 'The receiver of a note does not change. Take it back and write another.',
  },
  'delivery-replaced': {
    vi: () => 'Phiếu giao này đã có phiếu khác thay. Tải lại trang, làm trên phiếu mới.',
    en: () => 'Another note stands for this one. Load the page again and go on with the new one.',
  },
  'delivery-received': {
    vi: () => 'Bên nhận đã kiểm đếm. Giao thêm bằng phiếu mới, hoặc bên nhận kiểm đếm lại.',
    en: () => 'It was counted already. Deliver the rest by a further note, or let the receiver count again.',
  },
  'delivery-reason': { vi: () => 'Ghi lý do sửa phiếu.', en: () => 'Say why the note is corrected.' },
  'delivery-there': { vi: () => 'Phiếu giao này đã có.', en: () => 'This note is there already.' },
  'material-unknown': {
    vi: (n) => `"${titleOf(n.material, 'vi')}" không có trong danh mục hoặc ghi hai lần; tải lại trang.`,
    en: (n) => `"${titleOf(n.material, 'en')}" is not in the catalogue or stands twice; load the page again.`,
  },
  'receipt-uncounted': {
    vi: (n) => `Ghi số đếm được của "${titleOf(n.material, 'vi')}"; không có thì ghi 0.`,
    en: (n) => `Give the count of "${titleOf(n.material, 'en')}"; write 0 when there is none.`,
  },
  'receipt-difference': {
    vi: () => 'Số đếm được khác phiếu giao: ghi lý do.',
    en: () => 'What was counted is not what the note says: say why.',
  },
  'receipt-correction': {
    vi: (n) => `Đã kiểm đếm ngày ${day(String(n.on))}. Muốn sửa thì ghi vì sao đếm lại.`,
    en: (n) => `It was counted on ${day(String(n.on))}. To correct it, say why it is counted again.`,
  },
  'receipt-there': { vi: () => 'Lần kiểm đếm này đã có.', en: () => 'This receipt is there already.' },
}
