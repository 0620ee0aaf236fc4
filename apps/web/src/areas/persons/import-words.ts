import { wordsOf } from '../../kernel/words/words.ts'

type Column = Readonly<{ title: string; holds: string; needed: boolean }>

/** Titles as the server reads them; they are Vietnamese in every language of the screen. */
const column = (title: string, holds: string, needed = false): Column => ({ title, holds, needed })

const vi = {
  title: 'Nhập nhân sự từ bảng tính',
  lead: (organisation: string) =>
    `Mỗi dòng là một chức vụ của một người ở ${organisation} hoặc tổ chức bên dưới. Nhập lại cùng một bảng không ghi thêm gì.`,
  notYours: 'Vai trò của bạn không nhập được nhân sự',
  notYoursNext: 'Người quản trị hệ thống cấp quyền ở tổ chức bạn làm việc.',
  once: 'Hai dòng là một người khi cùng mã người, hoặc cùng họ tên và cùng số điện thoại hay thư điện tử; chỉ trùng họ tên thì vẫn là hai người.',
  columns: [
    column('Mã tổ chức', 'mã của tổ chức nơi giữ chức vụ', true),
    column('Mã người', 'mã tự đặt, để nhiều dòng là một người'),
    column('Họ và tên', 'viết đủ họ, tên đệm, tên', true),
    column('Xưng hô', 'Ông, Bà, Đồng chí'),
    column('Chức vụ', 'viết như trên văn bản, không kèm tên tổ chức', true),
    column('Thứ tự', 'số 1 viết trước, khi một người có nhiều chức vụ'),
    column('Từ ngày', 'ngày/tháng/năm, ví dụ 01/07/2025'),
    column('Thôi giữ từ ngày', 'ngày đầu tiên không còn giữ; để trống khi còn giữ'),
    column('Số điện thoại', 'số công vụ'),
    column('Thư điện tử', 'thư công vụ'),
  ],
  persons: 'Người mới',
  offices: 'Chức vụ mới',
  unchanged: 'Chức vụ đã có, không đổi',
  toPeople: 'Xem danh sách nhân sự',
}

const en: typeof vi = {
  title: 'Import people from a sheet',
  lead: (organisation) =>
    `Each row is one office of one person at ${organisation} or an organisation below. The same sheet again stores nothing more.`,
  notYours: 'Your role does not import people',
  notYoursNext: 'The keeper of the system grants roles at the organisation where you work.',
  once: 'Two rows are one person when they share a person code, or the name with phone or e-mail; the same name alone is two people.',
  columns: [
    column('Mã tổ chức', 'code of the organisation of the office', true),
    column('Mã người', 'a code of your own that makes several rows one person'),
    column('Họ và tên', 'the full name', true),
    column('Xưng hô', 'form of address'),
    column('Chức vụ', 'the office, without the name of the organisation', true),
    column('Thứ tự', '1 is written first, for somebody with several offices'),
    column('Từ ngày', 'day/month/year, for example 01/07/2025'),
    column('Thôi giữ từ ngày', 'the first day on which it is no longer held'),
    column('Số điện thoại', 'office phone'),
    column('Thư điện tử', 'office e-mail'),
  ],
  persons: 'New people',
  offices: 'New offices',
  unchanged: 'Offices known already',
  toPeople: 'See the people',
}

export const usePersonImportWords = wordsOf({ vi, en })
