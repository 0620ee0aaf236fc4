import { command, operand } from '../kernel/command.ts'
import { flag, whole, word } from '../kernel/options.ts'
import { runSaving } from '../server/saving.ts'

export const backup = command({
  name: 'backup',
  summary: {
    vi: 'Sao lưu toàn bộ dữ liệu, kể cả khi sản phẩm đang chạy.',
    en: 'Saves all data, also while the product is running.',
  },
  details: {
    vi: [
      'Mỗi lần tạo trong DIR một thư mục mang tên thời điểm, có manifest.json với SHA-256 của mọi tệp; bản bị ngắt giữa',
      'chừng không có tệp này và không bao giờ được dùng. Sao lưu nhiều lần vào cùng DIR thì khôi phục được về bất kỳ thời',
      'điểm nào giữa bản đầu và bản cuối. Bản sao lưu chứa mọi dữ liệu và mật khẩu cơ sở dữ liệu: cất như cất dữ liệu.',
    ].join('\n'),
    en: [
      'Each call makes in DIR a folder named after the time, with a manifest.json that holds the SHA-256 of every file; a',
      'backup that was interrupted has none and is never used. Several backups in one DIR restore to any moment between the',
      'first and the last. A backup holds all data and the password of the database: keep it as you keep the data.',
    ].join('\n'),
  },
  examples: ['baucu backup /mnt/usb/baucu', 'baucu backup /mnt/usb/baucu --keep 14 --data /srv/baucu --json'],
  operands: { DIR: operand({ vi: 'Thư mục nhận bản sao lưu.', en: 'The folder that takes the backup.' }) },
  options: {
    keep: whole(
      'N',
      { from: 1, to: 9999 },
      { vi: 'Chỉ giữ N bản mới nhất trong DIR.', en: 'Leave only the N newest backups in DIR.' },
    ),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
  },
  run: ({ io, locale, operands, options: { keep, json, data } }) =>
    runSaving('backup', operands.DIR, keep === undefined ? [] : ['--keep', String(keep)], { io, locale, json, data }),
})
