import type { Locale } from '@baucu/law'
import type { BackupMade } from './backup.ts'
import type { BackupProblem, BackupProblemCode } from './problem.ts'
import type { Step } from './progress.ts'
import type { Restored } from './restore.ts'
import { megabytes } from './store.ts'

/** An instant as it is typed, in the hours of Viet Nam, to the full second: `2026-03-15T21:30:00+07:00`. */
const typed = (instant: string | number | undefined, round: (seconds: number) => number): string => {
  const seconds = round(Date.parse(String(instant)) / 1_000)
  return new Date((seconds + 7 * 3_600) * 1_000).toISOString().replace(/\.\d+Z$/, '+07:00')
}

type Sentence = (n: BackupProblem['numbers']) => Readonly<Record<Locale, string>>

const problems: Readonly<Record<BackupProblemCode, Sentence>> = {
  elsewhere: () => ({
    vi: 'Dữ liệu nằm ở cơ sở dữ liệu riêng (DATABASE_URL): hãy dùng công cụ của PostgreSQL ở đó (pg_basebackup, pg_dump).',
    en: 'The data are in a database elsewhere (DATABASE_URL): use the tools of that PostgreSQL (pg_basebackup, pg_dump).',
  }),
  'no-data': (n) => ({
    vi: `Chưa có dữ liệu trong ${n.folder}: chỉ đúng thư mục bằng --data.`,
    en: `There are no data in ${n.folder}: name the right folder with --data.`,
  }),
  'inside-data': (n) => ({
    vi: `${n.folder} nằm trong thư mục dữ liệu ${n.data} (hoặc bao quanh nó): chọn chỗ khác, tốt nhất là đĩa khác.`,
    en: `${n.folder} lies in the data folder ${n.data} (or around it): choose another place, best on another disk.`,
  }),
  'not-a-folder': (n) => ({
    vi: `${n.folder} không phải là thư mục dùng được: chọn thư mục khác.`,
    en: `${n.folder} is not a folder that can be used: choose another.`,
  }),
  'no-space': (n) => ({
    vi: `Đĩa của ${n.folder} còn ${n.free} MB, cần ${n.needed} MB: dọn bớt hoặc chọn đĩa khác.`,
    en: `${n.free} MB are free for ${n.folder}, ${n.needed} MB are needed: delete files or choose another disk.`,
  }),
  'archive-off': () => ({
    vi: 'Cơ sở dữ liệu đang chạy do phiên bản cũ khởi động nên chưa lưu nhật ký thay đổi: dừng Bầu Cử, chạy lại rồi sao lưu.',
    en: 'The running database was started by an older version and keeps no changes: stop the product, start it again, then back up.',
  }),
  'archive-failed': (n) => ({
    vi: `PostgreSQL không ghi được nhật ký thay đổi ${n.segment} vào ${n.folder}: xem dung lượng đĩa và quyền của thư mục đó.`,
    en: `PostgreSQL could not keep the changes ${n.segment} in ${n.folder}: look at the free disk space and the permissions of that folder.`,
  }),
  tablespaces: () => ({
    vi: 'Cơ sở dữ liệu có vùng lưu trữ (tablespace) ở ngoài thư mục dữ liệu; lệnh này không sao lưu được chúng.',
    en: 'The database has tablespaces outside the data folder; this command cannot save them.',
  }),
  'not-empty': (n) => ({
    vi: `${n.folder} đã có dữ liệu và không bị ghi đè: chọn thư mục trống bằng --data, hoặc dừng Bầu Cử và chuyển thư mục đó đi (mv ${n.folder} ${n.folder}.cu).`,
    en: `${n.folder} is not empty and is not overwritten: choose an empty folder with --data, or stop the product and move it away (mv ${n.folder} ${n.folder}.old).`,
  }),
  'no-backup': (n) => ({
    vi: `Không có bản sao lưu nào trong ${n.folder}.`,
    en: `There is no backup in ${n.folder}.`,
  }),
  unfinished: (n) => ({
    vi: `${n.folder} là bản sao lưu bị ngắt giữa chừng (không có manifest.json), không dùng được: chọn bản khác.`,
    en: `${n.folder} is a backup that was interrupted (it has no manifest.json) and cannot be used: choose another.`,
  }),
  'manifest-unreadable': (n) => ({
    vi: `Không đọc được ${n.file}: bản sao lưu này hỏng; chuyển nó đi chỗ khác hoặc chỉ đích danh bản khác.`,
    en: `${n.file} cannot be read: this backup is damaged; move it away or name another one.`,
  }),
  damaged: (n) => ({
    vi: `Bản sao lưu bị hỏng: ${n.count} tệp khác với manifest.json, đầu tiên là ${n.file}. Không khôi phục gì; hãy dùng bản khác.`,
    en: `The backup is damaged: ${n.count} files differ from manifest.json, the first is ${n.file}. Nothing was restored; use another one.`,
  }),
  'at-unreadable': (n) => ({
    vi: `--at "${n.text}": cần ngày, giờ và múi giờ, ví dụ 2026-03-15T21:30:00+07:00`,
    en: `--at "${n.text}": expected day, time and zone, such as 2026-03-15T21:30:00+07:00`,
  }),
  'too-early': (n) => ({
    vi: `--at ${typed(n.at, Math.floor)}: bản sao lưu cũ nhất chỉ dùng được từ ${typed(n.first, Math.ceil)}.`,
    en: `--at ${typed(n.at, Math.floor)}: the oldest backup can be used from ${typed(n.first, Math.ceil)} on.`,
  }),
  'too-late': (n) => ({
    vi: `--at ${typed(n.at, Math.floor)}: các bản sao lưu chỉ ghi đến ${typed(n.until, Math.floor)}; nếu dữ liệu cũ còn, sao lưu thêm một lần vào cùng thư mục rồi thử lại.`,
    en: `--at ${typed(n.at, Math.floor)}: the backups reach until ${typed(n.until, Math.floor)}; if the old data are still there, back them up once more into the same folder and try again.`,
  }),
  'wal-missing': (n) => ({
    vi: `--at ${typed(n.at, Math.floor)}: thiếu nhật ký thay đổi từ ${typed(n.until, Math.floor)}; chọn thời điểm trước đó, hoặc sau bản sao lưu kế tiếp.`,
    en: `--at ${typed(n.at, Math.floor)}: the changes after ${typed(n.until, Math.floor)} are missing; choose a moment before it, or after the next backup.`,
  }),
  'not-what-was-saved': (n) => ({
    vi: `Dữ liệu khôi phục chỉ có ${n.found} lệnh, khi sao lưu có ${n.saved}: không dùng kết quả này.`,
    en: `The restored data hold ${n.found} commands, there were ${n.saved} when they were saved: the result is not used.`,
  }),
  stopped: () => ({ vi: 'Đã dừng theo yêu cầu.', en: 'Stopped as asked.' }),
}

/** Why it was not done, and what to do, in one line. */
export const explainBackup = ({ code, numbers }: BackupProblem, locale: Locale): string =>
  problems[code](numbers)[locale]

/** What is being done, before the numbers of a line of progress. */
export const stepWords: Readonly<Record<Step, Readonly<Record<Locale, string>>>> = {
  copy: { vi: 'Đang chép dữ liệu (MB)', en: 'Copying the data (MB)' },
  wal: { vi: 'Đang chép nhật ký thay đổi (MB)', en: 'Copying the changes (MB)' },
  verify: { vi: 'Đang kiểm tra bản sao lưu (MB)', en: 'Checking the backup (MB)' },
  restore: { vi: 'Đang khôi phục (MB)', en: 'Restoring (MB)' },
  replay: { vi: 'Đang thực hiện lại các thay đổi (giây)', en: 'Replaying the changes (seconds)' },
}

/** Hours of Viet Nam, as on papers. */
const hour = (instant: string | undefined, locale: Locale): string =>
  instant === undefined
    ? '–'
    : new Date(instant).toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB', {
        timeZone: 'Asia/Ho_Chi_Minh',
        dateStyle: 'short',
        timeStyle: 'medium',
      })

export function backupSentence({ folder, manifest, bytes, removed }: BackupMade, locale: Locale): string {
  const { commands, lastCommandAt, files } = manifest
  const size = megabytes(bytes)
  const last = hour(lastCommandAt, locale)
  if (locale === 'vi') {
    const gone = removed.length > 0 ? ` Đã xóa ${removed.length} bản cũ.` : ''
    return `Đã sao lưu vào ${folder}: ${files.length} tệp, ${size} MB, ${commands} lệnh, lệnh cuối lúc ${last} (giờ Việt Nam).${gone}`
  }
  const gone = removed.length > 0 ? ` ${removed.length} older backups were removed.` : ''
  return `Saved in ${folder}: ${files.length} files, ${size} MB, ${commands} commands, the last one at ${last} (Viet Nam time).${gone}`
}

export function restoredSentence(restored: Restored, dataFolder: string, locale: Locale): string {
  const { base, commands, lastCommandAt, missingMigrations: waiting } = restored
  const last = hour(lastCommandAt, locale)
  if (locale === 'vi') {
    const tables = waiting > 0 ? ` Còn ${waiting} bước cập nhật bảng dữ liệu, sẽ tự làm khi chạy.` : ''
    return `Đã khôi phục ${base} vào ${dataFolder}: cơ sở dữ liệu mở được, có ${commands} lệnh, lệnh cuối lúc ${last} (giờ Việt Nam).${tables}`
  }
  const tables = waiting > 0 ? ` ${waiting} updates of the tables are done at the next start.` : ''
  return `Restored ${base} into ${dataFolder}: the database opens and holds ${commands} commands, the last one at ${last} (Viet Nam time).${tables}`
}

export const checkedSentence = (folder: string, files: number, locale: Locale): string =>
  locale === 'vi'
    ? `${folder}: ${files} tệp đúng với manifest.json.`
    : `${folder}: ${files} files are what manifest.json says.`
