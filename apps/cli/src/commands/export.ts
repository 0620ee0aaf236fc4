import { resolve } from 'node:path'
import { command, operand } from '../kernel/command.ts'
import { flag, required, word } from '../kernel/options.ts'
import { refuse } from '../kernel/refused.ts'
import { suggest } from '../kernel/suggest.ts'
import { excerpt } from '../kernel/words.ts'
import { saveDownload } from '../server/save-download.ts'
import { serverUrl } from '../server/server-url.ts'
import { withServer } from '../server/with-server.ts'

/** What the server is asked for, by the kind of the file. */
const kinds: Readonly<Record<string, readonly [format: string, asked: Readonly<Record<string, string>>]>> = {
  cdf: ['json', {}],
  csv: ['csv', {}],
  eml: ['xml', { kind: '520' }],
}

export const exportFile = command({
  name: 'export',
  summary: {
    vi: 'Xuất kết quả của một kỳ bầu cử cho chương trình khác.',
    en: 'Writes the result of an election for other programs.',
  },
  details: {
    vi: [
      'KIND là cdf (JSON theo NIST SP 1500-100 v2), csv (RFC 4180, mỗi dòng một người ứng cử) hoặc eml (EML 520; với --count',
      'là EML 510). --excel: CSV với dấu chấm phẩy và BOM, để Excel tiếng Việt mở được ngay. --under: kèm các khu vực bỏ phiếu',
      'của tổ chức có mã định danh ấy. Tệp ghi rõ số liệu chính thức hay nhanh, và là diễn tập hay không; các định dạng ở',
      'docs/file-formats.md. Mã thoát 0 đã ghi, 2 không có kỳ ấy hoặc không ghi được tệp.',
    ].join('\n'),
    en: [
      'KIND is cdf (JSON by NIST SP 1500-100 v2), csv (RFC 4180, one row a candidate) or eml (EML 520; with --count EML 510).',
      '--excel: CSV with semicolons and a BOM, as a Vietnamese Excel opens it. --under: with the polling areas of the',
      'organisation with that id. The file says whether its figures are official or quick, and whether it is a rehearsal; the',
      'formats are in docs/file-formats.md. Exit code 0 written, 2 no such election, or the file cannot be written.',
    ].join('\n'),
  },
  examples: [
    'baucu export cdf --election na-2021 --out ket-qua.json',
    'baucu export csv --election na-2021 --excel --out ket-qua.csv',
  ],
  operands: {
    KIND: operand({ vi: 'Loại tệp: cdf, csv, eml.', en: 'What is written: cdf, csv, eml.' }),
  },
  options: {
    election: required(word('ID', { vi: 'Mã kỳ bầu cử, như na-2021.', en: 'Id of the election, such as na-2021.' })),
    out: required(word('FILE', { vi: 'Tệp sẽ ghi.', en: 'The file to write.' })),
    under: word('ID', { vi: 'Kèm các khu vực của tổ chức này.', en: 'With the polling areas of this organisation.' }),
    excel: flag({ vi: 'CSV cho Excel tiếng Việt.', en: 'CSV for a Vietnamese Excel.' }),
    count: flag({ vi: 'EML 510 thay vì 520.', en: 'EML 510 instead of 520.' }),
    url: word('URL', {
      vi: 'Máy chủ đang chạy, như http://127.0.0.1:4180.',
      en: 'A running server, such as http://127.0.0.1:4180.',
    }),
    data: word('DIR', {
      vi: 'Thư mục dữ liệu. Mặc định data/ của sản phẩm.',
      en: 'Data folder. Default: data/ of the product.',
    }),
  },
  async run({ io, locale, operands: { KIND: kind }, options }) {
    const known = kinds[kind]
    if (known === undefined) return refuseKind(kind)
    const [format, asked] = known
    const { election, under, out, excel, count, url, data } = options
    const search = new URLSearchParams({
      ...{ frame: election, ...asked },
      ...(under === undefined ? {} : { organisation: under }),
      ...(excel ? { excel: 'vi' } : {}),
      ...(count ? { kind: '510' } : {}),
    })
    const server = { url: url === undefined ? undefined : serverUrl(url), data }
    const bytes = await withServer(io, server, (at) =>
      saveDownload(io, new URL(`/documents/results.${format}?${search}`, at), resolve(io.cwd, out), locale),
    )
    const said = { vi: `Đã ghi ${out} (${bytes} byte).`, en: `Wrote ${out} (${bytes} bytes).` }
    await io.out.write(`${said[locale]}\n`)
    return 0
  },
})

function refuseKind(kind: string): never {
  const known = Object.keys(kinds)
  const near = suggest(kind, known)
  return refuse({
    vi: `không xuất được ${excerpt(kind)}${near ? `; có phải "${near}"?` : '.'} Các loại: ${known.join(', ')}`,
    en: `${excerpt(kind)} cannot be exported${near ? `; did you mean "${near}"?` : '.'} Kinds: ${known.join(', ')}`,
  })
}
