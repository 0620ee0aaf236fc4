import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Locale } from '@baucu/law'
import { root, serverProgram, startProgram } from '../kernel/child.ts'
import { command } from '../kernel/command.ts'
import type { Io } from '../kernel/io.ts'
import { choice, flag, otherwise, whole, word } from '../kernel/options.ts'
import { refuse } from '../kernel/refused.ts'
import { dataFolder } from '../server/data-folder.ts'
import { readyUrl } from '../server/ready.ts'
import { makeSampleWitnesses, startSampleWitnesses } from '../witness/sample-witnesses.ts'

export const serve = command({
  name: 'serve',
  summary: { vi: 'Chạy sản phẩm trên máy này.', en: 'Runs the product on this machine.' },
  details: {
    vi: [
      'Dựng trang web nếu mã nguồn đã đổi, khởi động cơ sở dữ liệu trong thư mục dữ liệu (hoặc dùng --database-url) và máy',
      'chủ, rồi in địa chỉ. Ctrl-C để dừng. "npm start" là lệnh này với kỳ bầu cử mẫu.',
    ].join('\n'),
    en: [
      'Builds the page if its source changed, starts the database in the data folder (or uses --database-url) and the',
      'server, then prints the address. Ctrl-C stops it. "npm start" is this with the sample election.',
    ].join('\n'),
  },
  examples: ['baucu serve', 'baucu serve --sample --port 8080 --data /srv/baucu'],
  operands: {},
  options: {
    port: otherwise(
      whole(
        'PORT',
        { from: 0, to: 65535 },
        { vi: 'Cổng; 0 là cổng bất kỳ. Mặc định 4180.', en: 'Port; 0 is any. Default 4180.' },
      ),
      4180,
    ),
    host: word('HOST', {
      vi: 'Địa chỉ nghe. Mặc định chỉ máy này.',
      en: 'Address to listen on. Default: this machine only.',
    }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
    'database-url': word('URL', {
      vi: 'PostgreSQL có sẵn; nên đặt trong biến DATABASE_URL để mật khẩu không hiện trong danh sách tiến trình.',
      en: 'An existing PostgreSQL; better in DATABASE_URL, where the password does not show in the process list.',
    }),
    sample: flag({ vi: 'Nạp kỳ bầu cử mẫu nếu chưa có.', en: 'Load the sample election if it is not there yet.' }),
    'log-level': choice(['debug', 'info', 'warn', 'error', 'silent'], {
      vi: 'Ghi nhật ký từ mức nào. Mặc định warn ở cửa sổ dòng lệnh, info ở nơi khác (mỗi dòng một JSON).',
      en: 'What to log. Default: warn at a terminal, info elsewhere (one JSON a line).',
    }),
  },
  async run({ io, locale, options }) {
    await buildPage(io)
    const { port, host, sample, 'database-url': database } = options
    const data = options.data === undefined ? dataFolder : resolve(io.cwd, options.data)
    const args = ['serve', '--port', String(port), '--data', data, ...(sample ? ['--sample'] : [])]
    // The server writes to a pipe of ours; who reads it in the end we know.
    const level = options['log-level'] ?? (io.err.live ? 'warn' : 'info')
    args.push('--log-level', level, '--log-format', io.err.live ? 'text' : 'json')
    if (host !== undefined) args.push('--host', host)
    // Not as an argument: anybody on the machine can read those.
    const env = database === undefined ? {} : { DATABASE_URL: database }
    // Only the sample has witnesses of ours; those of an office are elsewhere, and the office's own.
    const watched = sample === true && database === undefined && io.env.DATABASE_URL === undefined
    if (watched) await makeSampleWitnesses(data)
    const server = startProgram({ ...io, env: { ...io.env, ...env } }, serverProgram, args)
    let witnesses: ReturnType<typeof startSampleWitnesses> = []
    for await (const line of server.lines) {
      const url = readyUrl(line)
      if (url === undefined) await io.err.write(`${line}\n`)
      else {
        await io.out.write(`${greeting(url, locale)}\n`)
        if (watched) witnesses = startSampleWitnesses(io, data)
      }
    }
    const code = await server.ended
    for (const each of witnesses) each.stop()
    await Promise.all(witnesses.map(({ ended }) => ended))
    return code === 0 || io.signal.aborted ? 0 : 2
  },
})

const greeting = (url: string, locale: Locale): string =>
  locale === 'vi' ? `Bầu Cử đang chạy tại ${url} (Ctrl-C để dừng)` : `Bầu Cử is running at ${url} (Ctrl-C to stop)`

/** The page is made by the script that knows what it is made of; it does nothing when nothing changed. */
async function buildPage(io: Io): Promise<void> {
  const script = `${root}scripts/build-web.ts`
  if (!existsSync(script)) return
  const build = startProgram(io, script, [])
  for await (const line of build.lines) await io.err.write(`${line}\n`)
  const code = await build.ended
  if (code !== 0) {
    refuse({
      vi: `không dựng được trang web (scripts/build-web.ts dừng với mã ${code}); lý do ở trên`,
      en: `the page could not be built (scripts/build-web.ts ended with code ${code}); the reason is above`,
    })
  }
}
