import { pattern } from '../../conclusion/phrase.ts'
import { found, type PlanFinding } from '../finding.ts'
import { headPlace, inSpan, type Plan, textsOf } from '../plan.ts'

const dots = '(?:…+|\\.{2,}|_{2,}|x{2,})'
/** A blank counts where a number or a date belongs; dots that end a list ("băng rôn, khẩu hiệu...") do not. */
const blanks = pattern(
  [
    `số\\s*:?\\s*(?:${dots}|\\s)\\s*/`,
    `(?:ngày|tháng|năm)\\s*${dots}`,
    `ngày\\s+tháng`,
    `tháng\\s+năm\\s+\\d{4}`,
    `${dots}\\s*/\\s*(?:${dots}|\\d)`,
    `\\d\\s*/\\s*${dots}`,
    `${dots}\\s*(?:người|thành viên|đại biểu|đơn vị|đoàn|khu vực|tổ|xã|thôn|hòm|phiếu|buổi|%|đồng)(?![\\p{L}])`,
    `\\[\\s*${dots}?\\s*\\]`,
  ].join('|'),
  'gi',
)

/** PL-08: a number or a date was left blank (numbers: words). */
export function blank(plan: Plan): readonly PlanFinding[] {
  const { head } = plan
  // A table alone has no head, and nothing of it is missing.
  const table = head.title === '' && head.issuer === '' && head.number === '' && head.date === null
  const missing = table
    ? []
    : [
        ...(head.number.trim() === '' ? [found('PL-08', 'number-missing', headPlace('number'))] : []),
        ...(head.date === null ? [found('PL-08', 'date-missing', headPlace('date'))] : []),
      ]
  const left = textsOf(plan).flatMap(({ text, place }) =>
    [...text.matchAll(blanks)].map((match) =>
      found('PL-08', 'blank', inSpan(place, { from: match.index, to: match.index + match[0].length }), {
        words: match[0].trim(),
      }),
    ),
  )
  return [...missing, ...left]
}
