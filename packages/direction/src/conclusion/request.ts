import { anyOf, pattern } from './phrase.ts'

/**
 * Verbs a request begins with. Those of the first list also begin one behind a comma; those of the second only where a
 * sentence or a clause begins, because they go on with what was said ("tuyên truyền, vận động", "tham gia cùng").
 */
export const firstVerbs: readonly string[] = [
  'bám sát',
  'ban hành',
  'bảo đảm',
  'bố trí',
  'cập nhật',
  'chấn chỉnh',
  'chủ động',
  'chú trọng',
  'chuẩn bị',
  'có kế hoạch',
  'có phương án',
  'công khai',
  // Not the second half of "bầu cử", "ứng cử".
  '(?<!(?:bầu|ứng|đề)\\s)cử(?!\\s+tri)',
  'đảm bảo',
  'đăng ký',
  'đẩy mạnh',
  'đẩy nhanh',
  'đôn đốc',
  'giải quyết',
  'hoàn thiện',
  'hướng dẫn',
  'khắc phục',
  'khẳng định',
  'khẩn trương',
  'kiện toàn',
  'làm tốt',
  'lập danh sách',
  'lập kế hoạch',
  'nắm chắc',
  'nâng cao',
  'nêu cao',
  'nghiên cứu',
  'phân công',
  'phát huy',
  'phối hợp',
  'quán triệt',
  'rà soát',
  'rút kinh nghiệm',
  'tăng cường',
  'tăng tính',
  'tập huấn',
  'tập trung',
  'thành lập',
  'thể hiện',
  'theo dõi',
  'thường xuyên',
  'tiếp tục',
  'tổ chức(?!\\s+(?:chính trị|đảng|cơ sở|đoàn thể|quần chúng|thành viên|xã hội))',
  'tổng hợp',
  'triển khai',
  'xác định',
  'xây dựng',
  'xử lý',
]
const otherVerbs: readonly string[] = [
  'báo cáo',
  'gửi',
  'hoàn thành',
  'kịp thời',
  'tháo gỡ',
  // Not the second half of "chương trình", "quá trình".
  '(?<!(?:chương|quá|công|giáo|lịch|tiến|quy|lập)\\s)trình',
  'chỉ đạo',
  'chịu trách nhiệm',
  'chủ trì',
  'công bố',
  'củng cố',
  'cung cấp',
  'đề xuất',
  'đối chiếu',
  'giám sát',
  'kiểm tra',
  'không để',
  'lãnh đạo',
  'lấy ý kiến',
  'mở rộng',
  'nắm',
  'nghiêm túc',
  'niêm yết',
  'phản ánh',
  'phổ biến',
  'quan tâm',
  'sắp xếp',
  'sơ kết',
  'tạo',
  'tăng',
  'tham gia',
  'tham mưu',
  'thẩm định',
  'thông báo',
  'thông tin',
  'thực hiện',
  'tổng kết',
  'tiếp nhận',
  'tiếp thu',
  'trả lời',
  'tuyên truyền',
  'tích cực',
  'vận động',
  'xem xét',
]

/** What may stand before the first word of a clause: the subject or the time it speaks of, with a comma. */
export const topic = `(?:(?:${anyOf([
  'về',
  'đối với công tác',
  'cùng với',
  'cùng với đó',
  'bên cạnh đó',
  'ngoài ra',
  'thời gian tới',
  'trong thời gian tới',
  'trước mắt',
  'từ nay đến',
  'trong quý',
  'quý',
  'trong tháng',
  'tháng',
  'trong tuần',
  'tuần',
  'để',
  'nhằm',
  'trên cơ sở',
  'trên tinh thần',
  'với tinh thần',
  'trong đó',
])}[^,;:]{0,90}|${anyOf(['cùng với đó', 'bên cạnh đó', 'ngoài ra', 'thời gian tới', 'trước mắt', 'trong đó'])})[,:]\\s*)?`

const verbs = anyOf([...firstVerbs, ...otherVerbs])
/** "đồng thời", "cần", "phải": what may stand before the verb. */
const particle = `(?:${anyOf(['đồng thời', 'cần', 'phải', 'cần phải', 'sẽ', 'hãy', 'trước mắt', 'bên cạnh đó', 'ngoài ra', 'cùng với đó', 'đề nghị', 'yêu cầu', 'không được', 'có trách nhiệm', 'tiếp đó', 'sau đó', 'ngay', 'nghiêm túc'])}[\\s,]+)*`

/** A clause that asks for something to be done. */
export const startsRequest: RegExp = pattern(`^${topic}${particle}${verbs}`)
/** What stands between who shall do it and what: "cần", "phải", "có trách nhiệm". */
export const modal: RegExp = pattern(
  anyOf(['phải', 'cần', 'cần phải', 'có trách nhiệm', 'chịu trách nhiệm', 'được giao', 'sẽ chủ trì']),
)
/** The first verb of a request anywhere in a clause. */
export const anyVerb: RegExp = pattern(verbs)
/** What the chair decides, rather than asks for. */
export const decides: RegExp = pattern(
  `^${topic}(?:(?:hội nghị|cuộc họp|chủ tọa|(?:ban\\s+)?thường (?:vụ|trực)[\\p{L}\\s]{0,40}|đồng chí[\\p{L}\\s]{0,60})\\s+)?(?:cơ bản\\s+)?${anyOf(
    [
      'thống nhất',
      'đồng ý',
      'nhất trí',
      'quyết định',
      'thông qua',
      'chấp thuận',
      'cho phép',
      'phê duyệt',
      'tán thành',
      'chốt',
    ],
  )}`,
)
/** What is told: how things are, what was reached, thanks. */
export const tells: RegExp = pattern(
  `^${topic}(?:tuy nhiên|song|đây là|đó là|ghi nhận|biểu dương|đánh giá cao|hoan nghênh|cảm ơn|nhìn chung|trong thời gian qua|thời gian qua|đến nay|theo báo cáo|qua báo cáo|hiện nay|kết quả|cuộc bầu cử)(?![\\p{L}])`,
)
/** Under way already, so it is told and not asked for: "các địa phương đang tập trung". */
export const underWay: RegExp = pattern(anyOf(['đang', 'đã', 'diễn ra', 'vừa', 'có ý nghĩa']))
