import { importResults } from '@baucu/contract'
import { editions, type Locale } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import type { Io } from '../kernel/io.ts'
import { calendarDay, choice, flag, word } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { suggest } from '../kernel/suggest.ts'
import { excerpt, oneLine } from '../kernel/words.ts'
import type { Problem } from '../results/problem.ts'
import type { ReadResults } from '../results/read-results.ts'
import { sendCommand } from '../server/send-command.ts'
import { withServer } from '../server/with-server.ts'

const kinds = ['results']

export const importFile = command({
  name: 'import',
  summary: {
    vi: 'Nhập kết quả đã công bố từ JSON, CSV hoặc XLSX.',
    en: 'Imports published results from JSON, CSV or XLSX.',
  },
  details: {
    vi: [
      'KIND là results. Bảng CSV hoặc XLSX: mỗi dòng một người ứng cử; các cột ở docs/command.md; cần thêm --election,',
      '--election-day, --edition và --attribution. Báo mọi chỗ sai kèm dòng và cột; có chỗ sai thì không nhập gì.',
      'Gửi tới máy chủ --url, hoặc tự khởi động máy chủ cho thư mục dữ liệu rồi dừng. Mã thoát 0 đã nhập (hoặc --dry-run',
      'không thấy gì sai), 1 có chỗ sai, 2 không đọc được.',
    ].join('\n'),
    en: [
      'KIND is results. A CSV or XLSX table has one row a candidate; docs/command.md lists the columns; it also needs',
      '--election, --election-day, --edition and --attribution. Every problem is told with row and column; with any, nothing',
      'is imported. Sent to the server at --url, or to one started for the data folder and stopped again. Exit code 0',
      'imported (or --dry-run found nothing wrong), 1 problems, 2 unreadable.',
    ].join('\n'),
  },
  examples: [
    'baucu import results ket-qua.json --dry-run',
    'baucu import results ket-qua.xlsx --election na-2021 --election-day 2021-05-23 --edition 2015 --attribution "NQ 748/NQ-HĐBCQG"',
  ],
  operands: {
    KIND: operand({ vi: 'Loại dữ liệu: results.', en: 'What it holds: results.' }),
    FILE: operand({
      vi: 'Tệp JSON, CSV hoặc XLSX; "-" là đầu vào chuẩn.',
      en: 'A JSON, CSV or XLSX file; "-" is standard input.',
    }),
  },
  options: {
    'dry-run': flag({ vi: 'Chỉ kiểm tra, không nhập.', en: 'Check only, import nothing.' }),
    json: flag({ vi: 'In báo cáo dạng JSON.', en: 'Print the report as JSON.' }),
    url: word('URL', {
      vi: 'Máy chủ đang chạy, như http://127.0.0.1:4180.',
      en: 'A running server, such as http://127.0.0.1:4180.',
    }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
    name: word('NAME', { vi: 'Tên kỳ bầu cử hiện trên trang.', en: 'Name of the election on the page.' }),
    'official-by': word('DOCUMENT', {
      vi: 'Văn bản công bố kết quả.',
      en: 'The document that made the results official.',
    }),
    election: word('ID', { vi: 'Bảng: mã kỳ bầu cử, như na-2021.', en: 'Table: id of the election, such as na-2021.' }),
    'election-day': calendarDay('D', { vi: 'Bảng: ngày bầu cử.', en: 'Table: election day.' }),
    edition: choice(editions, { vi: 'Bảng: bản luật áp dụng.', en: 'Table: edition of the law.' }),
    attribution: word('TEXT', { vi: 'Bảng: nguồn số liệu.', en: 'Table: where the figures come from.' }),
  },
  async run({ io, locale, operands: { KIND: kind, FILE: path }, options }) {
    if (!kinds.includes(kind)) refuseKind(kind)
    const server = { url: options.url === undefined ? undefined : serverUrl(options.url), data: options.data }
    // Loaded when needed: the readers of tables take longer to start than the rest of the command together.
    const { readResults } = await import('../results/read-results.ts')
    const { election, edition, attribution } = options
    const read = await readResults(io, path, { election, electionDay: options['election-day'], edition, attribution })
    for (const note of read.notes) await io.err.write(`${oneLine(note[locale])}\n`)
    const store = read.problems.length === 0 && !options['dry-run']
    const input = {
      file: read.file,
      ...(options.name === undefined ? {} : { name: options.name }),
      ...(options['official-by'] === undefined ? {} : { officialBy: options['official-by'] }),
    }
    const stored = store
      ? await withServer(io, server, (url) => sendCommand(io, url, importResults, input, locale))
      : null
    if (options.json) await writeJson(io, reportJson(path, read, options['dry-run'], stored))
    else await writeReport(io, read, stored, locale)
    return read.problems.length === 0 ? 0 : 1
  },
})

function refuseKind(kind: string): never {
  const near = suggest(kind, kinds)
  return refuse({
    vi: `không nhập được ${excerpt(kind)}${near ? `; có phải "${near}"?` : '.'} Các loại: ${kinds.join(', ')}`,
    en: `${excerpt(kind)} cannot be imported${near ? `; did you mean "${near}"?` : '.'} Kinds: ${kinds.join(', ')}`,
  })
}

function serverUrl(text: string): string {
  const url = URL.parse(text)
  if (url && ['http:', 'https:'].includes(url.protocol)) return url.origin
  return refuse({
    vi: `--url ${excerpt(text)}: cần địa chỉ như http://127.0.0.1:4180`,
    en: `--url ${excerpt(text)}: expected an address such as http://127.0.0.1:4180`,
  })
}

type Stored = Readonly<{ frame: string; constituencies: number; candidates: number; replaced: boolean }> | null

const sizeOf = ({ file }: ReadResults) => ({
  constituencies: file.constituencies.length,
  candidates: file.constituencies.reduce((total, each) => total + each.candidates.length, 0),
})

const reportJson = (path: string, read: ReadResults, dryRun: boolean, stored: Stored) => ({
  kind: 'results',
  source: path,
  form: read.form,
  ok: read.problems.length === 0,
  dryRun,
  election: read.file.election,
  ...sizeOf(read),
  problems: read.problems.map(({ words, ...rest }) => ({ ...rest, text: words.vi })),
  stored,
})

async function writeReport(io: Io, read: ReadResults, stored: Stored, locale: Locale): Promise<void> {
  for (const problem of read.problems)
    await io.out.write(`${oneLine(`${placeText(problem, locale)}: ${problem.words[locale]}`)}\n`)
  const { constituencies, candidates } = sizeOf(read)
  const problems = read.problems.length
  const vi = stored
    ? `${stored.replaced ? 'Đã thay' : 'Đã nhập'} kỳ ${stored.frame}: ${constituencies} đơn vị, ${candidates} người ứng cử.`
    : `${constituencies} đơn vị, ${candidates} người ứng cử, ${problems} chỗ sai; không nhập gì.`
  const en = stored
    ? `${stored.replaced ? 'Replaced' : 'Imported'} ${stored.frame}: ${constituencies} constituencies, ${candidates} candidates.`
    : `${constituencies} constituencies, ${candidates} candidates, ${problems} problems; nothing imported.`
  await io.out.write(`${locale === 'vi' ? vi : en}\n`)
}

/** `ô H3 (Số phiếu)`, `dòng 1`, or the place in a JSON file. */
function placeText({ row, column, header, path }: Problem, locale: Locale): string {
  if (row === null) return path ?? ''
  const place =
    column === null ? `${locale === 'vi' ? 'dòng' : 'row'} ${row}` : `${locale === 'vi' ? 'ô' : 'cell'} ${column}${row}`
  return column === null || header === null ? place : `${place} (${header})`
}
