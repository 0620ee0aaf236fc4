import type { ProblemWords } from '../../kernel/problem-words.ts'

export const bodiesWords: ProblemWords = {
  'organ-exists': {
    vi: () => 'Tổ chức này đã được ghi trong kỳ bầu cử; mở ra để sửa.',
    en: () => 'This body is there in this election already; open it to change it.',
  },
  'organ-not-here': {
    vi: () => 'Luật của kỳ bầu cử này không có tổ chức đã chọn.',
    en: () => 'The law of this election does not have that body.',
  },
  'organ-other-kind': {
    vi: () => 'Tổ chức đã chọn thuộc loại khác trên cây tổ chức; chọn lại loại hoặc tổ chức.',
    en: () => 'That organisation is of another kind; choose again.',
  },
  'organ-name-needed': {
    vi: () => 'Ghi mã và tên của tổ chức mới.',
    en: () => 'Write code and name of the new body.',
  },
  'organ-serves': {
    vi: () => 'Chỉ Ban bầu cử phụ trách đơn vị bầu cử, và đúng loại đại biểu của Ban; chọn lại đơn vị.',
    en: () => 'Only a Board serves constituencies, those of its own body; choose again.',
  },
  'organ-not-set-up': {
    vi: () => 'Chưa ghi quyết định thành lập trong kỳ bầu cử này; ghi trước, rồi thêm thành viên.',
    en: () => 'It is not set up in this election yet; do that first, then add members.',
  },
  'member-already': {
    vi: () => 'Người này đang là thành viên ở đây.',
    en: () => 'This person is a member already.',
  },
  'member-unknown': {
    vi: () => 'Không có thành viên này; tải lại trang rồi chọn lại.',
    en: () => 'There is no such member; load the page again.',
  },
  'member-gone': {
    vi: () => 'Thành viên này đã thôi tham gia trước đó.',
    en: () => 'This member has left already.',
  },
}
