import { count, day } from '@baucu/law'
import { clock, hold, todayInVietnam } from '../../kernel/format.ts'
import { wordsOf } from '../../kernel/words/words.ts'

const n = (value: number) => count(value, 'vi')
const e = (value: number) => count(value, 'en')
const moment = (at: string) => `${clock(at)}, ${day(todayInVietnam(new Date(at)))}`

/** Words of the figures. */
export const useFigureWords = wordsOf({
  vi: {
    importVoters: 'Nhập số cử tri từ tệp chính thức',
    title: 'Số liệu cử tri đi bỏ phiếu',
    command: 'Ghi số liệu',
    lead: (organisation: string) => `${organisation}. Số ghi ở đây được giữ ngay trên máy, gửi khi có mạng.`,
    columns: { what: 'Chỉ tiêu', value: 'Số', state: 'Trạng thái', history: 'Lịch sử' },
    cell: {
      voters: 'Tổng số cử tri',
      close: 'Đã bỏ phiếu, lúc kết thúc',
      by: (mark: string) => `Đã bỏ phiếu, đến ${mark}`,
    },
    ofVoters: (shareText: string) => `${shareText} cử tri`,
    state: {
      typed: 'Chưa ghi',
      waiting: 'Đã giữ trên máy này, chờ gửi',
      sending: 'Đang gửi',
      refused: 'Bị từ chối',
      conflict: 'Xung đột, cần bạn chọn',
      received: (at: string) => `Đã nhận ${moment(at)}`,
      none: 'Chưa báo',
    },
    wrong: {
      number: 'Gõ số nguyên từ 0 trở lên.',
      field: 'Chỗ này chưa đúng.',
      reason: 'Ghi lý do sửa, vì số trước đã được máy chủ nhận.',
    },
    doubt: {
      over: (than: number) => `Nhiều hơn số cử tri (${n(than)}).`,
      below: (than: number) => `Ít hơn lần báo trước (${n(than)}).`,
      jump: (than: number) => `Tăng hơn 40 điểm phần trăm từ ${n(than)}; xem lại trước khi ghi.`,
      all: (_than: number) => `Đủ 100${hold}% vẫn chỉ kết thúc bỏ phiếu từ 19 giờ.`,
    },
    reason: 'Lý do sửa',
    reasonHint: 'Ghi vào lịch sử cạnh số mới.',
    enter: 'Ghi số liệu',
    changed: (cells: number) =>
      cells === 0 ? 'Chưa có số mới.' : `${n(cells)} ô chưa ghi; đang giữ bản nháp trên máy này.`,
    kept: (cells: number) => `Đã giữ trên máy này ${n(cells)} số. Máy chủ nhận xong sẽ hiện giờ nhận ở từng dòng.`,
    wrongCells: (cells: number) => `${n(cells)} ô chưa đúng; sửa rồi ghi lại.`,
    notKept:
      'Trình duyệt này không giữ được dữ liệu nên chưa ghi. Tắt chế độ riêng tư hoặc giải phóng bộ nhớ rồi thử lại.',
    keys: 'Enter hoặc ↓: ô sau · ↑: ô trước · Esc: trả số cũ · Shift Enter: ghi',
    history: 'Ai đã sửa số liệu này',
    historyOf: (button: string, cell: string) => `${button}: ai đã sửa số liệu này, ${cell}`,
    historyShort: 'Lịch sử',
    by: (who: string, office: string | null) => (office ? `${who}, ${office}` : who),
    on: (device: string | null, at: string) =>
      device ? `ghi ${moment(device)}, nhận ${moment(at)}` : `nhận ${moment(at)}`,
    blank: 'để trống',
    sources: {
      form: 'biểu mẫu',
      phone: 'điện thoại',
      paper: 'giấy',
      'text-code': 'mã tin nhắn',
      file: 'tệp',
    } as Readonly<Record<string, string>>,
    notThere: 'Máy chủ này chưa mở phần số liệu',
    notThereNext: 'Vẫn ghi được: số được giữ trên máy này và tự gửi khi máy chủ mở phần này.',
    noHistory: 'Chưa xem được lịch sử: máy chủ chưa trả lời được câu hỏi này.',
    byTeams: 'Số cử tri đi bỏ phiếu do Tổ bầu cử ghi',
    byTeamsNext: 'Chọn một Tổ bầu cử để xem hoặc ghi số của Tổ ấy.',
    noTeams: (name: string) => `Không có Tổ bầu cử nào thuộc ${name}. Chọn tổ chức khác ở đầu trang.`,
    noOrganisation: 'Chưa có tổ chức nào để ghi số liệu',
    noOrganisationNext:
      'Số liệu gắn với một tổ chức. Đăng nhập bằng tài khoản được giao quyền, hoặc nhờ người quản trị thêm tổ chức.',
    conflict: {
      lead: 'Trong lúc số của bạn chưa tới, đã có người ghi số khác. Chọn một số; số kia vẫn còn trong lịch sử.',
      mine: 'Số của bạn',
      theirs: 'Số trên máy chủ',
      mineAt: (at: string) => `ghi ${moment(at)}`,
      theirsAt: (at: string) => `nhận ${moment(at)}`,
      keepMine: 'Giữ số của tôi',
      takeTheirs: 'Lấy số trên máy chủ',
      same: 'Hai số giống nhau: không cần ghi lại.',
      absent: 'Chưa xem được số trên máy chủ. Nối lại mạng rồi chọn; số của bạn vẫn giữ trên máy này.',
    },
  },
  en: {
    importVoters: 'Import voter counts from the official file',
    title: 'Turnout figures',
    command: 'Enter a figure',
    lead: (organisation: string) =>
      `${organisation}. What is entered here is kept on this device at once and sent when there is a network.`,
    columns: { what: 'Figure', value: 'Number', state: 'State', history: 'History' },
    cell: {
      voters: 'Voters in all',
      close: 'Voted, at the close',
      by: (mark: string) => `Voted by ${mark}`,
    },
    ofVoters: (shareText: string) => `${shareText} of voters`,
    state: {
      typed: 'Not entered yet',
      waiting: 'Kept on this device, to be sent',
      sending: 'Being sent',
      refused: 'Refused',
      conflict: 'Conflict, your choice',
      received: (at: string) => `Received ${moment(at)}`,
      none: 'Not reported',
    },
    wrong: {
      number: 'Type a whole number from 0 on.',
      field: 'This is not right yet.',
      reason: 'Say why it changes: the server has received the number before it.',
    },
    doubt: {
      over: (than: number) => `More than there are voters (${e(than)}).`,
      below: (than: number) => `Less than the report before (${e(than)}).`,
      jump: (than: number) => `Up more than 40 points from ${e(than)}; look again before entering.`,
      all: (_than: number) => 'Even at 100% the poll closes at 19:00 at the earliest.',
    },
    reason: 'Reason of the change',
    reasonHint: 'Stands in the history beside the new number.',
    enter: 'Enter figures',
    changed: (cells: number) =>
      cells === 0 ? 'Nothing new.' : `${e(cells)} not entered yet; a draft is kept on this device.`,
    kept: (cells: number) =>
      `${e(cells)} kept on this device. Each line shows the time once the server has received it.`,
    wrongCells: (cells: number) => `${e(cells)} not right yet; mend and enter again.`,
    notKept: 'This browser keeps no data, so nothing was entered. Leave private mode or free some space and try again.',
    keys: 'Enter or ↓: next · ↑: back · Esc: old number · Shift Enter: enter all',
    history: 'Who changed this figure',
    historyOf: (button: string, cell: string) => `${button}: who changed this figure, ${cell}`,
    historyShort: 'History',
    by: (who: string, office: string | null) => (office ? `${who}, ${office}` : who),
    on: (device: string | null, at: string) =>
      device ? `entered ${moment(device)}, received ${moment(at)}` : `received ${moment(at)}`,
    blank: 'blank',
    sources: {
      form: 'form',
      phone: 'telephone',
      paper: 'paper',
      'text-code': 'text code',
      file: 'file',
    } as Readonly<Record<string, string>>,
    notThere: 'This server does not take figures yet',
    notThereNext: 'You can still enter them: they are kept on this device and sent once the server takes them.',
    noHistory: 'The history cannot be shown: the server does not answer this question yet.',
    byTeams: 'Turnout is entered by the polling teams',
    byTeamsNext: 'Choose a polling team to see or enter its figures.',
    noTeams: (name) => `There is no polling team below ${name}. Choose another organisation at the top.`,
    noOrganisation: 'There is no organisation to enter figures for',
    noOrganisationNext:
      'Figures belong to an organisation. Sign in with an account that has a role, or ask the keeper to add one.',
    conflict: {
      lead: 'While yours was on its way somebody entered another number. Choose one; the other stays in the history.',
      mine: 'Yours',
      theirs: 'On the server',
      mineAt: (at: string) => `entered ${moment(at)}`,
      theirsAt: (at: string) => `received ${moment(at)}`,
      keepMine: 'Keep mine',
      takeTheirs: 'Take the one on the server',
      same: 'Both numbers are the same: nothing to enter.',
      absent:
        'The number on the server cannot be seen now. Choose when the network is back; yours is kept on this device.',
    },
  },
})
