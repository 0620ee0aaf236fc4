import { type BudgetBoard, budgetBoard, type RewardList, rewardList } from '@baucu/contract'
import { budgetHeads, budgetPaper, rewardPaper, writeTable } from '@baucu/documents'
import { day } from '@baucu/law'
import { type SettlementLine, totalOf } from '@baucu/reporting'
import type { Bus } from '../../kernel/bus.ts'
import { attachment, type Download, documentTypes } from '../../kernel/http/download.ts'
import { evidenceFile } from '../../kernel/http/evidence-file.ts'
import { inputOf, papers } from '../../kernel/http/papers.ts'
import { Refused } from '../../kernel/refused.ts'

/** The scan of a voucher. */
export const voucherScanDownload = (bus: Bus): Download =>
  evidenceFile(bus, 'voucher-scan', 'budget.scan', ['organisation', 'frame', 'voucher', 'evidence'])

/** `budget` and `rewards`: the settlement and the list of rewards, on paper and as sheets; inputs are those of their queries. */
export const budgetFiles = (bus: Bus): readonly Download[] => [
  ...papers(bus, 'budget', [budgetBoard], async ([board], format) => ({
    file: await budgetPaper(paperOf(board), format),
    name: `quyet-toan-kinh-phi-${board.today}`,
  })),
  sheet(bus, 'budget', 'budget.board', 'Quyết toán', (said) => settlementRows(said as BudgetBoard)),
  ...papers(bus, 'rewards', [rewardList], async ([list], format) => ({
    file: await rewardPaper(rewardsOf(list), format),
    name: `de-nghi-khen-thuong-${list.today}`,
  })),
  sheet(bus, 'rewards', 'budget.rewards', 'Khen thưởng', (said) => rewardRows(said as RewardList)),
]

type Rows = Parameters<typeof writeTable>[0]

/** Papers of offices are Vietnamese; so are their sheets. */
const sheet = (bus: Bus, name: string, query: string, title: string, rowsOf: (said: unknown) => Rows): Download => ({
  path: `/documents/${name}.xlsx`,
  make: async (ask, _, caller) => {
    const input = inputOf(ask)
    if (input instanceof Refused) return input
    const said = await bus.query(query, input, caller)
    if (said instanceof Refused) return said
    const rows = rowsOf(said.result)
    return attachment(await writeTable(rows, 'xlsx', { sheet: title }), documentTypes.xlsx, `${name}.xlsx`)
  },
})

const remarks: Readonly<Record<SettlementLine['findings'][number], string>> = {
  overspent: 'chi quá số được cấp',
  unallotted: 'chi khi chưa được cấp',
  'over-handed': 'giao quá số được cấp',
  'above-estimate': 'chi quá dự toán',
}
const remarkOf = (findings: SettlementLine['findings']): string => findings.map((each) => remarks[each]).join('; ')

const titleOf = ({ items }: BudgetBoard, item: string): string =>
  items.find((each) => each.id === item)?.title.vi ?? item

const flat = (lines: BudgetBoard['lines']): readonly SettlementLine[] =>
  lines.map((each) => ({ ...each, unit: each.unit.id }))

function paperOf(board: BudgetBoard): Parameters<typeof budgetPaper>[0] {
  const units = [...Map.groupBy(board.lines, (each) => each.unit.id).values()]
  return {
    ...{ issuer: board.place.name, on: board.today, electionDay: board.electionDay, rehearsal: board.rehearsal },
    units: units.map((lines) => ({
      name: lines[0]?.unit.name ?? '',
      lines: lines.map((each) => ({ ...each, title: titleOf(board, each.item), remark: remarkOf(each.findings) })),
      total: totalOf(flat(lines)),
    })),
    total: board.total,
    remarks: [
      ...(board.estimate.unconfirmed ? ['Dự toán có mức chi chưa ghi văn bản quy định: chưa xác nhận.'] : []),
      ...(board.withoutScan > 0 ? [`Còn ${board.withoutScan} chứng từ chưa có bản quét.`] : []),
    ],
  }
}

const settlementRows = (board: BudgetBoard): Rows => [
  ['Đơn vị', 'Mục chi', ...budgetHeads, 'Lưu ý'],
  ...board.lines.map((each) => [
    ...[each.unit.name, titleOf(board, each.item)],
    ...[each.estimated, each.allotted, each.handedOn, each.spent, each.left, remarkOf(each.findings)],
  ]),
]

const rewardsOf = ({ place, today, rehearsal, rewards }: RewardList): Parameters<typeof rewardPaper>[0] => ({
  ...{ issuer: place.name, on: today, rehearsal },
  rewards: rewards.map((each) => ({
    ...{ who: each.who ?? '…', form: each.form, merit: each.merit, proposer: each.proposer.name },
    decision: decisionOf(each),
  })),
})

/** "Số 12/QĐ-UBND, 20/04/2026, Chủ tịch UBND tỉnh" */
const decisionOf = ({ decision, decidedOn, decidedBy }: RewardList['rewards'][number]): string =>
  decision === null || decidedOn === null
    ? 'Chưa quyết định'
    : [`${decision}, ${day(decidedOn)}`, decidedBy].filter((each) => each !== null).join(', ')

const rewardRows = ({ rewards }: RewardList): Rows => [
  ['Cá nhân, tập thể', 'Hình thức', 'Thành tích', 'Đơn vị đề nghị', 'Ngày đề nghị', 'Quyết định'],
  ...rewards.map((each) => [
    ...[each.who ?? '', each.form, each.merit, each.proposer.name, day(each.proposedOn), decisionOf(each)],
  ]),
]
