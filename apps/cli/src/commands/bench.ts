import { benchCounting } from '@baucu/counting'
import { count, type Locale } from '@baucu/law'
import { benchVerify } from '../bundles/bench-verify.ts'
import { answerOf, serverProgram } from '../kernel/child.ts'
import { command, optionalOperand } from '../kernel/command.ts'
import type { Io } from '../kernel/io.ts'
import { flag } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { suggest } from '../kernel/suggest.ts'
import { excerpt, oneLine } from '../kernel/words.ts'

/** What one benchmark answers: figures by name, each beside a reference measured in the same run. */
type Figures = Readonly<Record<string, unknown>>

const benches: Readonly<Record<string, (io: Io) => Promise<Figures>>> = {
  counting: async () => ({ ...benchCounting({ now: () => performance.now() }), unit: 'ms' }),
  database: (io) => measuredByServer(io, 'database'),
  command: (io) => measuredByServer(io, 'command'),
  import: (io) => measuredByServer(io, 'import'),
  work: (io) => measuredByServer(io, 'work'),
  day: (io) => measuredByServer(io, 'day'),
  minutes: (io) => measuredByServer(io, 'minutes'),
  night: (io) => measuredByServer(io, 'night'),
  verify: (io) => benchVerify(io),
  'nation-day': (io) => measuredByServer(io, 'nation-day'),
}

/** They take minutes: only for whoever asks for them by name. */
const onlyByName = ['nation-day', 'verify']

async function measuredByServer(io: Io, name: string): Promise<Figures> {
  const { answer, code } = await answerOf(io, serverProgram, ['bench', name, '--json'])
  if (code === 0) return typeof answer === 'object' && answer !== null ? { ...answer } : { answer }
  return refuse({
    vi: `phép đo ${name} dừng với mã ${code}; lý do ở trên`,
    en: `the benchmark ${name} ended with code ${code}; the reason is above`,
  })
}

export const bench = command({
  name: 'bench',
  summary: {
    vi: 'Đo tốc độ, mỗi số đo so với một mốc đo trong cùng lần chạy.',
    en: 'Measures speed, each figure beside a reference of the same run.',
  },
  details: {
    vi: [
      'counting: cộng 70.000 khu vực × 3 cuộc bầu trong bộ nhớ, so với phép cộng mảng số trần.',
      'database: ghi và đọc biên bản qua cơ sở dữ liệu, so với chính cơ sở dữ liệu đó khi không có gì khác.',
      'command: một lệnh đi qua kiểm quyền, mã yêu cầu và nhật ký, so với riêng các câu SQL của lệnh đó.',
      'import: nhập 3.400 đơn vị rồi 60.000 người từ XLSX vào một máy chủ, so với riêng lệnh COPY các ô đó.',
      'day: các mốc của ngày bầu cử từ 1.170 khu vực của một tỉnh, bàn trực, so với riêng lệnh INSERT.',
      'minutes: biên bản kiểm phiếu nhập hai lần, gửi và được nhận, tám người cùng lúc, so với riêng lệnh INSERT.',
      'night: 10.000 biên bản của một đêm, 100 biên bản cùng lúc, 50 màn hình kết quả đang mở, so với riêng lệnh INSERT.',
      'nation-day: cả ngày bầu cử của 72.195 khu vực, tám mốc, bàn trực cả nước và 34 tỉnh đang mở; khoảng 10 phút, chỉ đo khi gọi tên.',
      'verify: công bố 340.000 biên bản đã ký rồi kiểm độc lập, so với riêng phép kiểm chữ ký; vài phút, chỉ đo khi gọi tên.',
      'work: giao 10 nhiệm vụ tới 3.321 xã, rồi trang làm việc trên 100.000 nhiệm vụ, so với riêng lệnh INSERT và phép đếm.',
    ].join('\n'),
    en: [
      'counting: sums 70,000 areas × 3 contests in memory, beside a bare sum of the same numbers.',
      'database: writes and reads minutes through the database, beside the bare database itself.',
      'command: one command with its check, its id and its audit row, beside its own statements alone.',
      'import: 3,400 units, then 60,000 persons from XLSX into one server, beside a bare COPY of the same cells.',
      'day: the marks of election day from 1,170 areas of a province, its desk, beside bare INSERTs.',
      'minutes: counting minutes typed twice, sent and accepted, eight at once, beside bare INSERTs.',
      'night: 10,000 minutes of one night, 100 at a time, 50 screens of results open, beside bare INSERTs.',
      'nation-day: the whole election day of 72,195 areas, eight marks, the desks of the nation and of 34 provinces open; about 10 minutes, only by name.',
      'verify: publishes 340,000 signed minutes and verifies them, beside bare signature checks; some minutes, only by name.',
      'work: 10 tasks to 3,321 communes, then the pages above 100,000 copies, beside a bare INSERT and a bare count.',
    ].join('\n'),
  },
  examples: ['baucu bench', 'baucu bench counting --json'],
  operands: {
    NAME: optionalOperand({
      vi: `Một phép đo: ${Object.keys(benches).join(', ')}. Không ghi là đo tất cả, trừ ${onlyByName.join(', ')}.`,
      en: `One of ${Object.keys(benches).join(', ')}; all but ${onlyByName.join(', ')} without it.`,
    }),
  },
  options: { json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }) },
  async run({ io, locale, operands: { NAME: name }, options }) {
    const names = Object.keys(benches)
    if (name !== undefined && !names.includes(name)) refuseName(name, names)
    const answers: Record<string, Figures> = {}
    for (const each of name === undefined ? names.filter((each) => !onlyByName.includes(each)) : [name]) {
      await io.err.write(`${locale === 'vi' ? 'Đang đo' : 'Measuring'}: ${each}\n`)
      answers[each] = (await benches[each]?.(io)) ?? {}
      if (!options.json) await io.out.write(`${each}\n${lines(answers[each], locale, '  ')}`)
    }
    if (options.json) await writeJson(io, answers)
    return 0
  },
})

function refuseName(name: string, names: readonly string[]): never {
  const near = suggest(name, names)
  return refuse({
    vi: `không có phép đo ${excerpt(name)}${near ? `; có phải "${near}"?` : '.'} Các phép đo: ${names.join(', ')}`,
    en: `there is no benchmark ${excerpt(name)}${near ? `; did you mean "${near}"?` : '.'} Benchmarks: ${names.join(', ')}`,
  })
}

/** Figures by name, one a line, groups indented. */
function lines(figures: Figures, locale: Locale, indent: string): string {
  return Object.entries(figures)
    .map(([name, value]) =>
      typeof value === 'object' && value !== null
        ? `${indent}${oneLine(name)}\n${lines({ ...value }, locale, `${indent}  `)}`
        : `${indent}${oneLine(name)}: ${typeof value === 'number' ? figure(value, locale) : oneLine(String(value))}\n`,
    )
    .join('')
}

/** Whole numbers with their thousands, others to three places. */
function figure(value: number, locale: Locale): string {
  if (Number.isSafeInteger(value)) return count(value, locale)
  const text = value.toFixed(value < 10 ? 3 : 1)
  return locale === 'vi' ? text.replace('.', ',') : text
}
