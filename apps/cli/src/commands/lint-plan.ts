import {
  explainPlanFinding,
  explainPlanPlace,
  lintPlan,
  type PlanFinding,
  type PlanFrame,
  suggestPlanChange,
} from '@baucu/direction'
import { count, day, editionOn, editions, explainRefusal, type Locale, refuseCalendar } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { calendarDay, choice, flag } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { oneLine } from '../kernel/words.ts'
import { listsFor } from '../plans/plan-frame.ts'
import { electionOf, type ReadPlan, readPlanFile } from '../plans/read-plan-file.ts'

export const lintPlanFile = command({
  name: 'lint-plan',
  summary: {
    vi: 'Soát lỗi một kế hoạch bầu cử.',
    en: 'What is wrong in an election plan.',
  },
  details: {
    vi: [
      'Đọc kế hoạch dạng Word (.docx) hoặc JSON, hoặc bảng tiến độ XLSX (TT, công việc, ngày luật, hạn, chủ trì, phối hợp, sản phẩm) và',
      'soát theo 16 quy tắc, mỗi lỗi kèm chỗ, điều luật và gợi ý; không tự sửa. Kỳ bầu cử lấy từ --election-day, rồi từ tệp,',
      'rồi theo ngày của kế hoạch. Mã thoát 0 khi không còn lỗi (kể cả lỗi đã tắt có lý do), 1 khi còn, 2 khi không đọc được.',
    ].join('\n'),
    en: [
      'Reads a plan as DOCX or JSON, or its progress table as XLSX (number, work, date of the law, due, lead, co-operating, product),',
      'and judges it by 16 rules; each finding has its place, its article and a suggestion, and nothing is changed. The',
      'election is that of --election-day, else of the file, else the first one after the day of the plan. Exit code 0 when',
      'nothing stands (what was muted with a reason does not), 1 when something does, 2 when the file cannot be read.',
    ].join('\n'),
  },
  examples: [
    'baucu lint-plan ke-hoach.docx',
    'baucu lint-plan tien-do.xlsx --edition 2025 --election-day 2026-03-15 --json',
  ],
  operands: {
    FILE: operand({
      vi: 'Tệp DOCX, XLSX hoặc JSON; "-" là đầu vào chuẩn.',
      en: 'A DOCX, XLSX or JSON file; "-" is standard input.',
    }),
  },
  options: {
    edition: choice(editions, {
      vi: 'Bản luật; bỏ trống thì theo ngày bầu cử.',
      en: 'Edition of the law; without it, that of the election day.',
    }),
    'election-day': calendarDay('D', { vi: 'Ngày bầu cử, YYYY-MM-DD.', en: 'Election day, YYYY-MM-DD.' }),
    json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }),
  },
  async run({ io, locale, operands, options }) {
    const read = await readPlanFile(io, operands.FILE, options['election-day'])
    const electionDay = options['election-day'] ?? read.electionDay ?? electionOf(read.plan.head.date)
    const edition = options.edition ?? read.edition ?? editionOn(electionDay)
    const refusal = refuseCalendar(edition, electionDay)
    if (refusal) refuse({ vi: explainRefusal(refusal, 'vi'), en: explainRefusal(refusal, 'en') })
    const { mutes, replacements } = read
    const frame: PlanFrame = { edition, electionDay, ...listsFor(edition), mutes, replacements }
    const findings = lintPlan(read.plan, frame)
    const open = findings.filter((each) => each.muted === null)
    for (const note of read.notes) await io.err.write(`${note[locale]}\n`)
    if (options.json) {
      const muted = findings.length - open.length
      await writeJson(io, { edition, electionDay, open: open.length, muted, findings: findings.map(jsonOf(read)) })
    } else await io.out.write(page(findings, read, electionDay, locale))
    return open.length > 0 ? 1 : 0
  },
})

const jsonOf = (read: ReadPlan) => (finding: PlanFinding) => {
  const { rule, code, severity, place, numbers, article, muted } = finding
  return {
    rule,
    code,
    severity,
    place: {
      path: place.path,
      field: place.field,
      from: place.span?.from ?? null,
      to: place.span?.to ?? null,
      cell: read.cell(place.row, place.field),
      text: explainPlanPlace(place, 'vi'),
    },
    numbers,
    article,
    text: explainPlanFinding(finding, 'vi'),
    suggestion: suggestPlanChange(finding, 'vi'),
    muted,
  }
}

const severities = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'xem lại', en: 'look again' },
} as const

function page(findings: readonly PlanFinding[], read: ReadPlan, electionDay: string, locale: Locale): string {
  const open = findings.filter((each) => each.muted === null).length
  const muted = findings.length - open
  const lines = findings.map((each) => `${block(each, read, locale)}\n`)
  const [held, many, quiet] = [day(electionDay), count(open, locale), count(muted, locale)]
  const summary =
    locale === 'vi'
      ? `Bầu cử ngày ${held}: ${many} chỗ cần sửa hoặc xem lại${muted > 0 ? `, ${quiet} chỗ đã tắt có lý do` : ''}.`
      : `Election of ${held}: ${many} to mend or look at${muted > 0 ? `, ${quiet} muted with a reason` : ''}.`
  return `${lines.join('')}${summary}\n`
}

function block(finding: PlanFinding, read: ReadPlan, locale: Locale): string {
  const { rule, severity, place, article, muted } = finding
  const cell = read.cell(place.row, place.field)
  const where = `${explainPlanPlace(place, locale)}${cell === null ? '' : ` (${cell})`}`
  const lines = [
    `${rule} ${severities[severity][locale]} · ${oneLine(where)}`,
    `   ${oneLine(explainPlanFinding(finding, locale))}`,
    `   → ${oneLine(suggestPlanChange(finding, locale))}`,
  ]
  if (article !== null) lines.push(`   ${oneLine(basis(article, locale))}`)
  if (muted !== null) lines.push(`   ${locale === 'vi' ? 'Đã tắt' : 'Muted'}: ${oneLine(muted)}`)
  return lines.join('\n')
}

/** Articles of the Election Law stand as numbers alone. */
const basis = (article: string, locale: Locale): string => {
  const ground = locale === 'vi' ? 'Căn cứ' : 'Rests on'
  if (!/^\d/.test(article)) return `${ground}: ${article}`
  return `${ground}: ${locale === 'vi' ? 'Điều' : 'Article'} ${article}`
}
