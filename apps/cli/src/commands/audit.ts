import {
  type AuditContest,
  type AuditPlan,
  assertionsOf,
  boundOf,
  claim,
  drawAreas,
  explainAssertion,
  explainAuditRefusal,
  fractionText,
  measureAudit,
  percentOf,
  pilotNotice,
  planAudit,
  refuseAudit,
  refuseDraw,
  refuseRecounts,
  type SampleSizes,
  simulateSizes,
  totalBound,
  weightsOf,
} from '@baucu/audit'
import { auditMeasureFile, auditPlanFile, auditSampleFile } from '@baucu/contract'
import { count, type Locale, type Refusal } from '@baucu/law'
import { command, operand } from '../kernel/command.ts'
import { refuseInput } from '../kernel/input.ts'
import type { Io } from '../kernel/io.ts'
import { readDocument } from '../kernel/json-input.ts'
import { flag } from '../kernel/options.ts'
import { writeJson } from '../kernel/output.ts'
import { refuse } from '../kernel/refused.ts'
import { suggest } from '../kernel/suggest.ts'
import { table } from '../kernel/table.ts'
import { excerpt, listed } from '../kernel/words.ts'

const actions = ['plan', 'sample', 'measure'] as const

export const audit = command({
  name: 'audit',
  summary: {
    vi: 'Kiểm tra mẫu có giới hạn rủi ro: kế hoạch, rút khu vực, đo rủi ro.',
    en: 'Risk-limiting audit: the plan, the draw of areas, the risk so far.',
  },
  details: {
    vi: [
      'ACTION là plan, sample hoặc measure; FILE là một cuộc bầu với số liệu từng khu vực (docs/audit.md).',
      'plan: ai trúng cử, những điều phải xác nhận, mỗi khu vực có thể chứa bao nhiêu sai lệch, số khu vực cần kiểm lại.',
      'sample: thêm "seed" (số gieo công khai), "draws", "replacement"; rút khu vực, ai cũng rút lại được.',
      'measure: thêm "recounts" theo thứ tự rút; rủi ro sau mỗi lần kiểm và có được dừng hay chưa.',
      'Thí điểm: luật bầu cử không quy định. Mã thoát 0 khi đã tính; 2 khi số liệu không thể có, kèm chỗ sai.',
    ].join('\n'),
    en: [
      'ACTION is plan, sample or measure; FILE is one contest with the figures of each area (docs/audit.md).',
      'plan: who is elected, what has to be confirmed, how much error each area could hold, how many areas to recount.',
      'sample: also "seed" (of the public dice), "draws", "replacement"; draws areas so that anybody can draw them again.',
      'measure: also "recounts" in the order of the draw; the risk after each of them and whether to stop.',
      'A pilot: the election law knows no such audit. Exit code 0 when computed, 2 when figures are impossible.',
    ].join('\n'),
  },
  examples: [
    'baucu audit plan don-vi-1.json',
    'baucu audit sample - --json < don-vi-1.json',
    'baucu audit measure kiem-lai.json',
  ],
  operands: {
    ACTION: operand({ vi: 'plan, sample hoặc measure.', en: 'plan, sample or measure.' }),
    FILE: operand({ vi: 'Tệp JSON; "-" là đầu vào chuẩn.', en: 'A JSON file; "-" is standard input.' }),
  },
  options: { json: flag({ vi: 'In kết quả dạng JSON.', en: 'Print the answer as JSON.' }) },
  async run({ io, locale, operands: { ACTION: action, FILE: path }, options: { json } }) {
    const known = actions.find((each) => each === action)
    if (!known) {
      const meant = suggest(action, actions)
      return refuse({
        vi: `${excerpt(action)}: cần ${listed(actions, 'hoặc')}${meant ? `; có phải ý bạn là "${meant}"?` : ''}`,
        en: `${excerpt(action)}: expected ${listed(actions, 'or')}${meant ? `; did you mean "${meant}"?` : ''}`,
      })
    }
    const answer = await { plan: planOf, sample: sampleOf, measure: measureOf }[known](io, path, locale)
    if (json) await writeJson(io, answer.json)
    else await io.out.write(`${answer.text}${text.pilot[locale]}\n`)
    return 0
  },
})

type Answer = Readonly<{ json: unknown; text: string }>

const refuseAt = (path: string, refusal: Refusal): never => {
  const words = (locale: Locale) => `${refusal.path}: ${explainAuditRefusal(refusal, locale)}`
  return refuseInput(path, { vi: words('vi'), en: words('en') })
}

/** The plan, or a refusal that names the place. */
function plannedFrom(path: string, contest: AuditContest): AuditPlan {
  const refusal = refuseAudit(contest)
  return refusal ? refuseAt(path, refusal) : planAudit(contest)
}

async function planOf(io: Io, path: string, locale: Locale): Promise<Answer> {
  const contest = await readDocument(io, path, auditPlanFile)
  const plan = plannedFrom(path, contest)
  const { expected: errors } = contest
  const settings = errors && { errors, betFraction: 0.9, runs: 1000, seed: errors.seed }
  const expected = settings && !plan.fullCount ? simulateSizes(plan, contest.riskLimit, settings) : undefined
  return {
    json: { ...planJson(plan), ...(expected ? { expected } : {}) },
    text: planText(plan, contest, expected, locale),
  }
}

const planJson = (plan: AuditPlan) => ({
  elected: plan.elected,
  assertions: plan.assertions.map(({ name, margin }) => ({ name, margin })),
  ...(plan.fullCount
    ? { fullCount: true }
    : {
        bounds: Object.fromEntries([...plan.bounds.keys()].map((area) => [area, fractionText(boundOf(plan, area))])),
        U: fractionText(totalBound(plan)),
        n: plan.draws,
      }),
})

async function sampleOf(io: Io, path: string, locale: Locale): Promise<Answer> {
  const contest = await readDocument(io, path, auditSampleFile)
  const plan = plannedFrom(path, contest)
  if (plan.fullCount) return { json: planJson(plan), text: planText(plan, contest, undefined, locale) }
  const draw = { seed: contest.seed, draws: contest.draws ?? plan.draws, replacement: contest.replacement }
  const refusal = refuseDraw(draw)
  if (refusal) return refuseAt(path, refusal)
  const weights = weightsOf(plan)
  const picks = drawAreas(weights, draw)
  if (!picks) return refuseAt(path, { code: 'draws-too-rare', path: 'draws', numbers: {} })
  const rows = picks.map((area, at) => [`${at + 1}`, area, count(Number(weights.get(area)), locale)])
  const columns = [
    { title: text.draw[locale], right: true },
    { title: text.area[locale] },
    { title: text.weight[locale], right: true },
  ]
  const json = { weights: Object.fromEntries([...weights].map(([area, weight]) => [area, Number(weight)])), picks }
  return { json, text: table(columns, rows) }
}

async function measureOf(io: Io, path: string, locale: Locale): Promise<Answer> {
  const contest = await readDocument(io, path, auditMeasureFile)
  const plan = plannedFrom(path, contest)
  if (plan.fullCount) return { json: planJson(plan), text: planText(plan, contest, undefined, locale) }
  const refusal = refuseRecounts(contest, plan, contest.recounts, contest)
  if (refusal) return refuseAt(path, refusal)
  const { p, risk, stop, disproved } = measureAudit(contest, plan, contest.recounts, contest)
  const rows = plan.assertions.map((each) => [
    each.name,
    explainAssertion(each, (id) => id, locale),
    percentOf(p.get(each.name)?.at(-1) ?? 1, locale),
  ])
  const columns = [
    { title: text.assertion[locale] },
    { title: text.says[locale], most: 80 },
    { title: text.risk[locale], right: true },
  ]
  const verdict = disproved.length > 0 ? text.disproved : stop ? claim(contest.riskLimit) : text.goOn
  return {
    json: { p: Object.fromEntries(p), risk, stop, ...(disproved.length > 0 ? { fullCount: true } : {}) },
    text: `${table(columns, rows)}${text.risk[locale]}: ${percentOf(risk, locale)}. ${verdict[locale]}\n`,
  }
}

const text = {
  assertion: { vi: 'Khẳng định', en: 'Assertion' },
  says: { vi: 'Nội dung', en: 'What it says' },
  margin: { vi: 'Chênh lệch (phiếu)', en: 'Margin (votes)' },
  risk: { vi: 'Rủi ro', en: 'Risk' },
  draw: { vi: 'Lần rút', en: 'Draw' },
  area: { vi: 'Khu vực', en: 'Area' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  elected: { vi: 'Trúng cử', en: 'Elected' },
  nobody: { vi: 'chưa có ai', en: 'nobody yet' },
  fullCount: {
    vi: 'Chênh lệch bằng 0: không mẫu nào xác nhận được, phải kiểm lại toàn bộ.',
    en: 'A margin of zero: no sample can confirm it, everything has to be counted.',
  },
  goOn: { vi: 'Chưa được dừng: kiểm tiếp khu vực sau.', en: 'Do not stop yet: count the next area.' },
  disproved: {
    vi: 'Sai lệch tìm thấy đã đủ bác một khẳng định: phải kiểm lại toàn bộ.',
    en: 'The errors found disprove an assertion: everything has to be counted.',
  },
  pilot: pilotNotice,
} as const

function planText(plan: AuditPlan, contest: AuditContest, expected: SampleSizes | undefined, locale: Locale): string {
  const rows = assertionsOf(contest).map((each) => [
    each.name,
    explainAssertion(each, (id) => id, locale),
    count(each.margin, locale),
  ])
  const columns = [
    { title: text.assertion[locale] },
    { title: text.says[locale], most: 80 },
    { title: text.margin[locale], right: true },
  ]
  const elected = plan.elected.length > 0 ? plan.elected.join(', ') : text.nobody[locale]
  const head = `${text.elected[locale]}: ${elected}.\n${table(columns, rows)}`
  return `${head}${plan.fullCount ? text.fullCount[locale] : sizeText(plan, contest, locale)}\n${expected ? expectedText(expected, locale) : ''}`
}

function sizeText({ draws }: AuditPlan, { areas, riskLimit }: AuditContest, locale: Locale): string {
  const limit = percentOf(riskLimit, locale)
  const [n, all] = [count(draws, locale), count(areas.length, locale)]
  if (draws >= areas.length) {
    return locale === 'vi'
      ? `Giới hạn rủi ro ${limit}: cần ${n} lần rút trong ${all} khu vực; kiểm lại toàn bộ sẽ ít việc hơn.`
      : `Risk limit ${limit}: ${n} draws from ${all} areas; counting everything is less work.`
  }
  return locale === 'vi'
    ? `Giới hạn rủi ro ${limit}: kiểm lại ${n} trong ${all} khu vực nếu không có sai lệch.`
    : `Risk limit ${limit}: recount ${n} of ${all} areas if there is no error.`
}

const expectedText = ({ mean, median, nine }: SampleSizes, locale: Locale): string =>
  locale === 'vi'
    ? `Nếu có sai sót nhỏ như dự kiến: trung bình ${mean.toFixed(1).replace('.', ',')}, trung vị ${median}, chín phần mười không quá ${nine} khu vực.\n`
    : `With the small errors expected: ${mean.toFixed(1)} areas on average, median ${median}, nine of ten within ${nine}.\n`
