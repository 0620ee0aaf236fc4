import { command, operand } from '../kernel/command.ts'
import { flag, word } from '../kernel/options.ts'
import { runSaving } from '../server/saving.ts'

export const restore = command({
  name: 'restore',
  summary: {
    vi: 'Khôi phục một bản sao lưu vào thư mục dữ liệu trống.',
    en: 'Puts a backup into an empty data folder.',
  },
  details: {
    vi: [
      'Đối chiếu mọi tệp với manifest.json trước, khôi phục, mở thử cơ sở dữ liệu, rồi cho biết có bao nhiêu lệnh và lệnh',
      'cuối lúc nào. Thư mục dữ liệu phải trống hoặc chưa có; không bao giờ ghi đè. Mã thoát 1 khi bản sao lưu bị hỏng.',
    ].join('\n'),
    en: [
      'Compares every file with manifest.json first, restores, opens the database, then says how many commands it holds and',
      'when the last one was. The data folder must be empty or absent; nothing is overwritten. Exit code 1 when the backup',
      'is damaged.',
    ].join('\n'),
  },
  examples: [
    'baucu restore /mnt/usb/baucu --data /srv/baucu-moi',
    'baucu restore /mnt/usb/baucu --at 2026-03-15T21:30:00+07:00 --data /srv/baucu-moi',
    'baucu restore /mnt/usb/baucu --check',
  ],
  operands: {
    DIR: operand({
      vi: 'Thư mục chứa các bản sao lưu (dùng bản mới nhất), hoặc đích danh một bản.',
      en: 'The folder of the backups (the newest is used), or one of them.',
    }),
  },
  options: {
    at: word('INSTANT', {
      vi: 'Thời điểm cần về, có múi giờ: 2026-03-15T21:30:00+07:00.',
      en: 'The moment to go back to, with its zone: 2026-03-15T21:30:00+07:00.',
    }),
    check: flag({ vi: 'Chỉ kiểm tra bản sao lưu, không ghi gì.', en: 'Only check the backup, write nothing.' }),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu sẽ nhận. Mặc định data/ của sản phẩm.',
      en: 'Data folder that takes it. Default: data/ of the product.',
    }),
  },
  run: ({ io, locale, operands, options: { at, check, json, data } }) => {
    const more = [...(at === undefined ? [] : [`--at=${at}`]), ...(check ? ['--check'] : [])]
    return runSaving('restore', operands.DIR, more, { io, locale, json, data })
  },
})
