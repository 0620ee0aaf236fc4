import { organs } from '@baucu/law'
import { allowanceUnits, mostAmount, settlementFindings } from '@baucu/reporting'
import { z } from 'zod'
import { memberPosts } from './bodies.ts'
import { command, query } from './declare.ts'
import { code, count, date, fileContent, id, name, text, uuid } from './values.ts'
import { evidenceContent, evidencePiece } from './work-evidence.ts'

/** Whoever keeps the money of an election. */
const keepers = ['operator', 'keeper', 'office', 'committee', 'accountant'] as const
/** Sums of units are for those who answer for them; nobody is named in them. */
const readers = [...keepers, 'leader', 'inspector'] as const

/** Whole đồng. */
const money = count.max(mostAmount)
/** What one day, month or piece costs, whole đồng. */
const rate = count.max(1_000_000_000_000)
const organ = z.enum(organs)
const post = z.enum(memberPosts)
/** `piece`: for each one of a thing; the others are of a person. */
export const normUnits = [...allowanceUnits, 'piece'] as const
export type NormUnit = (typeof normUnits)[number]

const at = { of: 'organisation', at: 'organisation' } as const
const correction = {
  /** The entry it takes the place of, and why; an amount of 0 takes it back. */
  replaces: uuid.nullable().default(null),
  reason: text(500).default(''),
}

/**
 * What an office pays, by its own resolution. It holds for the organisation and everything below it. Without a source it is
 * not confirmed, and every sum that rests on it says so.
 */
export const saveNorm = command('budget.saveNorm', {
  title: { vi: 'Ghi mức chi', en: 'Enter a norm' },
  input: z.object({
    norm: uuid,
    organisation: uuid,
    frame: id,
    /** Of `packs/budget`. */
    item: code,
    title: name(200),
    unit: z.enum(normUnits),
    amount: rate,
    /** Whom an allowance is for; no post = every member. Null for what is no allowance. */
    organ: organ.nullable(),
    post: post.nullable(),
    /** "Nghị quyết số 12/2026/NQ-HĐND" */
    source: name(200).nullable(),
    sourceOn: date.nullable(),
    /** First and last day it is paid for; both are asked for of an allowance. */
    from: date.nullable(),
    to: date.nullable(),
    ...correction,
  }),
  output: z.object({ norm: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
})

const estimated = z.object({ norm: uuid, quantity: count.max(1_000_000), times: count.max(1_000) })

/** The estimate of an organisation: norms, each so many times for so many. The rate is the norm's on the day it is saved. */
export const saveEstimate = command('budget.saveEstimate', {
  title: { vi: 'Lập dự toán', en: 'Save the estimate' },
  input: z.object({
    organisation: uuid,
    frame: id,
    /** Left out when there is none yet. */
    version: count.optional(),
    lines: z.array(estimated).max(200),
  }),
  output: z.object({ version: count, total: money }),
  roles: keepers,
  scope: at,
  offline: 'no',
})

/** Gives money for an item to an organisation below, or takes down what came to itself from the budget. */
export const allocate = command('budget.allocate', {
  title: { vi: 'Phân bổ kinh phí', en: 'Allot money' },
  input: z.object({
    allocation: uuid,
    organisation: uuid,
    frame: id,
    /** The organisation itself: what it was given from outside. */
    to: uuid,
    item: code,
    amount: money,
    decision: name(200),
    decidedOn: date,
    ...correction,
  }),
  output: z.object({ allocation: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
})

/**
 * A voucher. One that pays an allowance names the membership and the norm; what is not payable because the person has a
 * higher one is refused. Nothing of bank accounts or papers of a person is kept.
 */
export const spend = command('budget.spend', {
  title: { vi: 'Ghi chứng từ chi', en: 'Enter a voucher' },
  input: z.object({
    voucher: uuid,
    organisation: uuid,
    frame: id,
    number: name(60),
    day: date,
    item: code,
    /** As what somebody was paid: "Tổ trưởng Tổ bầu cử", "Nhà in". */
    payee: name(200),
    amount: money,
    /** The membership of an election body that is paid for, and the norm. */
    allowance: z.object({ member: uuid, norm: uuid }).nullable().default(null),
    ...correction,
  }),
  output: z.object({ voucher: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
})

const atVoucher = { organisation: uuid, frame: id, voucher: uuid }

/** Attaches the scan of a voucher. */
export const attachVoucher = command('budget.attach', {
  title: { vi: 'Đính bản quét chứng từ', en: 'Attach a voucher' },
  input: z.object({ ...atVoucher, evidence: uuid, name: name(200), content: fileContent }),
  output: z.object({ evidence: uuid, bytes: count, sha256: z.string() }),
  roles: keepers,
  scope: at,
  offline: 'queue',
})

/** Takes a scan away, with why: one that shows what may not be kept. It stays stored, and so does the reason. */
export const detachVoucher = command('budget.detach', {
  title: { vi: 'Gỡ bản quét chứng từ', en: 'Remove a scan of a voucher' },
  input: z.object({ ...atVoucher, evidence: uuid, reason: text(1000).min(1) }),
  output: z.object({ evidence: uuid }),
  roles: keepers,
  scope: at,
  offline: 'no',
})

const words = z.object({ vi: z.string(), en: z.string() })
const place = z.object({ id: uuid, name: name() })

const item = z.object({
  id: code,
  title: words,
  /** Paid to members of election bodies; one person gets only the highest. */
  allowance: z.boolean(),
  /** What one province paid: to start from, never to pay by. */
  examples: z.array(
    z.object({
      title: words,
      unit: z.enum(normUnits),
      amount: money,
      organ: organ.nullable(),
    }),
  ),
})
export type BudgetItem = z.output<typeof item>

const norm = z.object({
  id: uuid,
  organisation: place,
  item: code,
  title: z.string(),
  unit: z.enum(normUnits),
  amount: money,
  organ: organ.nullable(),
  post: post.nullable(),
  source: z.string().nullable(),
  sourceOn: date.nullable(),
  from: date.nullable(),
  to: date.nullable(),
  reason: z.string(),
  /** How many it would be for here, and how often: counted from what is kept; null = nobody can say. */
  proposed: z.object({ quantity: count, times: count }).nullable(),
})
export type BudgetNorm = z.output<typeof norm>

const sums = { estimated: z.int(), allotted: z.int(), handedOn: z.int(), spent: z.int(), left: z.int() }
const line = z.object({
  unit: place,
  item: code,
  ...sums,
  findings: z.array(z.enum(settlementFindings)),
})
export type BudgetLine = z.output<typeof line>

const allocation = z.object({
  id: uuid,
  from: place,
  to: place,
  item: code,
  amount: money,
  decision: z.string(),
  decidedOn: date,
  reason: z.string(),
})
export type BudgetAllocation = z.output<typeof allocation>

const voucher = z.object({
  id: uuid,
  unit: place,
  number: z.string(),
  day: date,
  item: code,
  payee: z.string(),
  amount: money,
  allowance: z.boolean(),
  reason: z.string(),
  scans: z.array(evidencePiece),
})
export type BudgetVoucher = z.output<typeof voucher>

/** The money of an election at and below an organisation: norms, estimate, allotments, vouchers, and what is left of each. */
export const budgetBoard = query('budget.board', {
  title: { vi: 'Kinh phí bầu cử', en: 'Election budget' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    place,
    electionDay: date,
    rehearsal: z.boolean(),
    today: date,
    /** The articles that speak of the money of an election. */
    law: z.array(z.object({ article: z.string(), what: z.enum(['source', 'manager', 'campaign']) })),
    items: z.array(item),
    norms: z.array(norm),
    estimate: z.object({
      version: count,
      lines: z.array(
        estimated.extend({
          item: code,
          rate: money,
          amount: money,
          /** The norm was changed or taken back since. */
          changed: z.boolean(),
        }),
      ),
      total: money,
      /** Some of it rests on norms without a source. */
      unconfirmed: z.boolean(),
    }),
    allocations: z.array(allocation),
    vouchers: z.array(voucher),
    /** More vouchers than are shown; the sums count them all. */
    more: count,
    lines: z.array(line),
    /** All together: `allotted` is what came from outside. */
    total: z.object({ estimated: z.int(), allotted: z.int(), spent: z.int(), left: z.int() }),
    withoutScan: count,
    proposedRewards: count,
  }),
  roles: readers,
  scope: at,
})
export type BudgetBoard = z.output<typeof budgetBoard.output>

const entitled = z.object({
  member: uuid,
  norm: uuid,
  item: code,
  /** "Tổ trưởng, Tổ bầu cử số 1" */
  role: z.string(),
  place: z.string(),
  /** It is paid by the organisation asked for or one below it. */
  here: z.boolean(),
  unit: z.enum(allowanceUnits),
  amount: money,
  from: date,
  to: date,
  alone: money,
  payable: money,
  /** Null where it is paid elsewhere. */
  paid: z.int().nullable(),
  days: count,
  daysPaid: count,
  /** The roles that are higher on some of its days. */
  higher: z.array(z.string()),
  /** Roles with an allowance of another kind on the same days. */
  beside: z.array(z.string()),
})

/** Who is owed which allowance: of several roles in the same days only the higher one. Names persons. */
export const budgetAllowances = query('budget.allowances', {
  title: { vi: 'Bồi dưỡng theo người', en: 'Allowances by person' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    persons: z.array(
      z.object({
        person: uuid,
        fullName: z.string().nullable(),
        /** Two roles or more with an allowance of one kind in the same days. */
        several: z.boolean(),
        /** More was paid than is payable. */
        overpaid: z.boolean(),
        roles: z.array(entitled),
      }),
    ),
    /** Members for whom no norm says anything. */
    without: count,
  }),
  roles: [...keepers, 'inspector'],
  scope: at,
  restricted: true,
})
export type BudgetAllowances = z.output<typeof budgetAllowances.output>

/** The scan of a voucher. */
export const voucherScan = query('budget.scan', {
  title: { vi: 'Bản quét một chứng từ', en: 'The scan of a voucher' },
  input: z.object({ ...atVoucher, evidence: uuid }),
  output: evidenceContent,
  roles: [...keepers, 'inspector'],
  scope: at,
  restricted: true,
})

/** A proposal to reward a person or an organisation for the election, and what was decided on it. */
export const saveReward = command('budget.saveReward', {
  title: { vi: 'Đề nghị khen thưởng', en: 'Propose a reward' },
  input: z.object({
    reward: uuid,
    organisation: uuid,
    frame: id,
    /** Left out for a new one. */
    version: count.optional(),
    /** One of the two. */
    person: uuid.nullable(),
    rewarded: uuid.nullable(),
    /** "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" */
    form: name(200),
    merit: text(500).trim().min(1),
    proposedOn: date,
    /** Who decides, and how it was decided; no number = not yet. */
    decidedBy: name(200).nullable(),
    decision: name(200).nullable(),
    decidedOn: date.nullable(),
    /** Taken back. */
    dropped: z.boolean().default(false),
  }),
  output: z.object({ version: count }),
  // Those who may look for a person.
  roles: ['operator', 'keeper', 'office', 'committee'],
  scope: at,
  offline: 'no',
  afterClosing: true,
})

/** Rewards proposed at and below an organisation. */
export const rewardList = query('budget.rewards', {
  title: { vi: 'Đề nghị khen thưởng', en: 'Rewards proposed' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    place,
    rehearsal: z.boolean(),
    today: date,
    rewards: z.array(
      z.object({
        id: uuid,
        proposer: place,
        person: uuid.nullable(),
        rewarded: uuid.nullable(),
        /** Null: out of the reader's reach, or erased. */
        who: z.string().nullable(),
        form: z.string(),
        merit: z.string(),
        proposedOn: date,
        decidedBy: z.string().nullable(),
        decision: z.string().nullable(),
        decidedOn: date.nullable(),
        version: count,
      }),
    ),
  }),
  roles: readers,
  scope: at,
})
export type RewardList = z.output<typeof rewardList.output>

export const budgetCommands = [
  saveNorm,
  saveEstimate,
  allocate,
  spend,
  attachVoucher,
  detachVoucher,
  saveReward,
] as const
export const budgetQueries = [budgetBoard, budgetAllowances, voucherScan, rewardList] as const
