import { daySaid, type Extracted, explainReading, extractConclusion, type ProposedItem } from '@baucu/direction'
import { day, editionOn, editions, isDate, type Locale } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { decodeText, readBytes } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { calendarDay, choice, flag } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { isWord, readWord, wordText } from '../kernel/word.ts'
import { oneLine } from '../kernel/words.ts'

export const extract = command({
  name: 'extract',
  summary: {
    vi: 'Các mục đề xuất từ lời kết luận.',
    en: 'Proposed items from the words of a conclusion.',
  },
  details: {
    vi: [
      'Tách lời kết luận thành mục: thông tin, quyết định hay nhiệm vụ; giao ai; đến ngày nào; mốc luật định liên quan; và vì sao',
      'đọc như vậy. Chỉ là đề xuất: người có trách nhiệm xem lại trước khi ban hành. --said-on là ngày kết luận, để hiểu "tuần',
      'này", "từ nay đến"; bỏ trống thì lấy ngày đầu tiên văn bản nêu, nếu không có thì hôm nay.',
    ].join('\n'),
    en: [
      'Divides a conclusion into items: information, decision or task; for whom; until when; the dated steps of the law it',
      'touches; and why it was read so. Proposals only: a person goes over them. --said-on is the day of the conclusion, for',
      '"this week" and "from now until"; without it, the first day the text names, else today.',
    ].join('\n'),
  },
  examples: [
    'baucu extract ket-luan.txt --election-day 2026-03-15 --said-on 2026-01-20',
    'baucu extract thong-bao.docx --election-day 2026-03-15',
    'baucu extract ket-luan.txt --edition 2015 --election-day 2021-05-23 --json',
  ],
  operands: {
    FILE: operand({
      vi: 'Tệp văn bản UTF-8 hoặc tệp Word (.docx); "-" là đầu vào chuẩn.',
      en: 'A UTF-8 text file or a Word file (.docx); "-" is standard input.',
    }),
  },
  options: {
    edition: choice(editions, {
      vi: 'Bản luật; bỏ trống thì theo ngày bầu cử.',
      en: 'Edition of the law; without it, that of the election day.',
    }),
    'election-day': calendarDay('D', { vi: 'Ngày bầu cử, YYYY-MM-DD.', en: 'Election day, YYYY-MM-DD.' }),
    'said-on': calendarDay('D', { vi: 'Ngày kết luận, YYYY-MM-DD.', en: 'Day of the conclusion, YYYY-MM-DD.' }),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
  },
  async run({ io, locale, operands, options }) {
    const text = await readWords(io, operands.FILE)
    const electionDay = options['election-day'] ?? null
    const saidOn = options['said-on'] ?? daySaid(text, electionDay) ?? dayOf(io.now())
    const edition = options.edition ?? editionOn(electionDay ?? saidOn)
    const extracted = extractConclusion(text, { edition, electionDay, saidOn })
    if (options.json) await writeJson(io, { edition, electionDay, saidOn, ...documentOf(extracted) })
    else await io.out.write(page(extracted, locale))
    return 0
  },
})

/** The text of a Word file, or of a file of text. */
async function readWords(io: Io, path: string): Promise<string> {
  const bytes = await readBytes(io, path, wordCap)
  return isWord(path, bytes) ? wordText(await readWord(path, bytes)) : decodeText(path, bytes)
}

/** No conclusion comes near it. */
const wordCap = 32 * 1024 * 1024

/** The day in Viet Nam. */
function dayOf(now: Date): string {
  const local = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  return isDate(local) ? local : '1970-01-01'
}

const documentOf = ({ passage, openedBy, items }: Extracted) => ({
  passage,
  openedBy,
  items: items.map((item) => ({
    number: item.number,
    kind: item.kind,
    text: item.text,
    from: item.place.from,
    to: item.place.to,
    addressees: item.addressees.map(({ text, kinds, functions, all }) => ({ text, kinds, functions, all })),
    due: item.due,
    every: item.every,
    urgent: item.urgent,
    law: item.links.map(({ step, article, date, words }) => ({ step, article, date, words })),
    because: item.readings.map((each) => ({ code: each.code, words: each.words, text: explainReading(each, 'vi') })),
  })),
})

const kinds = {
  information: { vi: 'Thông tin', en: 'Information' },
  decision: { vi: 'Quyết định', en: 'Decision' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
} as const
const words = {
  whom: { vi: 'Giao', en: 'For' },
  until: { vi: 'Hạn', en: 'Until' },
  law: { vi: 'Mốc luật', en: 'Law' },
  why: { vi: 'Vì sao', en: 'Why' },
  none: { vi: 'Không tìm thấy mục nào.', en: 'No item was found.' },
} as const

function page({ items }: Extracted, locale: Locale): string {
  if (items.length === 0) return `${words.none[locale]}\n`
  return `${items.map((item) => block(item, locale)).join('\n')}`
}

function block(item: ProposedItem, locale: Locale): string {
  const lines = [`${item.number}. [${kinds[item.kind][locale]}] ${oneLine(item.text)}`]
  const line = (title: keyof typeof words, text: string) => lines.push(`   ${words[title][locale]}: ${oneLine(text)}`)
  if (item.addressees.length > 0) line('whom', item.addressees.map((each) => each.text).join('; '))
  if (item.due) line('until', `${item.due.at === null ? '' : `${item.due.at} `}${day(item.due.until)}`)
  for (const { title, article, date } of item.links) line('law', `${title[locale]}, ${article}, ${day(date)}`)
  line('why', item.readings.map((each) => explainReading(each, locale)).join(' '))
  return `${lines.join('\n')}\n`
}
