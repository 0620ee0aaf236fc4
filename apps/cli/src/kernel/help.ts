import type { Locale } from '@baucu/law'
import { common, usage } from './arguments.ts'
import type { Command } from './command.ts'

const headings = {
  usage: { vi: 'Cách gọi', en: 'Usage' },
  operands: { vi: 'Tham số', en: 'Arguments' },
  options: { vi: 'Tùy chọn', en: 'Options' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  commands: { vi: 'Các lệnh', en: 'Commands' },
} as const

/** Names on the left, their words on the right. */
function rows(items: readonly (readonly [string, string])[]): string {
  const width = Math.min(34, Math.max(...items.map(([left]) => left.length)))
  return items
    .map(
      ([left, right]) => `  ${left.length > width ? `${left}\n  ${' '.repeat(width)}` : left.padEnd(width)}  ${right}`,
    )
    .join('\n')
}

const otherLanguage = (locale: Locale, call: string): string =>
  locale === 'vi' ? `English: ${call} --help --lang en` : `Tiếng Việt: ${call} --help --lang vi`

/** The page of `baucu <name> --help`. */
export function helpOf(command: Command, locale: Locale): string {
  const operands = Object.entries(command.operands).map(([name, { words }]) => [name, words[locale]] as const)
  const options = Object.entries({ ...command.options, ...common }).map(
    ([name, { placeholder, words }]) => [`--${name}${placeholder ? ` ${placeholder}` : ''}`, words[locale]] as const,
  )
  return [
    command.summary[locale],
    '',
    `${headings.usage[locale]}: ${usage(command)}`,
    '',
    command.details[locale],
    ...(operands.length > 0 ? ['', `${headings.operands[locale]}:`, rows(operands)] : []),
    '',
    `${headings.options[locale]}:`,
    rows(options),
    '',
    `${headings.examples[locale]}:`,
    ...command.examples.map((each) => `  ${each}`),
    '',
    otherLanguage(locale, `baucu ${command.name}`),
    '',
  ].join('\n')
}

/** The page of `baucu --help`. */
export function helpOfAll(commands: readonly Command[], locale: Locale): string {
  const intro = {
    vi: 'Bầu Cử: từ lịch bầu cử đến kết quả ai cũng kiểm tra được.',
    en: 'Bầu Cử: from the election calendar to results anybody can check.',
  }
  const details = {
    vi: [
      '--json in đúng một tài liệu JSON ra đầu ra chuẩn; lời nhắn và tiến độ ra đầu ra lỗi. Tệp "-" là đầu vào chuẩn.',
      'Mã thoát: 0 xong · 1 câu trả lời là "không" · 2 gọi sai hoặc không đọc được đầu vào · 130 dừng bằng Ctrl-C.',
    ],
    en: [
      '--json prints exactly one JSON document on standard output; messages and progress go to standard error. File "-" is standard input.',
      'Exit code: 0 done · 1 the answer is "no" · 2 bad usage or unreadable input · 130 stopped with Ctrl-C.',
    ],
  }
  return [
    intro[locale],
    '',
    `${headings.usage[locale]}: baucu LỆNH …  (baucu LỆNH --help)`.replaceAll(
      'LỆNH',
      locale === 'vi' ? 'LỆNH' : 'COMMAND',
    ),
    '',
    `${headings.commands[locale]}:`,
    rows(commands.map((each) => [each.name, each.summary[locale]] as const)),
    '',
    ...details[locale],
    '',
    otherLanguage(locale, 'baucu'),
    '',
  ].join('\n')
}
