import { count, day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const reportWords: ProblemWords = {
  'report-template-unknown': {
    vi: (n) => `Không có mẫu báo cáo "${n.template}".`,
    en: (n) => `There is no template "${n.template}".`,
  },
  'report-head-fixed': {
    vi: () => 'Mẫu, kỳ bầu cử và ngày bắt đầu của đợt báo cáo đã có thì không đổi. Lập đợt mới nếu cần.',
    en: () => 'Template, election and first day of a round that is there do not change. Ask anew if needed.',
  },
  'report-ends-before': {
    vi: (n) => `Ngày kết thúc trước ngày bắt đầu ${day(n.from)}.`,
    en: (n) => `It ends before it starts on ${day(n.from)}.`,
  },
  'report-after-election': {
    vi: (n) => `Ngày bắt đầu sau ngày bầu cử ${day(n.day)}.`,
    en: (n) => `It starts after the election of ${day(n.day)}.`,
  },
  'report-units-needed': {
    vi: () => 'Chọn đơn vị phải báo cáo.',
    en: () => 'Choose who is to report.',
  },
  'report-units-elsewhere': {
    vi: (n) => `${count(n.gone, 'vi')} đơn vị không còn hoạt động hoặc không thuộc cơ quan yêu cầu. Chọn lại.`,
    en: (n) => `${count(n.gone, 'en')} units no longer exist or do not belong to who asks. Choose again.`,
  },
  'report-period': {
    vi: () => 'Kỳ báo cáo này chưa đến hoặc không thuộc đợt báo cáo. Mở lại danh sách để chọn kỳ.',
    en: () => 'This period has not come, or is none of this round. Open the list again.',
  },
  'report-accepted': {
    vi: () => 'Báo cáo kỳ này đã được duyệt. Cần sửa thì đề nghị cơ quan yêu cầu trả lại.',
    en: () => 'This report was accepted. Ask whoever wants it to give it back.',
  },
  'report-sent': {
    vi: () => 'Báo cáo đã gửi. Sửa rồi gửi lại, không lưu nháp đè lên bản đã gửi.',
    en: () => 'This report was sent. Correct it and send it again; a draft does not replace it.',
  },
  'report-unfit': {
    vi: (n) => `Báo cáo chưa gửi được: ${count(n.places, 'vi')} chỗ cần xem lại.`,
    en: (n) => `Not sent: ${count(n.places, 'en')} ${n.places === 1 ? 'place needs' : 'places need'} another look.`,
  },
  'report-not-sent': {
    vi: () => 'Đơn vị chưa gửi báo cáo này, hoặc đang sửa theo ý kiến trả lại.',
    en: () => 'The unit has not sent this report, or is mending what was given back.',
  },
  'report-own': {
    vi: () => 'Người gửi không tự duyệt báo cáo của mình. Nhờ người khác xem.',
    en: () => 'Nobody goes over a report he sent himself. Ask somebody else.',
  },
  'report-evidence-full': {
    vi: (n) => `Mỗi báo cáo kèm tối đa ${count(n.most, 'vi')} tệp. Gộp ảnh vào một tệp PDF, hoặc gỡ tệp thừa.`,
    en: (n) => `A report carries at most ${count(n.most, 'en')} files. Put pictures into one PDF, or remove one.`,
  },
  'report-evidence-of-another': {
    vi: () => 'Chỉ người gửi tệp mới gỡ được tệp đó.',
    en: () => 'Only whoever attached a file may remove it.',
  },
  'report-field-unknown': {
    vi: (n) => `Mẫu báo cáo không có mục "${n.field}".`,
    en: (n) => `The template has no field "${n.field}".`,
  },
}
