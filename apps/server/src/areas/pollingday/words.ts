import type { ProblemWords } from '../../kernel/problem-words.ts'

export const pollingDayWords: ProblemWords = {
  'not-a-polling-area': {
    vi: () => 'Chỉ báo tại tổ bầu cử của một khu vực bỏ phiếu.',
    en: () => 'This is told at the Team of a polling area only.',
  },
  'paper-empty': {
    vi: () => 'Phiếu không có gì khác số đã báo nên không có gì để ghi.',
    en: () => 'The paper says nothing but what was told: there is nothing to enter.',
  },
  'paper-reason': {
    vi: () => 'Ghi lý do thay số đã báo, ví dụ: theo phiếu giấy của tổ.',
    en: () => 'Say why what was told is replaced, such as: by the paper of the Team.',
  },
  'paper-backwards': {
    vi: (n) => `Đến ${n.mark} ghi ${n.voted}, ít hơn mốc trước. Xem lại phiếu giấy.`,
    en: (n) => `By ${n.mark} it says ${n.voted}, fewer than before. Look at the paper again.`,
  },
  'box-needed': { vi: () => 'Ghi số của hòm phiếu phụ.', en: () => 'Give the number of the auxiliary box.' },
  'note-needed': {
    vi: () => 'Ghi vài câu về không khí, dư luận; theo chủ đề, không nêu tên người.',
    en: () => 'Say in a few words how the day goes; by topic, without names.',
  },
  'told-before': {
    vi: (n) => `Đã báo lúc ${n.hour}. Muốn sửa thì ghi lý do.`,
    en: (n) => `It was told before, at ${n.hour}. To correct it, say why.`,
  },
  'event-there': { vi: () => 'Lần báo này đã có.', en: () => 'This telling is there already.' },
  'wall-until': {
    vi: (n) => `Địa chỉ phải kết thúc sau lúc này và không quá ${n.days} ngày nữa.`,
    en: (n) => `The address ends after this moment and within ${n.days} days.`,
  },
  'wall-there': { vi: () => 'Địa chỉ này đã có.', en: () => 'This address is there already.' },
  'wall-ended': {
    vi: () => 'Địa chỉ màn hình này đã kết thúc. Xin bàn trực một địa chỉ mới.',
    en: () => 'This address of a wall has ended. Ask the desk for a new one.',
  },
  'text-points-at-person': {
    vi: () => 'Không ghi số điện thoại, số giấy tờ của người. Ghi việc và nơi, không ghi người.',
    en: () => 'No telephone or identity numbers of persons. Tell what and where, not who.',
  },
  'incident-there': { vi: () => 'Sự việc này đã có.', en: () => 'This incident is there already.' },
  'incident-state': {
    vi: () => 'Sự việc đã đóng thì mở lại trước; đang mở thì không mở lại.',
    en: () => 'A closed incident is opened again first; an open one is not.',
  },
  'incident-owner': { vi: () => 'Ghi cơ quan xử lý.', en: () => 'Name the office that sees to it.' },
  'incident-severity': { vi: () => 'Chọn mức.', en: () => 'Choose how grave it is.' },
  'incident-text': { vi: () => 'Ghi đã làm gì.', en: () => 'Say what was done.' },
  'text-code-length': {
    vi: () =>
      'Tin nhắn có dạng: BC, mã khu vực, giờ, số đã bỏ phiếu, hai số kiểm tra; theo tờ giấy: phần in sẵn rồi số ghi hai lần.',
    en: () =>
      'A message reads: BC, code of the area, hour, voters who voted, two check digits; from paper: what is printed, then the number twice.',
  },
  'text-code-twice': {
    vi: () => 'Hai lần ghi số không giống nhau. Gọi lại khu vực đó.',
    en: () => 'The number is not the same both times. Call the area.',
  },
  'text-code-hour': { vi: () => 'Giờ gồm bốn số, ví dụ 0900.', en: () => 'The hour has four digits, such as 0900.' },
  'text-code-number': { vi: () => 'Số đã bỏ phiếu không phải là số.', en: () => 'The number of voters is no number.' },
  'text-code-check': {
    vi: () => 'Hai số kiểm tra không khớp: có chỗ gõ nhầm. Gọi lại khu vực đó.',
    en: () => 'The check digits do not fit: something was mistyped. Call the area.',
  },
  'text-code-area': {
    vi: (n) => `Không có khu vực nào mang mã ${n.area} trong phạm vi bàn trực.`,
    en: (n) => `No polling area with the code ${n.area} lies below this desk.`,
  },
  'text-code-mark': {
    vi: (n) => `${n.mark} không phải mốc báo cáo. Các mốc: ${n.marks}.`,
    en: (n) => `${n.mark} is no hour of the reports. They are: ${n.marks}.`,
  },
}
