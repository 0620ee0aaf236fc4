import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { formatVerifierKey, verifierOf } from '@baucu/proof'
import { command } from '../kernel/command.ts'
import { refuseUnreadable } from '../kernel/input.ts'
import { flag, otherwise, required, whole, word } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { followLogs, readOrMakeKey } from '../witness/witness-keys.ts'
import { witnessServer } from '../witness/witness-server.ts'
import { WitnessStore } from '../witness/witness-store.ts'

export const witness = command({
  name: 'witness',
  summary: {
    vi: 'Nhân chứng: ký xác nhận sổ của một cuộc bầu cử chỉ có thêm, không có sửa.',
    en: 'A witness: cosigns the log of an election as long as it only grows.',
  },
  details: {
    vi: [
      'Chạy trên máy của một cơ quan độc lập với nơi giữ sổ. Khóa và mốc đã ký nằm trong DIR; lần đầu tự tạo khóa và in khóa',
      'công khai. Tệp --logs có khóa công khai của từng sổ được theo dõi, mỗi dòng một khóa; đổi tệp không cần chạy lại. Giao thức: C2SP tlog-witness.',
    ].join('\n'),
    en: [
      'Runs on a machine of a body that is independent of whoever keeps the log. Its key and what it cosigned are in DIR; the',
      'first start makes the key and prints its public half. --logs has the public key of each log, one a line, read again when it changes. Protocol:',
      'C2SP tlog-witness.',
    ].join('\n'),
  },
  examples: ['baucu witness --name mat-tran.example/nhan-chung --logs so.txt --data /srv/nhan-chung'],
  operands: {},
  options: {
    name: required(
      word('NAME', { vi: 'Tên khóa, dùng khi tạo lần đầu.', en: 'Name of the key, for the first start.' }),
    ),
    logs: required(word('FILE', { vi: 'Khóa công khai của các sổ.', en: 'Public keys of the logs.' })),
    data: required(word('DIR', { vi: 'Nơi giữ khóa và mốc đã ký.', en: 'Where key and checkpoints are kept.' })),
    host: otherwise(
      word('HOST', {
        vi: 'Địa chỉ nghe. Mặc định chỉ máy này.',
        en: 'Address to listen on. Default: this machine only.',
      }),
      '127.0.0.1',
    ),
    port: otherwise(
      whole(
        'PORT',
        { from: 0, to: 65535 },
        { vi: 'Cổng; 0 là cổng bất kỳ. Mặc định 4190.', en: 'Port; 0 is any. Default 4190.' },
      ),
      4190,
    ),
    'until-input-ends': flag({
      vi: 'Dừng khi đầu vào chuẩn đóng: cho chương trình khởi động nhân chứng.',
      en: 'End when standard input ends: for a program that starts a witness.',
    }),
  },
  async run({ io, options: { name, logs, data, host, port, 'until-input-ends': withInput } }) {
    const folder = resolve(io.cwd, data)
    const key = readOrMakeKey(folder, name)
    const text = await readFile(resolve(io.cwd, logs), 'utf8').catch((error: NodeJS.ErrnoException) =>
      refuseUnreadable(logs, error.code ?? 'ENOENT'),
    )
    const known = followLogs(logs, resolve(io.cwd, logs), text, (problem) => void io.err.write(problem))
    const server = witnessServer(
      () => ({ keys: [key], logs: known() }),
      new WitnessStore(join(folder, 'logs')),
      () => Math.floor(io.now().getTime() / 1000),
    )
    await new Promise<void>((started, failed) => {
      server.once('error', failed)
      server.listen(port, host, started)
    })
    const { port: heard } = server.address() as AddressInfo
    await writeJson(io, { url: `http://${host}:${heard}`, key: formatVerifierKey(verifierOf(key)) })
    await new Promise<void>((ended) => {
      const stop = () => server.close(() => ended())
      if (io.signal.aborted) stop()
      else io.signal.addEventListener('abort', stop, { once: true })
      if (withInput) void endOf(io.input).then(stop)
    })
    return 0
  },
})

/** Reads to the end of what whoever started us holds open; a line that breaks is an end, too. */
async function endOf(input: AsyncIterable<unknown>): Promise<void> {
  try {
    for await (const _ of input);
  } catch {}
}
