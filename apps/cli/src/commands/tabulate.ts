import { type Election, explainMinutesRefusal, type Tabulation, tabulate as tabulateElection } from '@baucu/counting'
import { count, type Locale } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { flag } from '../kernel/options.ts'
import { jsonObject, writeTexts } from '../kernel/output.ts'
import { table } from '../kernel/table.ts'
import { oneLine } from '../kernel/words.ts'
import { readElectionFolder } from '../results/read-election-folder.ts'
import { findingJson } from './finding-json.ts'
import { outcomeJson } from './outcome-json.ts'
import { nextWords } from './outcome-words.ts'

export const tabulate = command({
  name: 'tabulate',
  summary: {
    vi: 'Cộng biên bản các khu vực bỏ phiếu thành kết quả từng đơn vị và cả nước.',
    en: 'Adds up the minutes of polling areas into results of every constituency and the nation.',
  },
  details: {
    vi: [
      'DIR có election.json (đơn vị bầu cử, danh sách chính thức, khu vực bỏ phiếu) và minutes.ndjson (mỗi dòng một biên',
      'bản kiểm phiếu). Biên bản được đọc từng dòng. Biên bản còn lỗi, khu vực gửi hai lần, người ứng cử lạ: không cộng,',
      'nêu tên trong findings. Mã thoát 0 khi mọi biên bản đều được cộng, 1 khi có biên bản bị từ chối, 2 khi không đọc',
      'được (kèm số dòng).',
    ].join('\n'),
    en: [
      'DIR holds election.json (constituencies, official lists, polling areas) and minutes.ndjson (one counting minutes a',
      'line), which is read line by line. Minutes with an open error, an area given twice, an unknown candidate: not added,',
      'named in findings. Exit code 0 when all minutes were added, 1 when any was refused, 2 when something cannot be read',
      '(with the line).',
    ].join('\n'),
  },
  examples: ['baucu tabulate dien-tap', 'baucu tabulate dien-tap --json > ket-qua.json'],
  operands: { DIR: operand({ vi: 'Thư mục có hai tệp trên.', en: 'The folder with these two files.' }) },
  options: { json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }) },
  async run({ io, locale, operands: { DIR: folder }, options }) {
    const { election, minutes } = await readElectionFolder(io, locale, folder)
    const result = await tabulateElection(election, minutes)
    if (options.json) await writeTexts(io, documents(result))
    else await writeTexts(io, report(election, result, locale))
    return result.findings.length === 0 ? 0 : 1
  },
})

function documents({ constituencies, nation, findings }: Tabulation): Iterable<string> {
  return jsonObject({
    constituencies: map(constituencies, (each) => ({ ...each, outcome: outcomeJson(each.outcome) })),
    nation,
    findings: map(findings, (each) => ({
      ...each,
      findings: each.findings.map(findingJson),
      text: explainMinutesRefusal(each, 'vi'),
    })),
  })
}

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item)
}

const text = {
  constituency: { vi: 'Đơn vị bầu cử', en: 'Constituency' },
  areas: { vi: 'Khu vực', en: 'Areas' },
  voted: { vi: 'Đi bầu', en: 'Voted' },
  valid: { vi: 'Hợp lệ', en: 'Valid' },
  invalid: { vi: 'Không hợp lệ', en: 'Invalid' },
  elected: { vi: 'Trúng cử', en: 'Elected' },
  next: { vi: 'Việc tiếp theo', en: 'What follows' },
  counting: { vi: 'đang kiểm phiếu', en: 'still counting' },
  rehearsal: {
    vi: 'DIỄN TẬP: số liệu từng khu vực là giả định.',
    en: 'REHEARSAL: figures of polling areas are invented.',
  },
} as const

/** Every constituency in a line, the nation, and every minutes that was refused. */
function* report(
  election: Election,
  { constituencies, nation, findings }: Tabulation,
  locale: Locale,
): Generator<string> {
  if (election.rehearsal) yield `${text.rehearsal[locale]}\n`
  const seats = new Map(election.constituencies.map((each) => [each.id, each.seats]))
  const number = (value: number) => count(value, locale)
  yield table(
    [
      { title: text.constituency[locale] },
      { title: text.areas[locale], right: true },
      { title: text.voted[locale], right: true },
      { title: text.valid[locale], right: true },
      { title: text.invalid[locale], right: true },
      { title: text.elected[locale], right: true },
      { title: text.next[locale] },
    ],
    constituencies.map(({ id, areas, voted, valid, invalid, outcome }) => [
      id,
      `${number(areas.reported)}/${number(areas.expected)}`,
      number(voted),
      number(valid),
      number(invalid),
      `${outcome.elected.length}/${seats.get(id) ?? 0}`,
      areas.reported < areas.expected ? text.counting[locale] : nextWords[outcome.next][locale],
    ]),
  )
  yield locale === 'vi'
    ? `\nTổng cộng: ${number(nation.areas.reported)}/${number(nation.areas.expected)} khu vực, ${number(nation.registered)} cử tri, ${number(nation.voted)} người đi bầu, ${number(nation.valid)} phiếu hợp lệ, ${number(nation.invalid)} phiếu không hợp lệ; ${number(nation.elected)} người trúng cử trên ${number(nation.seats)} đại biểu.\n`
    : `\nTotal: ${number(nation.areas.reported)}/${number(nation.areas.expected)} areas, ${number(nation.registered)} registered, ${number(nation.voted)} voted, ${number(nation.valid)} valid and ${number(nation.invalid)} invalid ballots; ${number(nation.elected)} elected to ${number(nation.seats)} seats.\n`
  if (findings.length > 0) {
    yield locale === 'vi'
      ? `\n${findings.length} biên bản không được cộng:\n`
      : `\n${findings.length} minutes not added:\n`
  }
  for (const each of findings) yield `  ${oneLine(explainMinutesRefusal(each, locale))}\n`
}
