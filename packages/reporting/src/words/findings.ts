import { count, type Locale } from '@baucu/law'
import type { ReportFinding } from '../check.ts'
import { fieldsOf, type ReportTemplate } from '../template.ts'

type Numbers = ReportFinding['numbers']
type Sentence = Readonly<
  Record<Locale, (n: Numbers, title: (id: unknown) => string, template: ReportTemplate) => string>
>

const shown = (value: unknown, locale: Locale): string => count(Number(value), locale)

/** "Hội viên đầu kỳ + phát triển mới − giảm" */
function sumOf(template: ReportTemplate, check: unknown, title: (id: unknown) => string): string {
  const found = template.checks.find((each) => each.id === check)
  if (found?.kind !== 'balance') return ''
  const minus = found.minus.map((each) => ` − ${title(each)}`).join('')
  return `${found.plus.map(title).join(' + ')}${minus}`
}

const sentences: Readonly<Record<ReportFinding['code'], Sentence>> = {
  missing: {
    vi: () => 'Chưa ghi. Nếu không có, chọn "Không phát sinh".',
    en: () => 'Not filled in. If there is none, choose "Nothing to report".',
  },
  'unknown-field': {
    vi: () => 'Mẫu báo cáo này không có mục đó.',
    en: () => 'This template has no such field.',
  },
  'wrong-value': {
    vi: () => 'Giá trị không hợp với mục này.',
    en: () => 'The value does not fit this field.',
  },
  unbalanced: {
    vi: (n, title, template) =>
      `${sumOf(template, n.check, title)} = ${shown(n.expected, 'vi')}, nhưng ở đây ghi ${shown(n.value, 'vi')}.`,
    en: (n, title, template) =>
      `${sumOf(template, n.check, title)} = ${shown(n.expected, 'en')}, but this says ${shown(n.value, 'en')}.`,
  },
  'more-than': {
    vi: (n, title) => `${shown(n.value, 'vi')} lớn hơn "${title(n.other)}" (${shown(n.limit, 'vi')}).`,
    en: (n, title) => `${shown(n.value, 'en')} is more than "${title(n.other)}" (${shown(n.limit, 'en')}).`,
  },
  differs: {
    vi: (n) =>
      `Hệ thống đếm ${shown(n.counted, 'vi')}, ở đây ghi ${shown(n.value, 'vi')}. Ghi lý do ở dưới; cả hai số đều được giữ.`,
    en: (n) =>
      `${shown(n.counted, 'en')} was counted, this says ${shown(n.value, 'en')}. Say why below; both numbers are kept.`,
  },
  fell: {
    vi: (n) =>
      `Kỳ trước ${shown(n.before, 'vi')}, kỳ này ${shown(n.value, 'vi')}: giảm hơn ${n.percent} %. Ghi lý do ở dưới.`,
    en: (n) =>
      `${shown(n.before, 'en')} last time, ${shown(n.value, 'en')} now: more than ${n.percent}% less. Say why below.`,
  },
}

/** What a finding says to whoever fills in the report. */
export function explainReportFinding(finding: ReportFinding, template: ReportTemplate, locale: Locale): string {
  const titles = new Map(fieldsOf(template).map((each) => [each.id, each.title[locale]]))
  const title = (id: unknown) => titles.get(String(id)) ?? String(id)
  return sentences[finding.code][locale](finding.numbers, title, template)
}
