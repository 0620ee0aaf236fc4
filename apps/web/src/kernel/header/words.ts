import { count, day } from '@baucu/law'
import { clock, todayInVietnam } from '../format.ts'
import { wordsOf } from '../words/words.ts'

/** `14:05` today, `14:05, 13/05/2021` on another day. */
const moment = (at: string, now = new Date()): string => {
  const date = todayInVietnam(new Date(at))
  return date === todayInVietnam(now) ? clock(at) : `${clock(at)}, ${day(date)}`
}

/** Words of the header and of the remarks above every page. */
export const useHeaderWords = wordsOf({
  vi: {
    outside: 'Ngoài kỳ bầu cử',
    outsideNote: 'Việc thường xuyên, không thuộc kỳ nào',
    chooseOrganisation: 'Tổ chức',
    otherOrganisation: 'Tìm tổ chức khác…',
    find: 'Tìm nhanh',
    account: (name: string) => `Đang dùng: ${name}`,
    offices: 'Chức vụ đang dùng',
    noOffice: 'Không theo chức vụ nào',
    signOut: 'Đăng xuất',
    signOutKeeps: (waiting: number) =>
      waiting === 0 ? '' : `${count(waiting, 'vi')} mục chưa gửi vẫn giữ trên máy này cho lần đăng nhập sau.`,
    signOutFailed: 'Chưa đăng xuất được vì không nối được với máy chủ. Thử lại khi có mạng.',
    typeSize: 'Cỡ chữ',
    typeSizes: { 100: 'Cỡ chữ thường', 125: 'Cỡ chữ lớn (125 %)', 150: 'Cỡ chữ rất lớn (150 %)' },
    waiting: (items: number) => `${count(items, 'vi')} mục chờ gửi`,
    attention: (items: number) => `${count(items, 'vi')} mục cần xem`,
    keptSince: (at: string) =>
      `Chưa nối được với máy chủ. Trang đang hiện số liệu lúc ${moment(at)}, giữ trên máy này, và tự nối lại.`,
    sessionEnded: (waiting: number) =>
      waiting === 0
        ? 'Phiên đăng nhập đã kết thúc. Đăng nhập lại để xem và gửi tiếp.'
        : `Phiên đăng nhập đã kết thúc. ${count(waiting, 'vi')} mục vẫn giữ trên máy này; đăng nhập lại để gửi.`,
    tryAgain: 'Tôi đã đăng nhập lại',
    newVersion: 'Có bản mới của trang. Đang làm dở thì cứ làm tiếp; bản mới chờ tới khi bạn chuyển.',
    takeNew: 'Chuyển sang bản mới',
    frameless: 'Trang này thuộc về một kỳ bầu cử',
    framelessNext: 'Chọn kỳ bầu cử ở đầu trang, hoặc mở một kỳ dưới đây.',
  },
  en: {
    outside: 'Outside elections',
    outsideNote: 'Everyday work of no election',
    chooseOrganisation: 'Organisation',
    otherOrganisation: 'Find another organisation…',
    find: 'Quick find',
    account: (name: string) => `Signed in: ${name}`,
    offices: 'Office acted in',
    noOffice: 'No office in particular',
    signOut: 'Sign out',
    signOutKeeps: (waiting: number) =>
      waiting === 0 ? '' : `${count(waiting, 'en')} unsent items stay on this device for the next sign-in.`,
    signOutFailed: 'Could not sign out: the server cannot be reached. Try again when the network is back.',
    typeSize: 'Size of type',
    typeSizes: { 100: 'Normal type', 125: 'Large type (125%)', 150: 'Very large type (150%)' },
    waiting: (items: number) => (items === 1 ? '1 item to send' : `${count(items, 'en')} items to send`),
    attention: (items: number) => (items === 1 ? '1 item needs you' : `${count(items, 'en')} items need you`),
    keptSince: (at: string) =>
      `The server cannot be reached. This page shows figures of ${moment(at)} kept on this device, and reconnects by itself.`,
    sessionEnded: (waiting: number) =>
      waiting === 0
        ? 'The session has ended. Sign in again to see and send more.'
        : `The session has ended. ${count(waiting, 'en')} items are kept on this device; sign in again to send them.`,
    tryAgain: 'I have signed in again',
    newVersion: 'There is a new version of this page. Finish what you are doing; it waits until you change over.',
    takeNew: 'Change to the new version',
    frameless: 'This page belongs to an election',
    framelessNext: 'Choose an election at the top, or open one below.',
  },
})
