import { day, type Locale } from '@baucu/law'
import type { DueRule } from '../conclusion/due.ts'
import type { Reading } from '../conclusion/extract.ts'

type Sentence = Readonly<Record<Locale, (words: string, said: Readonly<Record<string, string>>) => string>>

const sentences: Readonly<Record<Reading['code'], Sentence>> = {
  named: { vi: (words) => `Câu nêu tên: ${words}.`, en: (words) => `The sentence names: ${words}.` },
  inherited: {
    vi: (words) => `Câu không nêu tên; tiếp nối câu trước, nên vẫn là: ${words}.`,
    en: (words) => `No name here; it goes on from before, so it is still: ${words}.`,
  },
  'no-addressee': {
    vi: () => 'Chưa thấy giao cho ai. Chọn nơi nhận trước khi ban hành.',
    en: () => 'It does not say for whom. Choose who before it is issued.',
  },
  decides: {
    vi: (words) => `Mở đầu bằng "${words}": một quyết định.`,
    en: (words) => `Begins with "${words}": a decision.`,
  },
  tells: {
    vi: (words) => (words ? `"${words}": nêu tình hình, không giao việc.` : 'Không thấy lời giao việc nào.'),
    en: (words) => (words ? `"${words}": it tells, and asks for nothing.` : 'Nothing is asked for.'),
  },
  'goes-on': { vi: () => 'Nối tiếp vế trước của câu.', en: () => 'It goes on with the sentence before.' },
  due: {
    vi: (words, { until, rule }) => `"${words}": ${dueRules[rule as DueRule].vi}, tức ${day(until)}.`,
    en: (words, { until, rule }) => `"${words}": ${dueRules[rule as DueRule].en}, that is ${day(until)}.`,
  },
  'no-due': { vi: () => 'Không nêu thời hạn.', en: () => 'No date is given.' },
  'vague-due': {
    vi: () => 'Thời gian nêu chung chung; chọn một ngày.',
    en: () => 'The time is only vague; choose a day.',
  },
  urgent: { vi: () => 'Lời văn yêu cầu làm ngay.', en: () => 'The words ask for haste.' },
  every: { vi: (words) => `Lặp lại: ${everyWords[words]?.vi}.`, en: (words) => `Again: ${everyWords[words]?.en}.` },
  'after-legal-date': {
    vi: (words, { until, date, article }) =>
      `Hạn ${day(until)} muộn hơn ngày luật định ${day(date)} của "${words}" (Điều ${article}).`,
    en: (words, { until, date, article }) =>
      `${day(until)} is later than the legal date ${day(date)} of "${words}" (Article ${article}).`,
  },
}

const dueRules: Readonly<Record<DueRule, Readonly<Record<Locale, string>>>> = {
  date: { vi: 'ngày được nêu', en: 'the day named' },
  'before-date': { vi: 'ngày cuối trước ngày được nêu', en: 'the last day before the one named' },
  'until-election': { vi: 'đến hết ngày bầu cử', en: 'until election day' },
  'before-election': { vi: 'ngày trước ngày bầu cử', en: 'the day before election day' },
  'on-election': { vi: 'ngày bầu cử', en: 'election day' },
  'month-end': { vi: 'ngày cuối tháng', en: 'the last day of the month' },
  'quarter-end': { vi: 'ngày cuối quý', en: 'the last day of the quarter' },
  'year-end': { vi: 'ngày cuối năm', en: 'the last day of the year' },
  'week-end': { vi: 'thứ Sáu tuần này', en: 'Friday of this week' },
  'next-week-end': { vi: 'thứ Sáu tuần sau', en: 'Friday of next week' },
  'days-later': { vi: 'tính từ ngày kết luận', en: 'counted from the day of the conclusion' },
  'working-days-later': {
    vi: 'tính ngày làm việc từ ngày kết luận, chưa trừ ngày lễ',
    en: 'in working days from the conclusion, holidays not taken off',
  },
  'before-step': { vi: 'theo mốc luật định', en: 'by the dated step of the law' },
}

const everyWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  day: { vi: 'hằng ngày', en: 'every day' },
  week: { vi: 'hằng tuần', en: 'every week' },
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
}

/** The sentence of a reading: `explainReading(item.readings[0], 'vi')`. */
export const explainReading = ({ code, words, said = {} }: Reading, locale: Locale): string =>
  sentences[code][locale](words, said)
