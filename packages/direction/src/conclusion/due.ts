import { isDate, plusDays, type Step, weekdayOf } from '@baucu/law'
import { anyOf, pattern } from './phrase.ts'

/** The days a text is read against. */
export type DueFrame = Readonly<{
  /** The day the words were said, `YYYY-MM-DD`. */
  saidOn: string
  electionDay: string | null
  /** The dated steps of the election, for "trước hiệp thương lần thứ ba". */
  steps: readonly Step[]
}>

/** How a date was found. Its sentence is in the words of this package. */
export type DueRule =
  | 'date'
  | 'before-date'
  | 'until-election'
  | 'before-election'
  | 'on-election'
  | 'month-end'
  | 'quarter-end'
  | 'year-end'
  | 'week-end'
  | 'next-week-end'
  | 'days-later'
  | 'working-days-later'
  | 'before-step'

/** A last day read from the text; `words` are those that said it. */
export type ProposedDue = Readonly<{
  until: string
  at: string | null
  rule: DueRule
  words: string
  step: string | null
}>
/** How often something is asked for. */
export type Every = 'day' | 'week' | 'month' | 'quarter'

const d = '(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?'
const spelt = '(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:(?:\\s*,)?\\s+năm\\s+(\\d{4}))?'
const hour = '(?:(\\d{1,2})\\s*(?:giờ|h|:)\\s*(\\d{2})?(?:\\s*phút)?[\\s,]*(?:ngày\\s+)?)?'
const onDay = '(?:ngày\\s+|hết ngày\\s+|hết\\s+)?'
const lastDay = pattern(
  `(${anyOf(['trước', 'chậm nhất', 'chậm nhất là', 'muộn nhất', 'đến hết', 'hết', 'đến', 'xong trước', 'hoàn thành trước', 'vào', 'trong', 'ngày'])})\\s+(?:ngày\\s+)?${hour}${onDay}(?:${d}|${spelt})(?!\\s*[/.-]?\\d)`,
)

const firstDay = pattern(`từ\\s+(?:ngày\\s+)?(?:${d})(?=\\s+(?:đến|tới))`, 'g')

/** The last day a clause names, most exact first. */
export function dueIn(lower: string, frame: DueFrame): ProposedDue | null {
  for (const read of readers) {
    const due = read(lower, frame)
    if (due) return due
  }
  return null
}

type Reader = (lower: string, frame: DueFrame) => ProposedDue | undefined

const readers: readonly Reader[] = [
  (lower, frame) => {
    // "từ ngày 10/3 đến ngày 16/3": the last day is the later one.
    const found = lastDay.exec(lower.replace(firstDay, (days) => ' '.repeat(days.length)))
    if (!found) return undefined
    const [words, lead = '', hours, minutes, d1, m1, y1, d2, m2, y2] = found
    const year = y1 ?? y2 ?? yearOf(frame, `${pad(m1 ?? m2)}-${pad(d1 ?? d2)}`)
    const day = `${year}-${pad(m1 ?? m2)}-${pad(d1 ?? d2)}`
    if (!isDate(day)) return undefined
    const at = hours === undefined ? null : `${pad(hours)}:${minutes ?? '00'}`
    // "trước 17 giờ ngày 20/5" is that day; "trước ngày 20/5" is the day before it.
    const before = lead.includes('trước') && at === null
    return {
      until: before ? plusDays(day, -1) : day,
      at,
      rule: before ? 'before-date' : 'date',
      words: words.trim(),
      step: null,
    }
  },
  (lower, { steps }) => {
    for (const { words, step } of stepNames) {
      const found = pattern(
        `${anyOf(['trước', 'trước khi', 'chậm nhất', 'đến'])}\\s+(?:khi\\s+|ngày\\s+|hội nghị\\s+)*${anyOf(words)}`,
      ).exec(lower)
      const dated = found && steps.find((each) => each.id === step)
      if (dated) return { until: dated.date, at: dated.at, rule: 'before-step', words: found[0], step }
    }
    return undefined
  },
  (lower, { electionDay }) => {
    if (!electionDay) return undefined
    const cases: readonly [DueRule, string, number][] = [
      ['before-election', `${anyOf(['trước'])}\\s+(?:ngày\\s+)?(?:tổ chức\\s+)?(?:cuộc\\s+)?bầu cử`, -1],
      [
        'until-election',
        `${anyOf(['từ nay đến', 'từ nay cho đến', 'từ nay tới'])}\\s+(?:hết\\s+)?(?:(?:ngày|kỳ|cuộc)\\s+)?bầu cử`,
        0,
      ],
      ['until-election', `${anyOf(['đến', 'cho đến', 'tới'])}\\s+(?:hết\\s+)?ngày\\s+bầu cử`, 0],
      ['on-election', `${anyOf(['trong', 'vào'])}\\s+ngày\\s+bầu cử`, 0],
    ]
    for (const [rule, words, shift] of cases) {
      const found = pattern(words).exec(lower)
      if (found) return { until: plusDays(electionDay, shift), at: null, rule, words: found[0], step: null }
    }
    return undefined
  },
  (lower, { saidOn }) => {
    const found = pattern(
      `(?:sau|trong(?:\\s+vòng)?|chậm nhất(?:\\s+là)?)\\s+(\\d{1,3})\\s+ngày(\\s+làm việc)?(?!\\s+(?:sau khi|kể từ|tính từ))`,
    ).exec(lower)
    if (!found) return undefined
    const days = Number(found[1])
    const working = found[2] !== undefined
    const until = working ? plusWorkingDays(saidOn, days) : plusDays(saidOn, days)
    return { until, at: null, rule: working ? 'working-days-later' : 'days-later', words: found[0], step: null }
  },
  (lower, { saidOn }) => {
    const found = pattern(`quý\\s+(i{1,3}|iv|[1-4])(?![\\p{L}\\p{N}])(?:\\s*(?:/|năm)\\s*(\\d{4}))?`).exec(lower)
    const here = pattern(anyOf(['cuối quý', 'trong quý', 'hết quý', 'quý này'])).exec(lower)
    const number = found ? quarterOf(found[1] ?? '') : here ? Math.ceil(Number(saidOn.slice(5, 7)) / 3) : 0
    const words = (found ?? here)?.[0]
    if (!number || words === undefined) return undefined
    const until = monthEnd(found?.[2] ?? saidOn.slice(0, 4), number * 3)
    // A quarter that is over is told of, not asked for.
    return until < saidOn ? undefined : { until, at: null, rule: 'quarter-end', words, step: null }
  },
  (lower, { saidOn }) => {
    const found = pattern(`(?:trong|hết|cuối|đến)\\s+tháng\\s+(\\d{1,2})(?:\\s*(?:/|năm)\\s*(\\d{4}))?(?!\\d)`).exec(
      lower,
    )
    const here = pattern(anyOf(['trong tháng', 'cuối tháng', 'hết tháng', 'tháng này'])).exec(lower)
    const month = found ? Number(found[1]) : here ? Number(saidOn.slice(5, 7)) : 0
    const words = (found ?? here)?.[0]
    if (words === undefined || month < 1 || month > 12) return undefined
    const year =
      found?.[2] ?? (month < Number(saidOn.slice(5, 7)) ? String(Number(saidOn.slice(0, 4)) + 1) : saidOn.slice(0, 4))
    const until = monthEnd(year, month)
    return until < saidOn ? undefined : { until, at: null, rule: 'month-end', words, step: null }
  },
  (lower, { saidOn }) => {
    const next = pattern(anyOf(['tuần tới', 'tuần sau'])).exec(lower)
    const here = pattern(anyOf(['trong tuần', 'tuần này', 'cuối tuần'])).exec(lower)
    const found = next ?? here
    if (!found) return undefined
    // Friday closes the week of an office.
    const friday = plusDays(saidOn, (5 - weekdayOf(saidOn) + 7) % 7)
    return {
      until: next ? plusDays(friday, 7) : friday,
      at: null,
      rule: next ? 'next-week-end' : 'week-end',
      words: found[0],
      step: null,
    }
  },
  (lower, { saidOn }) => {
    const found = pattern(`(?:trong|hết|cuối)\\s+năm(?:\\s+(\\d{4})|\\s+nay)?(?![\\p{L}\\p{N}])`).exec(lower)
    const year = found?.[1] ?? saidOn.slice(0, 4)
    return found && year >= saidOn.slice(0, 4)
      ? { until: `${year}-12-31`, at: null, rule: 'year-end', words: found[0], step: null }
      : undefined
  },
]

/** Steps that are spoken of by name. */
const stepNames: readonly Readonly<{ words: readonly string[]; step: string }>[] = [
  { words: ['hiệp thương lần thứ nhất', 'hiệp thương lần 1', 'hiệp thương lần một'], step: 'consult1' },
  { words: ['hiệp thương lần thứ hai', 'hiệp thương lần 2', 'hiệp thương lần hai'], step: 'consult2' },
  { words: ['hiệp thương lần thứ ba', 'hiệp thương lần 3', 'hiệp thương lần ba'], step: 'consult3' },
  { words: ['niêm yết danh sách cử tri'], step: 'voterListPosted' },
  { words: ['kết thúc vận động bầu cử'], step: 'campaignEnd' },
  { words: ['hết hạn nộp hồ sơ', 'hạn nộp hồ sơ'], step: 'filing' },
]

const rhythms: readonly [Every, string][] = [
  ['day', anyOf(['hằng ngày', 'hàng ngày', 'mỗi ngày'])],
  ['week', anyOf(['hằng tuần', 'hàng tuần', 'mỗi tuần'])],
  ['month', anyOf(['hằng tháng', 'hàng tháng', 'mỗi tháng'])],
  ['quarter', anyOf(['hằng quý', 'hàng quý', 'mỗi quý'])],
]

/** How often a clause asks for something, if it says so. */
export const everyIn = (lower: string): Every | null =>
  rhythms.find(([, words]) => pattern(words).test(lower))?.[0] ?? null

const urgentWords = pattern(anyOf(['ngay', 'khẩn trương', 'lập tức', 'hỏa tốc', 'ngay sau hội nghị', 'cấp bách']))
/** Whether a clause asks for haste without naming a day. */
export const isUrgent = (lower: string): boolean => urgentWords.test(lower)

const vagueWords = pattern(
  anyOf(['thời gian tới', 'trong thời gian tới', 'sớm', 'kịp thời', 'thời gian sớm nhất', 'trước mắt']),
)
/** Time that is no date: "thời gian tới". */
export const isVague = (lower: string): boolean => vagueWords.test(lower)

const pad = (value: string | undefined): string => (value ?? '').padStart(2, '0')
const quarterOf = (text: string): number => ({ i: 1, ii: 2, iii: 3, iv: 4 })[text] ?? Number(text)
const monthEnd = (year: string, month: number): string =>
  plusDays(`${month === 12 ? Number(year) + 1 : year}-${pad(String((month % 12) + 1))}-01`, -1)

/** A day and month without a year: the first one on or after the day of speech. */
const yearOf = ({ saidOn }: DueFrame, monthDay: string): string => {
  const year = saidOn.slice(0, 4)
  return `${year}-${monthDay}` >= saidOn ? year : String(Number(year) + 1)
}

function plusWorkingDays(day: string, days: number): string {
  let left = days
  let at = day
  while (left > 0) {
    at = plusDays(at, 1)
    if (weekdayOf(at) !== 0 && weekdayOf(at) !== 6) left -= 1
  }
  return at
}
