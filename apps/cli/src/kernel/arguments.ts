import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { type Option, word } from './options.ts'
import { refuse } from './refused.ts'
import { suggest } from './suggest.ts'
import { excerpt, type Words } from './words.ts'

/** Options every subcommand has. `lang` is read before anything else, so that even a refusal is in that language. */
export const common = {
  help: { words: { vi: 'Trang trợ giúp này.', en: 'This page.' }, placeholder: null },
  lang: { words: { vi: 'Tiếng của lời nhắn và bảng.', en: 'Language of messages and tables.' }, placeholder: 'vi|en' },
} as const

export type Arguments = Readonly<{
  help: boolean
  operands: Record<string, unknown>
  options: Record<string, unknown>
}>

/** `--lang` wherever it stands, read before the rest. */
export function langOf(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { lang: { type: 'string' } }, strict: false })
  return typeof values.lang === 'string' ? values.lang : undefined
}

/** Reads the command line of one subcommand; the first thing that is wrong is refused with what was expected. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: {
      help: { type: 'boolean', short: 'h' },
      lang: { type: 'string' },
      ...Object.fromEntries(
        Object.entries(command.options).map(([name, { placeholder }]) => [
          name,
          { type: placeholder === null ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) {
    return { help: true, operands: {}, options: {} }
  }
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name === 'lang') continue
    const option = Object.hasOwn(command.options, token.name) ? command.options[token.name] : undefined
    if (!option) refuseUnknown(command, token.rawName, token.name)
    given.set(token.name, textOf(token, option, given.get(token.name)))
  }
  const typed = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  return { help: false, operands: readOperands(command, typed), options: readOptions(command, given) }
}

function refuseUnknown(command: Command, rawName: string, name: string): never {
  const known = [...Object.keys(command.options), ...Object.keys(common)]
  const near = suggest(name, known)
  const all = known.map((each) => `--${each}`).join(' ')
  return refuse({
    vi: `không có tùy chọn ${excerpt(rawName)}${near ? `; có phải --${near}?` : ''} Các tùy chọn: ${all}`,
    en: `there is no option ${excerpt(rawName)}${near ? `; did you mean --${near}?` : ''} Options: ${all}`,
  })
}

type OptionToken = { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined }

/** The text of one option as typed; a flag has none, and a value that looks like an option is a forgotten value. */
function textOf({ rawName, value, inlineValue }: OptionToken, option: Option<unknown>, earlier: string | undefined) {
  if (option.placeholder === null) {
    if (value !== undefined) {
      refuse({ vi: `${rawName} không nhận giá trị`, en: `${rawName} takes no value` })
    }
    return ''
  }
  if (value === undefined || (!inlineValue && value.startsWith('-') && value !== '-')) {
    refuse({
      vi: `${rawName} thiếu giá trị ${option.placeholder}`,
      en: `${rawName} needs a value ${option.placeholder}`,
    })
  }
  if (earlier !== undefined && earlier !== value) {
    refuse({
      vi: `${rawName} có hai giá trị ${excerpt(earlier)} và ${excerpt(value)}; chỉ nhận một`,
      en: `${rawName} is given twice, ${excerpt(earlier)} and ${excerpt(value)}; once is enough`,
    })
  }
  return value
}

function readOptions(command: Command, given: ReadonlyMap<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => {
      const text = given.get(name)
      if (text === undefined) {
        if (option.required) refuseMissing(`--${name} ${option.placeholder ?? ''}`.trim(), option.words)
        return [name, option.absent]
      }
      const reading = option.read(text)
      if ('value' in reading) return [name, reading.value]
      return refuse({
        vi: `--${name} ${excerpt(text)}: cần ${reading.expected.vi}`,
        en: `--${name} ${excerpt(text)}: expected ${reading.expected.en}`,
      })
    }),
  )
}

function readOperands(command: Command, typed: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(command.operands)
  const tooMany = typed[entries.length]
  if (tooMany !== undefined) {
    refuse({
      vi: `thừa ${excerpt(tooMany)}; cách gọi: ${usage(command)}`,
      en: `${excerpt(tooMany)} is one too many; usage: ${usage(command)}`,
    })
  }
  return Object.fromEntries(
    entries.map(([name, operand], index) => {
      const text = typed[index]
      if (text === undefined && operand.required) refuseMissing(name, operand.words)
      if (text !== undefined && !('value' in word('', operand.words).read(text))) refuseMissing(name, operand.words)
      return [name, text]
    }),
  )
}

const refuseMissing = (name: string, words: Words): never =>
  refuse({
    vi: `thiếu ${name}: ${lowerFirst(words.vi)}`,
    en: `${name} is missing: ${lowerFirst(words.en)}`,
  })

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '')

/** `baucu elect FILE [--json]`, required options first. */
export function usage(command: Command): string {
  const operands = Object.entries(command.operands).map(([name, { required }]) => (required ? name : `[${name}]`))
  const options = Object.entries(command.options)
    .sort(([, a], [, b]) => Number(b.required) - Number(a.required))
    .map(([name, { placeholder, required }]) => {
      const text = placeholder === null ? `--${name}` : `--${name} ${placeholder}`
      return required ? text : `[${text}]`
    })
  return ['baucu', command.name, ...operands, ...options].join(' ')
}
