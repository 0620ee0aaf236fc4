import type { Locale } from '@baucu/law'
import { langOf, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { helpOf, helpOfAll } from './help.ts'
import type { Io } from './io.ts'
import { Cancelled, Refused, refuse } from './refused.ts'
import { suggest } from './suggest.ts'
import { excerpt, localeOf, oneLine } from './words.ts'

/**
 * Runs one command line and answers its exit code: 0 done, 1 "no", 2 bad usage or unreadable input, 130 stopped.
 * Whatever happens inside, the person reads one line, never a stack trace (BAUCU_DEBUG=1 adds the details).
 */
export async function run(argv: readonly string[], commands: readonly Command[], io: Io): Promise<number> {
  const locale = localeOf(langOf(argv), io.env)
  const [first, ...rest] = argv
  const command = commands.find((each) => each.name === first)
  try {
    if (command) return await runOne(command, rest, locale, io)
    return await runNone(argv, commands, locale, io)
  } catch (error) {
    return await explain(error, command?.name, locale, io)
  }
}

async function runOne(command: Command, argv: readonly string[], locale: Locale, io: Io): Promise<number> {
  refuseOtherLanguages(argv)
  const { help, operands, options } = readArguments(command, argv)
  if (help) {
    await io.out.write(helpOf(command, locale))
    return 0
  }
  return await command.run({ io, locale, operands, options })
}

/** `baucu`, `baucu --help`, `baucu help [LỆNH]`, `baucu --lang en elect …`, or a name nobody knows. */
async function runNone(argv: readonly string[], commands: readonly Command[], locale: Locale, io: Io): Promise<number> {
  refuseOtherLanguages(argv)
  const words = argv.filter((each, index) => !/^--lang(=|$)/.test(each) && argv[index - 1] !== '--lang')
  const [name, ...rest] = words
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    await io.out.write(helpOfAll(commands, locale))
    return 0
  }
  const asked = name === 'help' ? rest[0] : name
  const command = commands.find((each) => each.name === asked)
  if (command && asked !== undefined) return await runOne(command, name === 'help' ? ['--help'] : rest, locale, io)
  const names = commands.map((each) => each.name)
  const near = asked === undefined ? undefined : suggest(asked, names)
  if (asked === undefined) {
    refuse({
      vi: `thiếu lệnh. Các lệnh: ${names.join(', ')}`,
      en: `a command is missing. Commands: ${names.join(', ')}`,
    })
  }
  refuse({
    vi: `không có lệnh ${excerpt(asked)}${near ? `; có phải "${near}"?` : '.'} Các lệnh: ${names.join(', ')}`,
    en: `there is no command ${excerpt(asked)}${near ? `; did you mean "${near}"?` : '.'} Commands: ${names.join(', ')}`,
  })
}

function refuseOtherLanguages(argv: readonly string[]): void {
  const lang = langOf(argv)
  if (argv.some((each) => /^--lang(=|$)/.test(each)) && lang !== 'vi' && lang !== 'en') {
    refuse({
      vi: `--lang ${excerpt(lang ?? '')}: cần vi hoặc en`,
      en: `--lang ${excerpt(lang ?? '')}: expected vi or en`,
    })
  }
}

/** Tells what ended a command in one line, and answers the exit code that goes with it. */
export async function explain(error: unknown, name: string | undefined, locale: Locale, io: Io): Promise<number> {
  // A line of progress may stand there half written.
  const clear = io.err.live ? '\r\u001b[K' : ''
  const who = `${clear}${name ? `baucu ${name}` : 'baucu'}`
  if (error instanceof Cancelled || io.signal.aborted) {
    await io.err.write(`${who}: ${locale === 'vi' ? 'đã dừng theo yêu cầu' : 'stopped as asked'}\n`)
    return 130
  }
  const text = error instanceof Refused ? error.words[locale] : surprise(error, locale)
  await io.err.write(`${who}: ${oneLine(text)}\n`)
  if (io.env.BAUCU_DEBUG === '1' && error instanceof Error) await io.err.write(`${error.stack ?? ''}\n`)
  return 2
}

function surprise(error: unknown, locale: Locale): string {
  const what = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
  return locale === 'vi'
    ? `lỗi ngoài dự tính: ${what.slice(0, 200)} (chạy lại với BAUCU_DEBUG=1 để xem chi tiết)`
    : `unexpected error: ${what.slice(0, 200)} (run again with BAUCU_DEBUG=1 for details)`
}
