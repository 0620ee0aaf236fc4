import { shortestPassword } from '@baucu/contract'
import type { ProblemWords } from '../../kernel/problem-words.ts'

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
const at = (instant: string | number | undefined): string => clock.format(new Date(String(instant)))

export const accountWords: ProblemWords = {
  'owner-exists': {
    vi: () => 'Hệ thống đã có người quản trị đầu tiên; hãy đăng nhập.',
    en: () => 'The first owner has been set up already; sign in.',
  },
  'account-exists': {
    vi: () => 'Đã có tài khoản với mã định danh hoặc tên đăng nhập này; hãy chọn tên khác.',
    en: () => 'There is an account with this id or user name already; choose another name.',
  },
  'subject-taken': {
    vi: () => 'Danh tính này ở dịch vụ đăng nhập đã gắn với một tài khoản khác.',
    en: () => 'This identity at the sign-in service belongs to another account already.',
  },
  'no-username': {
    vi: () => 'Muốn đăng nhập bằng mật khẩu thì tài khoản phải có tên đăng nhập.',
    en: () => 'An account needs a user name to sign in with a password.',
  },
  'own-account': {
    vi: () => 'Không làm việc này với tài khoản của chính mình được.',
    en: () => 'This cannot be done to your own account.',
  },
  'reaches-further': {
    vi: () => 'Tài khoản này có quyền ở nơi bạn không quản trị; hãy nhờ người quản trị cấp trên.',
    en: () => 'This account has roles where you have none; ask the keeper above.',
  },
  'grant-exists': {
    vi: () => 'Đã có quyền với mã định danh này.',
    en: () => 'There is a grant with this id already.',
  },
  'wrong-time': {
    vi: () => 'Thời hạn chưa đúng: ngày kết thúc phải ở sau hôm nay và sau ngày bắt đầu.',
    en: () => 'The time is wrong: the end must lie after now and after the beginning.',
  },
  'longer-than-own': {
    vi: () => 'Không ủy quyền dài hơn thời hạn quyền của mình được.',
    en: () => 'A role cannot be delegated for longer than one has it.',
  },
  'delegated-already': {
    vi: () => 'Quyền này do người khác ủy cho bạn nên không ủy tiếp được.',
    en: () => 'This role was delegated to you and cannot be delegated further.',
  },
  'last-keeper': {
    vi: () => 'Đây là người quản trị toàn hệ thống cuối cùng; hãy giao quyền cho người khác trước.',
    en: () => 'This is the last keeper of the whole installation; grant the role to somebody else first.',
  },
  'not-a-team': {
    vi: () => 'Mã vào một lần chỉ cấp cho Tổ bầu cử.',
    en: () => 'One-time codes are issued to polling teams only.',
  },
  'wrong-code': {
    vi: () => 'Mã không đúng, đã dùng hoặc đã hết hạn; hãy hỏi người phát mã.',
    en: () => 'The code is wrong, used or past its date; ask whoever gave it to you.',
  },
  'no-code': {
    vi: () => 'Người này không còn mã nào để hủy.',
    en: () => 'There is no code of this person to end.',
  },
  'wrong-check': {
    vi: () => 'Số không khớp với số trên màn hình của người đó; hãy đọc lại.',
    en: () => 'The number is not the one on the person’s screen; read it again.',
  },
  'approve-from-above': {
    vi: () => 'Việc xác nhận phải do cán bộ của tổ chức cấp trên làm, không phải người trong Tổ.',
    en: () => 'Somebody of the organisation above must approve, not a member of the team.',
  },
  'wrong-sign-in': {
    vi: () => 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: () => 'The user name or the password is wrong.',
  },
  'wrong-password': {
    vi: () => 'Mật khẩu hiện tại chưa đúng.',
    en: () => 'The current password is wrong.',
  },
  'account-locked': {
    vi: () => 'Tài khoản đang bị khóa; hãy liên hệ người quản trị.',
    en: () => 'The account is locked; ask the keeper.',
  },
  'locked-until': {
    vi: (n) => `Sai nhiều lần nên tạm khóa đến ${at(n.until)}; sau đó hãy thử lại.`,
    en: (n) => `Locked until ${at(n.until)} after many failed tries; try again then.`,
  },
  'too-often': {
    vi: (n) => `Thử quá nhanh; hãy đợi ${n.seconds} giây.`,
    en: (n) => `Too many tries; wait ${n.seconds} seconds.`,
  },
  'short-password': {
    vi: () => `Mật khẩu phải có ít nhất ${shortestPassword} ký tự; chữ gì cũng được, kể cả dấu cách.`,
    en: () => `A password has at least ${shortestPassword} characters, any at all, spaces too.`,
  },
  'sign-in-again': {
    vi: () => 'Bạn đăng nhập đã lâu; hãy đăng xuất, đăng nhập lại rồi làm việc này.',
    en: () => 'You signed in long ago; sign out, sign in again, then do this.',
  },
  'code-only': {
    vi: () => 'Tài khoản vào bằng mã một lần không đặt được cách đăng nhập khác.',
    en: () => 'An account that comes in by one-time codes gets no other way to sign in.',
  },
  'passkey-refused': {
    vi: () => 'Không nhận được khóa này; hãy thử lại, hoặc đăng nhập bằng cách khác.',
    en: () => 'This passkey was not accepted; try again, or sign in another way.',
  },
  'wrong-second-factor': {
    vi: () => 'Mã xác thực không đúng hoặc đã hết hạn; hãy nhập mã mới trên ứng dụng.',
    en: () => 'The code is wrong or past its time; enter the one the app shows now.',
  },
  'second-factor-locked': {
    vi: () => 'Sai mã xác thực nhiều lần nên tạm khóa 15 phút; sau đó hãy thử lại.',
    en: () => 'Locked for 15 minutes after many wrong codes; try again then.',
  },
  'sign-in-refused': {
    vi: () => 'Không đăng nhập được bằng cách này.',
    en: () => 'Signing in this way did not work.',
  },
}
