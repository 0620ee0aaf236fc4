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
  measurePolling,
  openedBox,
  type PollingSizes,
  paperPlaces,
  paperWeights,
  percentOf,
  pilotNotice,
  planAudit,
  pollingSizes,
  type Recount,
  refuseAudit,
  refuseDraw,
  refusePolls,
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
      'Thêm "perBox" thì rút hòm theo số phiếu và xem bấy nhiêu phiếu của mỗi hòm, thay cho đếm cả khu vực.',
      'Thí điểm: luật bầu cử không quy định. Mã thoát 0 khi đã tính; 2 khi số liệu không thể có, kèm chỗ sai.',
    ].join('\n'),
    en: [
      'ACTION is plan, sample or measure; FILE is one contest with the figures of each area (docs/audit.md).',
      'plan: who is elected, what has to be confirmed, how much error each area could hold, how many areas to recount.',
      'sample: also "seed" (of the public dice), "draws", "replacement"; draws areas so that anybody can draw them again.',
      'measure: also "recounts" in the order of the draw; the risk after each of them and whether to stop.',
      'With "perBox" boxes are drawn by their papers and so many papers of each are looked at, instead of whole areas.',
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
  const { perBox } = contest
  const polling = perBox === undefined || plan.fullCount ? undefined : (pollingSizes(contest, { perBox }) ?? null)
  return {
    json: { ...planJson(plan), ...(expected ? { expected } : {}), ...(polling === undefined ? {} : { polling }) },
    text: `${planText(plan, contest, expected, locale)}${perBox === undefined || polling === undefined ? '' : pollingText(polling, perBox, locale)}`,
  }
}

function pollingText(polling: PollingSizes | null, perBox: number, locale: Locale): string {
  if (!polling) return `${text.pollingLong[locale]}\n`
  const { median, nine } = polling
  return locale === 'vi'
    ? `Xem ${perBox} phiếu mỗi hòm: trung vị ${median} lượt rút, chín phần mười không quá ${nine} lượt, nếu không có sai lệch.\n`
    : `Looking at ${perBox} papers of each box: median ${median} draws, nine of ten within ${nine}, if there is no error.\n`
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
  const { seed, perBox } = contest
  const usual = perBox === undefined ? plan.draws : (pollingSizes(contest, { perBox })?.nine ?? plan.draws)
  const replacement = perBox === undefined ? contest.replacement : true
  const draw = { seed, draws: contest.draws ?? usual, replacement }
  const refusal = refuseDraw(draw)
  if (refusal) return refuseAt(path, refusal)
  const weights = perBox === undefined ? weightsOf(plan) : paperWeights(contest)
  const picks = drawAreas(weights, draw)
  if (!picks) return refuseAt(path, { code: 'draws-too-rare', path: 'draws', numbers: {} })
  const places = perBox === undefined ? undefined : placesOf(contest, picks, perBox)
  const last = (area: string, at: number) => places?.[at]?.join(', ') ?? count(Number(weights.get(area)), locale)
  const rows = picks.map((area, at) => [`${at + 1}`, area, last(area, at)])
  const columns = [
    { title: text.draw[locale], right: true },
    { title: text.area[locale] },
    places ? { title: text.places[locale], most: 120 } : { title: text.weight[locale], right: true },
  ]
  const plain = Object.fromEntries([...weights].map(([area, weight]) => [area, Number(weight)]))
  return { json: { weights: plain, picks, ...(places ? { places } : {}) }, text: table(columns, rows) }
}

/** Which papers of the pile are looked at, draw by draw. */
function placesOf(contest: AuditContest & Readonly<{ seed: string }>, picks: readonly string[], perBox: number) {
  const papers = new Map(contest.areas.map(({ id, cast }) => [id, cast]))
  const visits = new Map<string, number>()
  return picks.map((area) => {
    const visit = (visits.get(area) ?? 0) + 1
    visits.set(area, visit)
    return paperPlaces(contest.seed, { area, visit, papers: papers.get(area) ?? 0, count: perBox })
  })
}

async function measureOf(io: Io, path: string, locale: Locale): Promise<Answer> {
  const contest = await readDocument(io, path, auditMeasureFile)
  const plan = plannedFrom(path, contest)
  if (plan.fullCount) return { json: planJson(plan), text: planText(plan, contest, undefined, locale) }
  const { perBox, recounts } = contest
  const refusal =
    perBox === undefined ? refuseRecounts(contest, plan, recounts, contest) : refusePolls(contest, { perBox }, recounts)
  if (refusal) return refuseAt(path, refusal)
  const { p, risk, stop, disproved } =
    perBox === undefined
      ? measureAudit(contest, plan, recounts, contest)
      : { ...pollOf(contest, perBox), disproved: [] }
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

function pollOf(contest: AuditContest & Readonly<{ recounts: readonly Recount[] }>, perBox: number) {
  const papers = new Map(contest.areas.map(({ id, cast }) => [id, cast]))
  const boxes = contest.recounts.map((each) => openedBox(papers.get(each.area) ?? 0, { perBox }, each))
  return measurePolling(contest, { perBox }, boxes)
}

const text = {
  assertion: { vi: 'Khẳng định', en: 'Assertion' },
  says: { vi: 'Nội dung', en: 'What it says' },
  margin: { vi: 'Chênh lệch (phiếu)', en: 'Margin (votes)' },
  risk: { vi: 'Rủi ro', en: 'Risk' },
  draw: { vi: 'Lần rút', en: 'Draw' },
  area: { vi: 'Khu vực', en: 'Area' },
  weight: { vi: 'Trọng số', en: 'Weight' },
  places: { vi: 'Phiếu đứng thứ', en: 'Papers at' },
  pollingLong: {
    vi: 'Chênh lệch quá nhỏ để xem một số phiếu của mỗi hòm.',
    en: 'The margin is too small for looking at some papers of each box.',
  },
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
