type Words = Readonly<{
  working: (done: number, total: number) => string
  begins: string
  fromDisk: string
  unreachable: (file: string) => string
  holds: (leaves: number, entries: number, seconds: string) => string
  doesNotHold: (first: string) => string
  pageDiffers: (count: number) => string
  details: string
  root: (root: string) => string
  trusted: string
  again: string
}>

/** What the script of a page says. */
export const words: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    working: (done, total) => `Đã kiểm ${done}/${total} chữ ký`,
    begins: 'Đang tải biên bản đã ký…',
    fromDisk:
      'Trình duyệt không cho trang mở từ đĩa đọc các tệp bên cạnh. Hãy mở gói này qua một máy chủ web bất kỳ (ví dụ: python3 -m http.server trong thư mục gói), hoặc dùng lệnh: baucu verify.',
    unreachable: (file) => `Chưa kiểm được: không tải được ${file}. Kiểm tra mạng rồi bấm lại.`,
    holds: (leaves, entries, seconds) =>
      `ĐÚNG. Mọi số trên trang này khớp với ${leaves} lá đã ký trong sổ ${entries} lá (${seconds} giây).`,
    doesNotHold: (first) => `KHÔNG ĐÚNG. ${first}`,
    pageDiffers: (count) => `KHÔNG ĐÚNG. ${count} chỗ trên trang khác với số tính được; xem chỗ màu đỏ.`,
    details: 'Đã kiểm những gì',
    root: (root) => `Gốc của sổ: ${root}`,
    trusted:
      'Tin theo chính sách nằm trong gói; không đọc các đơn vị khác. Để kiểm cả gói với chính sách của bạn: baucu verify.',
    again: 'Tính lại lần nữa',
  },
  en: {
    working: (done, total) => `${done} of ${total} signatures verified`,
    begins: 'Fetching the signed minutes…',
    fromDisk:
      'Browsers do not let a page that was opened from a disk read the files beside it. Open this bundle through any web server (for example python3 -m http.server in its folder), or use the command baucu verify.',
    unreachable: (file) => `Not checked: ${file} could not be fetched. Look after the network and press again.`,
    holds: (leaves, entries, seconds) =>
      `IT HOLDS. Every figure of this page is that of ${leaves} signed leaves in a log of ${entries} (${seconds} seconds).`,
    doesNotHold: (first) => `IT DOES NOT HOLD. ${first}`,
    pageDiffers: (count) =>
      `IT DOES NOT HOLD. ${count} places of this page differ from what was computed; see what is red.`,
    details: 'What was checked',
    root: (root) => `Root of the log: ${root}`,
    trusted:
      'Believed: the policy in the bundle; other constituencies were not read. To check all of it with your policy: baucu verify.',
    again: 'Compute it again',
  },
}
