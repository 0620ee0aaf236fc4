import { wordsOf } from '../../kernel/words/words.ts'

const vi = {
  delegate: 'Ủy quyền',
  title: (role: string, place: string) => `${role}, ${place}`,
  lead: 'Người nhận làm được đúng việc của quyền này, ở đúng nơi này, trong thời gian dưới đây; quyền của bạn vẫn giữ. Hết quyền của bạn thì phần ủy cũng hết.',
  find: 'Tìm người nhận',
  findHint: 'Tên hoặc tên đăng nhập, gõ không dấu cũng được. Chỉ có người thuộc tổ chức này và các tổ chức bên dưới.',
  to: 'Người nhận',
  nobody: 'Không tìm thấy ai.',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  act: 'Ủy quyền',
  choose: 'Chọn một người nhận.',
  done: (name: string) => `Đã ủy quyền cho ${name}.`,
  given: 'Đang ủy cho người khác',
  term: (from: string, to: string) => `từ ${from} đến ${to}`,
  end: 'Thôi ủy',
  endLead: 'Người nhận mất quyền này ngay từ lần bấm tiếp theo.',
  endNow: 'Thôi ủy quyền',
}

const en: typeof vi = {
  delegate: 'Delegate',
  title: (role, place) => `${role}, ${place}`,
  lead: 'The other person may do what this role may, here and for this time; you keep it as well. When yours ends, so does what you delegated.',
  find: 'Find the person',
  findHint: 'Name or user name, with or without marks. Only people of this organisation and those below.',
  to: 'Person',
  nobody: 'Nobody found.',
  from: 'From',
  until: 'Until the end of',
  act: 'Delegate',
  choose: 'Choose a person.',
  done: (name) => `Delegated to ${name}.`,
  given: 'Delegated to others',
  term: (from, to) => `${from} to ${to}`,
  end: 'Take back',
  endLead: 'It ends with the next thing the person does.',
  endNow: 'Take it back',
}

export const useDelegateWords = wordsOf({ vi, en })
