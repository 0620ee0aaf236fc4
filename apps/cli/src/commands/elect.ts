import { contestFile } from '@baucu/contract'
import {
  type Contest,
  count,
  decide,
  explain,
  explainRefusal,
  type Locale,
  type Outcome,
  refuseContest,
} from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { breather, type Io } from '../kernel/io.ts'
import { type Item, type JsonItems, readItems } from '../kernel/json-input.ts'
import { flag } from '../kernel/options.ts'
import { writeJsonItems, writeTexts } from '../kernel/output.ts'
import { Progress } from '../kernel/progress.ts'
import { table } from '../kernel/table.ts'
import { oneLine } from '../kernel/words.ts'
import { outcomeJson } from './outcome-json.ts'
import { nextWords, pollWords } from './outcome-words.ts'

export const elect = command({
  name: 'elect',
  summary: {
    vi: 'Ai trúng cử ở một hoặc nhiều cuộc bầu, theo điều nào.',
    en: 'Who is elected in one contest or many, and by which article.',
  },
  details: {
    vi: [
      'Đọc một cuộc bầu hoặc một danh sách; trả lời cùng dạng, mỗi kết luận kèm điều luật và con số.',
      'Chưa biết số cử tri hoặc số người bỏ phiếu thì người trúng cử là có điều kiện. Bằng phiếu mà luật không quy định',
      'thì để ngỏ (undecided). Mã thoát 0 khi đã tính; 2 khi số liệu không thể có, kèm chỗ sai.',
    ].join('\n'),
    en: [
      'Reads one contest or an array and answers in the same shape, every conclusion with its article and numbers.',
      'Without registered or voting numbers the winners are conditional; a tie the law does not settle stays open',
      '(undecided). Exit code 0 when computed, 2 when figures are impossible, with their place.',
    ].join('\n'),
  },
  examples: ['baucu elect don-vi-1.json', 'baucu elect - --json < cac-don-vi.json'],
  operands: {
    FILE: operand({ vi: 'Tệp JSON; "-" là đầu vào chuẩn.', en: 'A JSON file; "-" is standard input.' }),
  },
  options: { json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }) },
  async run({ io, locale, operands, options }) {
    const input = await readItems(io, operands.FILE, { lines: false })
    // All of it is checked before the first word is written: a refusal leaves standard output empty.
    await checkAll(io, input, locale)
    const one = input.form === 'one'
    if (options.json) await writeJsonItems(io, outcomes(input), { one })
    else await writeTexts(io, reports(input, locale))
    return 0
  },
})

async function checkAll(io: Io, input: JsonItems, locale: Locale): Promise<void> {
  const breathe = breather(io)
  const progress = new Progress(io, locale, { vi: 'Đã đọc cuộc bầu', en: 'Contests read' })
  for (const item of input.items()) {
    readContest(input, item)
    if (await breathe()) await progress.at(item.index + 1)
  }
  await progress.end()
}

function readContest(input: JsonItems, item: Item): Contest {
  const contest = input.fit(contestFile, item)
  const refusal = refuseContest(contest)
  if (!refusal) return contest
  return input.refuse(item, refusal.path, { vi: explainRefusal(refusal, 'vi'), en: explainRefusal(refusal, 'en') })
}

function* outcomes(input: JsonItems) {
  for (const item of input.items()) yield outcomeJson(decide(readContest(input, item)))
}

function* reports(input: JsonItems, locale: Locale): Generator<string> {
  for (const item of input.items()) {
    const contest = readContest(input, item)
    const title = input.form === 'array' ? `${locale === 'vi' ? 'Cuộc bầu' : 'Contest'} [${item.index}]\n` : ''
    yield `${item.index > 0 ? '\n' : ''}${title}${report(contest, decide(contest), locale)}`
  }
}

const text = {
  candidate: { vi: 'Người ứng cử', en: 'Candidate' },
  votes: { vi: 'Số phiếu', en: 'Votes' },
  percent: { vi: 'Tỷ lệ %', en: 'Share %' },
  result: { vi: 'Kết quả', en: 'Result' },
  elected: { vi: 'trúng cử', en: 'elected' },
  conditional: { vi: 'trúng cử có điều kiện', en: 'elected, conditionally' },
  undecided: { vi: 'để ngỏ', en: 'undecided' },
  not: { vi: 'không trúng cử', en: 'not elected' },
  poll: { vi: 'Cuộc bầu cử', en: 'The poll' },
  seats: { vi: 'Số đại biểu được bầu', en: 'Seats' },
  unfilled: { vi: 'còn thiếu', en: 'unfilled' },
  next: { vi: 'Việc tiếp theo', en: 'What follows' },
  reasons: { vi: 'Căn cứ', en: 'Reasons' },
  article: { vi: 'Điều', en: 'Article' },
  unconfirmed: { vi: 'chưa được xác nhận', en: 'unconfirmed' },
} as const

/** One contest for a person to read: the table, what follows, and the reason of everything. */
function report(contest: Contest, outcome: Outcome, locale: Locale): string {
  const open = new Set(outcome.undecided.flat())
  const won = text[outcome.poll === 'unknown' ? 'conditional' : 'elected'][locale]
  const standing = (id: string) =>
    outcome.elected.includes(id) ? won : open.has(id) ? text.undecided[locale] : text.not[locale]
  const ranked = [...contest.candidates].sort((a, b) => b.votes - a.votes)
  const rows = ranked.map(({ id, votes }) => [id, count(votes, locale), shareOf(outcome, id, locale), standing(id)])
  const reasons = outcome.reasons.map((each) => {
    const who = each.candidate === null ? '' : `${each.candidate}: `
    const doubt = each.confidence === 'unconfirmed' ? ` [${text.unconfirmed[locale]}]` : ''
    return `  ${each.rule.padEnd(8)} ${text.article[locale]} ${each.article}  ${oneLine(`${who}${explain(each, locale)}${doubt}`)}\n`
  })
  return [
    table(
      [
        { title: text.candidate[locale] },
        { title: text.votes[locale], right: true },
        { title: text.percent[locale], right: true },
        { title: text.result[locale] },
      ],
      rows,
    ),
    `${text.poll[locale]}: ${pollWords[outcome.poll][locale]}. `,
    `${text.seats[locale]}: ${contest.seats}, ${text.unfilled[locale]} ${outcome.unfilled}.\n`,
    `${text.next[locale]}: ${nextWords[outcome.next][locale]}.\n`,
    `${text.reasons[locale]}:\n`,
    ...reasons,
  ].join('')
}

const shareOf = ({ percent }: Outcome, id: string, locale: Locale): string => {
  const share = Object.hasOwn(percent, id) ? (percent[id] ?? '') : ''
  return locale === 'vi' ? share : share.replace(',', '.')
}
