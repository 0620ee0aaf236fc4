import type { ProblemWords } from '../../kernel/problem-words.ts'

export const candidateWords: ProblemWords = {
  'constituency-unknown': {
    vi: () => 'Đơn vị này không có đơn vị bầu cử đã chọn; lập ở trang Đơn vị bầu cử trước.',
    en: () => 'This unit has no such constituency; draw it on the page Constituencies first.',
  },
  'list-exists': {
    vi: () => 'Đơn vị bầu cử này đã có danh sách chính thức; mở danh sách ra để sửa.',
    en: () => 'This constituency has its official list already; open it to change it.',
  },
  'list-empty': {
    vi: () => 'Danh sách phải còn ít nhất một người ứng cử.',
    en: () => 'A list has at least one candidate.',
  },
  'list-counted': {
    vi: (n) => `Đơn vị bầu cử số ${n.number} đã có kết quả kiểm phiếu, không đổi được danh sách người ứng cử nữa.`,
    en: (n) => `Constituency ${n.number} has been counted in; its list of candidates stays.`,
  },
  'candidate-twice': {
    vi: (n) => `${n.name} có hai lần trong danh sách; bỏ bớt một dòng.`,
    en: (n) => `${n.name} is on the list twice; take one line out.`,
  },
  'candidate-struck': {
    vi: (n) => `${n.name} đã bị xóa tên, không ghi lại vào danh sách được.`,
    en: (n) => `${n.name} was struck and cannot be listed again.`,
  },
  'candidate-unknown': {
    vi: () => 'Người này không còn trong danh sách; xem lại danh sách hiện nay.',
    en: () => 'This person is not on the list any more; look at the list as it is now.',
  },
  'strike-too-late': {
    vi: (n) => `Không xóa tên được (Điều ${n.article}).`,
    en: (n) => `The name cannot be struck (article ${n.article}).`,
  },
}
