import { resolve } from 'node:path'
import { serverProgram, startProgram } from '../kernel/child.ts'
import { command } from '../kernel/command.ts'
import { flag, word } from '../kernel/options.ts'
import { dataFolder } from '../server/data-folder.ts'

export const doctor = command({
  name: 'doctor',
  summary: {
    vi: 'Kiểm tra máy, thư mục dữ liệu và cơ sở dữ liệu.',
    en: 'Examines the machine, the data folder and the database.',
  },
  details: {
    vi: 'Mã thoát 0 khi mọi thứ đều ổn, 1 khi có điều phải sửa; mỗi điều kèm cách sửa.',
    en: 'Exit code 0 when all is well, 1 when something must be mended; each with what to do.',
  },
  examples: ['baucu doctor', 'baucu doctor --data /srv/baucu --json'],
  operands: {},
  options: {
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
  },
  async run({ io, locale, options }) {
    const data = options.data === undefined ? dataFolder : resolve(io.cwd, options.data)
    const args = ['doctor', '--data', data, '--lang', locale, ...(options.json ? ['--json'] : [])]
    const program = startProgram(io, serverProgram, args)
    for await (const line of program.lines) await io.out.write(`${line}\n`)
    const code = await program.ended
    return code === 0 || code === 1 ? code : 2
  },
})
