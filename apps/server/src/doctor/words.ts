import type { Locale } from '@baucu/law'
import type { Check } from './check.ts'

type Sentence = (n: Check['numbers']) => string

/** What was found and what to do, by `<id>-<found>`. */
const words: Readonly<Record<string, Readonly<Record<Locale, Sentence>>>> = {
  'node-ok': { vi: (n) => `Node ${n.version}.`, en: (n) => `Node ${n.version}.` },
  'node-old': {
    vi: (n) => `Node ${n.version} quá cũ, cần từ ${n.needed}: chạy qua ./baucu, lệnh này tự lấy Node đúng.`,
    en: (n) => `Node ${n.version} is too old, ${n.needed} is needed: use ./baucu, which brings the right one.`,
  },
  'memory-ok': { vi: (n) => `Bộ nhớ ${n.total} GB.`, en: (n) => `${n.total} GB of memory.` },
  'memory-little': {
    vi: (n) => `Bộ nhớ chỉ có ${n.total} GB, nên có từ ${n.needed} GB: đóng bớt chương trình khác hoặc dùng máy khác.`,
    en: (n) => `Only ${n.total} GB of memory, ${n.needed} GB are advised: close other programs or use another machine.`,
  },
  'disk-ok': { vi: (n) => `Đĩa còn trống ${n.free} GB.`, en: (n) => `${n.free} GB of disk are free.` },
  'disk-full': {
    vi: (n) => `Đĩa của ${n.folder} chỉ còn ${n.free} GB: xóa bớt tệp, hoặc chọn đĩa khác bằng --data.`,
    en: (n) => `Only ${n.free} GB are free for ${n.folder}: delete files, or choose another disk with --data.`,
  },
  'folder-ok': {
    vi: (n) => `Thư mục dữ liệu ${n.folder} dùng được.`,
    en: (n) => `The data folder ${n.folder} can be used.`,
  },
  'folder-namespace': {
    vi: (n) => `Thư mục dữ liệu ${n.folder} dùng được (cơ sở dữ liệu chạy trong không gian người dùng riêng).`,
    en: (n) => `The data folder ${n.folder} can be used (the database runs in a user namespace).`,
  },
  'folder-file': {
    vi: (n) => `${n.folder} là tệp, không phải thư mục: chọn chỗ khác bằng --data.`,
    en: (n) => `${n.folder} is a file, not a folder: choose another place with --data.`,
  },
  'folder-closed': {
    vi: (n) => `Không ghi được vào ${n.folder}: đổi quyền của thư mục, hoặc chọn chỗ khác bằng --data.`,
    en: (n) => `${n.folder} cannot be written: change its permissions, or choose another place with --data.`,
  },
  'folder-unreachable': {
    vi: (n) =>
      `Bạn đang là root; PostgreSQL phải chạy bằng người dùng khác mà người đó không đi qua được ${n.folder}. Cho phép đi qua: chmod o+x ${n.folder}; hoặc chọn chỗ khác: --data /srv/baucu`,
    en: (n) =>
      `You are root; PostgreSQL must run as another user, who cannot pass through ${n.folder}. Let others pass: chmod o+x ${n.folder}; or choose another place: --data /srv/baucu`,
  },
  'postgres-ok': {
    vi: (n) => `Chương trình cơ sở dữ liệu chạy được (${n.version}).`,
    en: (n) => `The database program runs (${n.version}).`,
  },
  'postgres-elsewhere': {
    vi: () => 'Dùng cơ sở dữ liệu có sẵn (DATABASE_URL).',
    en: () => 'An existing database is used (DATABASE_URL).',
  },
  'postgres-missing': {
    vi: (n) =>
      `Không có PostgreSQL đi kèm cho ${n.system}: chạy npm ci, hoặc dùng PostgreSQL 18 có sẵn qua DATABASE_URL.`,
    en: (n) =>
      `There is no PostgreSQL for ${n.system}: run npm ci, or use an existing PostgreSQL 18 through DATABASE_URL.`,
  },
  'postgres-broken': {
    vi: (n) => `Chương trình cơ sở dữ liệu không chạy được: ${n.text}. Thử cài lại: npm ci`,
    en: (n) => `The database program does not run: ${n.text}. Try to install again: npm ci`,
  },
  'database-new': {
    vi: () => 'Chưa có dữ liệu; sẽ được tạo khi chạy lần đầu.',
    en: () => 'There are no data yet; they are created at the first start.',
  },
  'database-ok': {
    vi: (n) => `Cơ sở dữ liệu trả lời (PostgreSQL ${n.version}).`,
    en: (n) => `The database answers (PostgreSQL ${n.version}).`,
  },
  'database-silent': {
    vi: (n) => `Cơ sở dữ liệu không trả lời: ${n.text}`,
    en: (n) => `The database does not answer: ${n.text}`,
  },
  'ledger-none': {
    vi: () => 'Chưa có sổ kiểm chứng nào để đối chiếu.',
    en: () => 'There is no log of an election to compare yet.',
  },
  'ledger-ok': {
    vi: (n) => `Bảng dữ liệu khớp với sổ kiểm chứng (${n.elections} kỳ, ${n.minutes} biên bản, ${n.leaves} mục).`,
    en: (n) => `Tables and logs agree (${n.elections} elections, ${n.minutes} minutes, ${n.leaves} entries).`,
  },
  'ledger-differs': {
    vi: (n) =>
      `${n.wrong} chỗ không khớp giữa bảng dữ liệu và sổ kiểm chứng, đầu tiên ở kỳ ${n.frame}: có người đã sửa cơ sở dữ liệu ngoài phần mềm. Xem trang Sổ kiểm chứng, giữ nguyên máy và báo người phụ trách.`,
    en: (n) =>
      `${n.wrong} places of tables and log do not agree, the first in ${n.frame}: somebody changed the database past the product. See the page of the log, leave the machine as it is, and tell who is responsible.`,
  },
  'migrations-new': {
    vi: () => 'Chưa có bảng dữ liệu; sẽ được tạo khi chạy lần đầu.',
    en: () => 'There are no tables yet; they are made at the first start.',
  },
  'migrations-ok': {
    vi: () => 'Các bảng dữ liệu đúng với phiên bản này.',
    en: () => 'The tables are those of this version.',
  },
  'migrations-waiting': {
    vi: (n) => `Còn ${n.missing} bước cập nhật bảng dữ liệu; sẽ tự làm khi chạy.`,
    en: (n) => `${n.missing} updates of the tables are waiting; they are done at the next start.`,
  },
  'migrations-differ': {
    vi: (n) => `Bảng dữ liệu thuộc phiên bản khác (bước ${n.migration}): hãy dùng phiên bản đã tạo ra nó.`,
    en: (n) => `The tables are of another version (migration ${n.migration}): use the version that made them.`,
  },
  'page-ok': { vi: () => 'Trang web đã được dựng.', en: () => 'The web page is built.' },
  'page-missing': {
    vi: () => 'Trang web chưa được dựng; npm start sẽ tự dựng.',
    en: () => 'The web page is not built yet; npm start builds it.',
  },
  'port-free': { vi: (n) => `Cổng ${n.port} còn trống.`, en: (n) => `Port ${n.port} is free.` },
  'port-ours': { vi: (n) => `Bầu Cử đang chạy ở cổng ${n.port}.`, en: (n) => `Bầu Cử is running on port ${n.port}.` },
  'port-taken': {
    vi: (n) => `Cổng ${n.port} đang có chương trình khác dùng: tắt chương trình đó, hoặc chọn cổng khác: --port 4181`,
    en: (n) => `Port ${n.port} is used by another program: end it, or choose another port: --port 4181`,
  },
  'port-forbidden': {
    vi: (n) => `Không được phép dùng cổng ${n.port}: chọn cổng từ 1024 trở lên bằng --port.`,
    en: (n) => `Port ${n.port} may not be used: choose one from 1024 on with --port.`,
  },
  'clock-ok': {
    vi: (n) => `Giờ Việt Nam là ${n.time} (múi giờ của máy: ${n.zone}).`,
    en: (n) => `It is ${n.time} in Viet Nam (time zone of the machine: ${n.zone}).`,
  },
  'clock-alone': {
    vi: (n) => `Giờ Việt Nam theo máy này là ${n.time}; máy không tự chỉnh giờ theo mạng, hãy so với đồng hồ chuẩn.`,
    en: (n) => `By this machine it is ${n.time} in Viet Nam; it does not set its clock by the network, compare it.`,
  },
  'clock-wrong': {
    vi: (n) => `Đồng hồ của máy sai (${n.time}): chỉnh lại trước khi dùng.`,
    en: (n) => `The clock of the machine is wrong (${n.time}): set it first.`,
  },
}

/** The sentence of a check: what was found, and what to do when something is to be done. */
export const explainCheck = ({ id, found, numbers }: Check, locale: Locale): string =>
  words[`${id}-${found}`]?.[locale](numbers) ?? `${id}-${found}`
