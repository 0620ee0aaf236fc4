import { editions } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { calendarDay, choice, flag, word } from '../kernel/options.ts'
import { refuse } from '../kernel/refused.ts'
import { suggest } from '../kernel/suggest.ts'
import { excerpt } from '../kernel/words.ts'
import { serverUrl } from '../server/server-url.ts'
import { importCandidatesFile } from './import-candidates.ts'
import { importOrganisationsFile } from './import-organisations.ts'
import { importResultsFile } from './import-results.ts'

const kinds = ['results', 'organisations', 'candidates']

export const importFile = command({
  name: 'import',
  summary: {
    vi: 'Nhập kết quả đã công bố, cây tổ chức hoặc danh sách người ứng cử.',
    en: 'Imports published results, organisations, or lists of candidates.',
  },
  details: {
    vi: [
      'KIND là results, organisations hoặc candidates.',
      'results: JSON, CSV hoặc XLSX; mỗi dòng một người ứng cử; các cột ở docs/command.md; bảng cần thêm --election,',
      '--election-day, --edition và --attribution.',
      'organisations: CSV hoặc XLSX; mỗi dòng một tổ chức; các cột Mã, Tên, Loại, Mã cấp trên, Tên viết tắt, Chức năng; nhập',
      'dưới tổ chức có mã --under, không có thì ở gốc.',
      'candidates: JSON, CSV hoặc XLSX; mỗi dòng một người ứng cử; các cột ở docs/candidates.md; cần --election và --under, mã của',
      'đơn vị hành chính bầu ra các đơn vị bầu cử ấy hoặc đơn vị bên trên.',
      'Báo mọi chỗ sai kèm dòng và cột; có chỗ sai thì không nhập gì. Gửi tới máy chủ --url, hoặc tự khởi động máy chủ cho thư',
      'mục dữ liệu rồi dừng. Mã thoát 0 đã nhập (hoặc --dry-run không thấy gì sai), 1 có chỗ sai, 2 không đọc được.',
    ].join('\n'),
    en: [
      'KIND is results, organisations or candidates.',
      'results: JSON, CSV or XLSX; one row a candidate; docs/command.md lists the columns; a table also needs --election,',
      '--election-day, --edition and --attribution.',
      'organisations: CSV or XLSX; one row an organisation; columns Code, Name, Kind, Parent, Short name, Functions; below the',
      'organisation with the code --under, or at the top.',
      'candidates: JSON, CSV or XLSX; one row a candidate; docs/candidates.md lists the columns; needs --election and --under, the',
      'code of the unit that elects, or of one above it.',
      'Every problem is told with row and column; with any, nothing is imported. Sent to the server at --url, or to one started',
      'for the data folder and stopped again. Exit code 0 imported (or --dry-run found nothing wrong), 1 problems, 2 unreadable.',
    ].join('\n'),
  },
  examples: [
    'baucu import results ket-qua.json --dry-run',
    'baucu import results ket-qua.xlsx --election na-2021 --election-day 2021-05-23 --edition 2015 --attribution "NQ 748/NQ-HĐBCQG"',
    'baucu import organisations to-chuc.xlsx --under LC --dry-run',
    'baucu import candidates danh-sach.xlsx --election mau-2026 --under MAU --dry-run',
  ],
  operands: {
    KIND: operand({
      vi: 'Loại dữ liệu: results, organisations, candidates.',
      en: 'What it holds: results, organisations, candidates.',
    }),
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
    election: word('ID', {
      vi: 'Bảng, danh sách: mã kỳ bầu cử, như na-2021.',
      en: 'Table, lists: id of the election, such as na-2021.',
    }),
    'election-day': calendarDay('D', { vi: 'Bảng: ngày bầu cử.', en: 'Table: election day.' }),
    edition: choice(editions, { vi: 'Bảng: bản luật áp dụng.', en: 'Table: edition of the law.' }),
    under: word('CODE', {
      vi: 'Tổ chức, danh sách: mã của tổ chức cấp trên.',
      en: 'Organisations, lists: code of the one they are below.',
    }),
    province: word('NN', {
      vi: 'Tổ chức: mã tỉnh hai chữ số, khi không có --under.',
      en: 'Organisations: two digits of the province, without --under.',
    }),
    from: calendarDay('D', {
      vi: 'Tổ chức: ngày bắt đầu; không ghi thì như tổ chức cấp trên.',
      en: 'Organisations: first day; otherwise as long as the one above.',
    }),
    attribution: word('TEXT', { vi: 'Bảng: nguồn số liệu.', en: 'Table: where the figures come from.' }),
  },
  async run({ io, locale, operands: { KIND: kind, FILE: path }, options }) {
    if (!kinds.includes(kind)) refuseKind(kind)
    const server = { url: options.url === undefined ? undefined : serverUrl(options.url), data: options.data }
    const { 'dry-run': dryRun, json } = options
    if (kind === 'organisations') {
      const { under, province, from } = options
      return await importOrganisationsFile(io, locale, path, server, { under, province, from, dryRun, json })
    }
    const { election, edition, attribution, name } = options
    if (kind === 'candidates') {
      const { under } = options
      if (election === undefined || under === undefined)
        refuseWithout(election === undefined ? '--election' : '--under')
      return await importCandidatesFile(io, locale, path, server, { under, frame: election, dryRun, json })
    }
    const about = { election, electionDay: options['election-day'], edition, attribution }
    return await importResultsFile(io, locale, path, server, {
      about,
      name,
      officialBy: options['official-by'],
      dryRun,
      json,
    })
  },
})

function refuseWithout(option: string): never {
  return refuse({
    vi: `danh sách người ứng cử cần ${option}; xem baucu import --help`,
    en: `lists of candidates need ${option}; see baucu import --help`,
  })
}

function refuseKind(kind: string): never {
  const near = suggest(kind, kinds)
  return refuse({
    vi: `không nhập được ${excerpt(kind)}${near ? `; có phải "${near}"?` : '.'} Các loại: ${kinds.join(', ')}`,
    en: `${excerpt(kind)} cannot be imported${near ? `; did you mean "${near}"?` : '.'} Kinds: ${kinds.join(', ')}`,
  })
}
