import { auditChain } from '@baucu/contract'
import { count, type Locale } from '@baucu/law'
import { command } from '../kernel/command.ts'
import { flag, word } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { askQuery } from '../server/ask-query.ts'
import { withServer } from '../server/with-server.ts'

export const chain = command({
  name: 'chain',
  summary: {
    vi: 'Kiểm chuỗi nhật ký thay đổi của từng tỉnh.',
    en: 'Checks the chain of the log of changes, province by province.',
  },
  details: {
    vi: [
      'Tính lại mọi mã băm từ dòng đầu. Mã thoát 0 khi mọi chuỗi nguyên vẹn, 1 khi có chuỗi đứt (kèm số dòng đầu tiên sai).',
      'Nên in mã băm cuối và cất riêng: người nắm cả cơ sở dữ liệu có thể viết lại cả chuỗi.',
    ].join('\n'),
    en: [
      'Recomputes every hash from the first row. Exit code 0 when all chains hold, 1 when one is broken (with the first wrong row).',
      'Print the last hash and keep it elsewhere: who holds the whole database could write a whole new chain.',
    ].join('\n'),
  },
  examples: ['baucu chain', 'baucu chain --server http://127.0.0.1:4180 --json'],
  operands: {},
  options: {
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
    server: word('URL', { vi: 'Máy chủ đang chạy.', en: 'A running server.' }),
  },
  async run({ io, locale, options: { json, data, server } }) {
    const place = { url: server, data }
    const { ok, chains } = await withServer(io, place, (url) => askQuery(io, url, auditChain, {}, locale))
    if (json) await writeJson(io, { ok, chains })
    else for (const each of chains) await io.out.write(`${line(each, locale)}\n`)
    return ok ? 0 : 1
  },
})

type Chain = Readonly<{
  province: string
  entries: number
  waiting: number
  head: string
  broken: Readonly<{ number: number; code: string }> | null
}>

function line({ province, entries, waiting, head, broken }: Chain, locale: Locale): string {
  const rows = count(entries, locale)
  if (locale === 'vi') {
    const state = broken ? `ĐỨT ở dòng ${count(broken.number, locale)} (${broken.code})` : 'nguyên vẹn'
    return `${province}: ${state}, ${rows} dòng, ${count(waiting, locale)} chờ, mã cuối ${head}`
  }
  const state = broken ? `BROKEN at row ${count(broken.number, locale)} (${broken.code})` : 'whole'
  return `${province}: ${state}, ${rows} rows, ${count(waiting, locale)} waiting, last hash ${head}`
}
