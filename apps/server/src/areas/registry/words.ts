import { day } from '@baucu/law'
import type { ProblemWords } from '../../kernel/problem-words.ts'

export const registryWords: ProblemWords = {
  'document-kind-unknown': {
    vi: (n) => `Không có loại văn bản "${n.kind}".`,
    en: (n) => `There is no kind of document "${n.kind}".`,
  },
  'received-before-issued': {
    vi: (n) => `Ngày đến không thể trước ngày ký ${day(n.day)}.`,
    en: (n) => `It cannot have come before the day it bears, ${day(n.day)}.`,
  },
  'document-number-taken': {
    vi: (n) => `Số ${n.number} đã cấp cho văn bản đi ngày ${day(n.day)}. Mỗi số chỉ cấp một lần trong năm.`,
    en: (n) => `${n.number} was given to an outgoing document of ${day(n.day)}. A number is given once a year.`,
  },
  'document-number-just-taken': {
    vi: (n) => `Số ${n.number} vừa được cấp cho văn bản khác. Lấy số tiếp theo.`,
    en: (n) => `${n.number} has just been given to another document. Take the next one.`,
  },
  'classified-title-long': {
    vi: (n) =>
      `Văn bản mật chỉ ghi tên gọi ngắn, không nêu nội dung, tối đa ${n.most} ký tự. Nội dung giữ ở sổ mật bằng giấy.`,
    en: (n) =>
      `Of a classified document only a short neutral title of at most ${n.most} characters is written. The rest stays on paper.`,
  },
  'classified-line-only': {
    vi: () => 'Văn bản mật chỉ ghi số, ngày và nơi ban hành.',
    en: () => 'Of a classified document only number, day and issuing body are written.',
  },
  'classified-no-file': {
    vi: () => 'Không lưu tệp của văn bản mật trên phần mềm này. Giữ bản giấy theo quy định bảo vệ bí mật nhà nước.',
    en: () => 'No file of a classified document is kept here. Keep the paper as the rules on State secrets say.',
  },
  'classified-no-task': {
    vi: () => 'Không giao việc từ văn bản mật trên phần mềm này. Giao bằng văn bản giấy theo quy định.',
    en: () => 'No task is given here from a classified document. Give it on paper.',
  },
}

/** Words of the register as a table. */
export const lineWords = {
  vi: {
    sheet: 'Sổ văn bản',
    heads: [
      ...['Đến/đi', 'Số, ký hiệu', 'Ngày văn bản', 'Ngày đến', 'Cơ quan ban hành', 'Loại', 'Trích yếu'],
      ...['Chức vụ người ký', 'Độ khẩn', 'Độ mật', 'Bản quét', 'Số việc đã giao', 'Sổ của'],
    ],
    directions: { in: 'Đến', out: 'Đi' },
    urgencies: { normal: 'Thường', urgent: 'Khẩn', 'most-urgent': 'Thượng khẩn', express: 'Hỏa tốc' },
    secrecies: { normal: 'Thường', secret: 'Mật', 'top-secret': 'Tối mật', 'most-secret': 'Tuyệt mật' },
    yes: 'có',
    no: 'chưa',
    withoutTask: 'Chưa giao việc',
  },
  en: {
    sheet: 'Register',
    heads: [
      ...['In/out', 'Number', 'Day', 'Received', 'Issuing body', 'Kind', 'Abstract'],
      ...['Office of the signer', 'Urgency', 'Secrecy', 'Scan', 'Tasks', 'Register of'],
    ],
    directions: { in: 'In', out: 'Out' },
    urgencies: { normal: 'Normal', urgent: 'Urgent', 'most-urgent': 'Most urgent', express: 'Express' },
    secrecies: { normal: 'Normal', secret: 'Secret', 'top-secret': 'Top secret', 'most-secret': 'Most secret' },
    yes: 'yes',
    no: 'no',
    withoutTask: 'No task given',
  },
} as const
