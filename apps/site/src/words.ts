/** What is said when everything holds, and what was not looked at. */
type Proven = Readonly<{
  holds: (leaves: string, entries: string, seconds: string) => string
  checked: readonly string[]
  notChecked: readonly string[]
}>

type Words = Readonly<{
  working: (done: number, total: number) => string
  begins: string
  fromDisk: string
  choose: string
  noFolders: string
  notThere: string
  unreachable: (file: string) => string
  doesNotHold: (first: string) => string
  pageDiffers: (count: number) => string
  otherPage: string
  details: string
  checked: string
  notChecked: string
  root: (root: string) => string
  again: string
  constituency: (number: number) => string
  moreFound: (count: string) => string
  contest: Proven
  sums: Proven
}>

/** What the script of a page says. */
export const words: Readonly<Record<'vi' | 'en', Words>> = {
  vi: {
    working: (done, total) => `Đã kiểm ${done}/${total} chữ ký`,
    begins: 'Đang đọc biên bản đã ký…',
    fromDisk:
      'Trang này mở từ đĩa. Hãy chọn thư mục của gói số liệu (thư mục có tệp index.html và manifest.json). Trình duyệt có thể hỏi về việc “tải lên”: các tệp chỉ được đọc trên máy này, trang không gửi gì đi đâu.',
    choose: 'Chọn thư mục gói và tính lại',
    noFolders:
      'Trình duyệt này không cho chọn thư mục. Hãy mở gói qua một máy chủ web bất kỳ (ví dụ: python3 -m http.server trong thư mục gói), hoặc dùng lệnh: baucu verify.',
    notThere: 'Trong thư mục vừa chọn không có gói số liệu. Hãy chọn thư mục có các tệp manifest.json và checkpoint.',
    unreachable: (file) => `Chưa kiểm được: không đọc được ${file}. Kiểm tra mạng hoặc đĩa rồi thử lại.`,
    doesNotHold: (first) => `KHÔNG ĐÚNG. ${first}`,
    pageDiffers: (count) => `KHÔNG ĐÚNG. ${count} chỗ trên trang khác với số tính được; xem chỗ màu đỏ.`,
    otherPage:
      'Số liệu khớp, nhưng lời trên màn hình không phải là trang nằm trong gói: có thể gói vừa được công bố lại, hoặc trình duyệt đã dịch hay sửa trang. Hãy tải lại trang rồi kiểm lại; nếu vẫn vậy, đừng tin trang này.',
    details: 'Đã kiểm những gì, chưa kiểm những gì',
    checked: 'Đã kiểm',
    notChecked: 'Chưa kiểm',
    root: (root) => `Gốc của sổ: ${root}`,
    again: 'Tính lại lần nữa',
    constituency: (number) => `Đơn vị bầu cử số ${number}`,
    moreFound: (count) => `Còn ${count} đơn vị nữa. Gõ thêm để tìm hẹp lại.`,
    contest: {
      holds: (leaves, entries, seconds) =>
        `ĐÚNG. Mọi số trên trang này khớp với ${leaves} lá đã ký trong sổ ${entries} lá (${seconds} giây).`,
      checked: [
        'Điểm chốt có chữ ký của sổ và của đủ nhân chứng theo chính sách nằm trong gói.',
        'Danh sách khu vực, biên bản, nhóm và biên bản tổng hợp của đơn vị này nằm trong sổ mà điểm chốt ấy chốt, không bị sửa; chữ ký đúng, do khóa được phép ký.',
        'Số liệu công bố của từng khu vực là số đã cam kết khi ký; cộng lại ra kết quả của đơn vị; người trúng cử đúng theo luật và số phiếu ấy.',
        'Lá cuối của sổ ghi mã băm của manifest.json; tệp ấy ghi đúng từng byte của trang này, của chính sách và của tệp số liệu đơn vị.',
        'Mọi số, tên, tỷ lệ, người trúng cử và từng khu vực hiện trên trang này bằng số tính được; lời trên màn hình là lời của trang trong gói.',
      ],
      notChecked: [
        'Có lá nào khác trong sổ đính chính, thu hồi biên bản hay khóa dùng ở đây không: phải đọc cả sổ (baucu verify).',
        'Đơn vị bầu cử khác và tổng cả nước: kiểm ở trang của đơn vị ấy và ở trang đầu.',
        'Chính sách trong gói do chính người công bố đưa ra, và chương trình kiểm đi kèm trang này. Muốn dùng chính sách và chương trình của mình: baucu verify.',
        'Phiếu giấy có được kiểm đúng ở khu vực không.',
      ],
    },
    sums: {
      holds: (leaves, entries, seconds) =>
        `ĐÚNG. Số cả nước là tổng của các Ban, mỗi Ban là tổng các đơn vị của mình: ${leaves} lá đã ký trong sổ ${entries} lá (${seconds} giây).`,
      checked: [
        'Điểm chốt có chữ ký của sổ và của đủ nhân chứng theo chính sách nằm trong gói.',
        'Lá tổng hợp của cả nước, của từng Ban bầu cử và từng đơn vị bầu cử nằm trong sổ mà điểm chốt ấy chốt, không bị sửa; chữ ký đúng, do khóa được phép ký.',
        'Số của mỗi Ban là tổng các đơn vị của Ban ấy, không thiếu, không thừa, không hai lần; số cả nước là tổng các Ban.',
        'results.json nói đúng các số ấy và đúng người trúng cử; lá cuối của sổ chốt từng byte của tệp này, của trang này và của chính sách.',
        'Số cả nước hiện trên trang này bằng số tính được; lời trên màn hình là lời của trang trong gói.',
      ],
      notChecked: [
        'Kết quả từng đơn vị có đúng là tổng các biên bản của nó không: kiểm ở trang của đơn vị.',
        'Có đơn vị bầu cử nào không được đưa vào sổ, hay lá nào khác thay thế các lá này không: phải đọc cả sổ (baucu verify).',
        'Chính sách trong gói do chính người công bố đưa ra, và chương trình kiểm đi kèm trang này. Muốn dùng chính sách và chương trình của mình: baucu verify.',
      ],
    },
  },
  en: {
    working: (done, total) => `${done} of ${total} signatures verified`,
    begins: 'Reading the signed minutes…',
    fromDisk:
      'This page was opened from a disk. Choose the folder of the bundle (the one with index.html and manifest.json). The browser may ask about “uploading”: the files are only read on this device, the page sends nothing anywhere.',
    choose: 'Choose the folder and compute',
    noFolders:
      'This browser lets nobody choose a folder. Open the bundle through any web server (for example python3 -m http.server in its folder), or use the command baucu verify.',
    notThere: 'There is no bundle in that folder. Choose the one with the files manifest.json and checkpoint.',
    unreachable: (file) => `Not checked: ${file} could not be read. Look after the network or the disk and try again.`,
    doesNotHold: (first) => `IT DOES NOT HOLD. ${first}`,
    pageDiffers: (count) =>
      `IT DOES NOT HOLD. ${count} places of this page differ from what was computed; see what is red.`,
    otherPage:
      'The figures hold, but the words on the screen are not those of the page in the bundle: it may have been published again just now, or the browser translated or changed the page. Load the page again and check again; if it stays so, do not trust this page.',
    details: 'What was checked, and what was not',
    checked: 'Checked',
    notChecked: 'Not checked',
    root: (root) => `Root of the log: ${root}`,
    again: 'Compute it again',
    constituency: (number) => `Constituency ${number}`,
    moreFound: (count) => `${count} more. Type on to narrow it down.`,
    contest: {
      holds: (leaves, entries, seconds) =>
        `IT HOLDS. Every figure of this page is that of ${leaves} signed leaves in a log of ${entries} (${seconds} seconds).`,
      checked: [
        'The checkpoint is signed by the log and by enough witnesses, as the policy in the bundle asks.',
        'Areas, minutes, groups and the aggregate of this constituency stand unchanged in the log which that checkpoint binds; their signatures hold, by keys that may sign them.',
        'The published figures of each area are those committed to when they were signed; they add up to the result; those elected are elected by law and by these votes.',
        'The last leaf of the log has the hash of manifest.json, which has every byte of this page, of the policy and of the file of this constituency.',
        'Every figure, name, share, person elected and area shown here is the one computed; the words on the screen are those of the page in the bundle.',
      ],
      notChecked: [
        'Whether another leaf of the log corrects or withdraws minutes or revokes keys used here: that takes the whole log (baucu verify).',
        'Other constituencies and the sums of the nation: check them on their pages and on the first page.',
        'The policy in the bundle was put there by its publisher, and the program came with this page. To use your own policy and program: baucu verify.',
        'Whether the paper ballots were read rightly in the polling areas.',
      ],
    },
    sums: {
      holds: (leaves, entries, seconds) =>
        `IT HOLDS. The nation is the sum of its Committees, each Committee that of its constituencies: ${leaves} signed leaves in a log of ${entries} (${seconds} seconds).`,
      checked: [
        'The checkpoint is signed by the log and by enough witnesses, as the policy in the bundle asks.',
        'The aggregates of the nation, of each Committee and of each constituency stand unchanged in the log which that checkpoint binds; their signatures hold, by keys that may sign them.',
        'Each Committee is the sum of its own constituencies, none missing, foreign or twice; the nation is the sum of the Committees.',
        'results.json says these figures and these persons elected; the last leaf of the log binds every byte of it, of this page and of the policy.',
        'The figures of the nation shown here are those computed; the words on the screen are those of the page in the bundle.',
      ],
      notChecked: [
        'Whether the result of a constituency is the sum of its minutes: check it on its page.',
        'Whether a constituency was never entered into the log, or another leaf replaces one of these: that takes the whole log (baucu verify).',
        'The policy in the bundle was put there by its publisher, and the program came with this page. To use your own policy and program: baucu verify.',
      ],
    },
  },
}
