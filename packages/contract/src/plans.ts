import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, date, edition, id, instant, name, sheetContent, text, uuid } from './values.ts'

const staff = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const
const readers = [...staff, 'leader'] as const

export const planKinds = ['plan', 'programme'] as const
/** Party papers carry no motto and other headings than State papers. */
export const planForms = ['party', 'state'] as const

const said = z.object({ vi: z.string(), en: z.string() })

/** Who does something: the name the paper prints, and the organisation that gets the task. */
const owner = z.object({ name: text(300), organisation: uuid.nullable() })

const planItem = z.object({
  id: uuid,
  /** Its code in the template it came from; '' when a person wrote it. */
  code: text(20),
  content: text(2000),
  requirement: text(4000),
  /** The dated step of the law it carries out. */
  step: code.nullable(),
  /** The step whose article it rests on. */
  basis: code.nullable(),
  from: date.nullable(),
  /** The day to work to. */
  until: date.nullable(),
  time: text(300),
  lead: owner,
  cooperating: z.array(owner).max(20),
  product: text(2000),
  resources: text(1000),
})
export type PlanItemDraft = z.output<typeof planItem>

const planGroup = z.object({
  id: uuid,
  /** What a programme of action wants to reach; '' in a plan. */
  goal: text(1000),
  title: text(500),
  items: z.array(planItem).max(200),
})

/** A plan or a programme of action as an office works on it. It may be unfinished. */
const planDraft = z.object({
  kind: z.enum(planKinds),
  title: name(500),
  place: text(100),
  grounds: z.array(text(1000)).max(50),
  purpose: text(10_000),
  assignment: text(10_000),
  budget: text(10_000),
  recipients: z.array(text(300)).max(50),
  /** Who signs, and in which office; the name is put in when it is printed. */
  signer: z.object({ person: uuid, office: uuid }).nullable(),
  groups: z.array(planGroup).max(60),
})
export type PlanDraftInput = z.output<typeof planDraft>

/** The templates that fit an organisation, and nobody else's. */
export const planTemplates = query('plans.templates', {
  title: { vi: 'Mẫu kế hoạch của tổ chức', en: 'Templates for an organisation' },
  input: z.object({ organisation: uuid, /** null = outside elections. */ frame: id.nullable() }),
  output: z.object({
    templates: z.array(z.object({ id: code, kind: z.enum(planKinds), title: said, about: z.string(), items: count })),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const createPlan = command('plans.create', {
  title: { vi: 'Lập kế hoạch, chương trình', en: 'Begin a plan' },
  input: z.object({
    organisation: uuid,
    plan: uuid,
    /** The election whose clock dates it; null = outside elections. */
    frame: id.nullable(),
    /** An id of `plans.templates`; null = an empty one. */
    template: code.nullable(),
    kind: z.enum(planKinds).default('plan'),
    title: name(500).optional(),
    /** The day a programme begins; days of its tasks are counted from it. */
    begins: date.optional(),
    /** Days off, such as those of Tết: what falls among them is to be done before. */
    holiday: z.object({ from: date, until: date }).nullable().default(null),
  }),
  output: z.object({ plan: uuid, version: count, items: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const savePlan = command('plans.save', {
  title: { vi: 'Ghi dự thảo kế hoạch', en: 'Save the draft of a plan' },
  input: z.object({ plan: uuid, version: count, draft: planDraft }),
  output: z.object({ plan: uuid, version: count }),
  roles: staff,
  scope: { of: 'plan', at: 'plan' },
  offline: 'no',
})

/** Leaves a finding as it is, with a reason; without one it stands again. */
export const mutePlanFinding = command('plans.mute', {
  title: { vi: 'Bỏ qua phát hiện, có lý do', en: 'Mute a finding with a reason' },
  input: z.object({ plan: uuid, /** The key of a finding. */ finding: text(200), reason: text(500).nullable() }),
  output: z.object({ plan: uuid, muted: z.boolean() }),
  roles: staff,
  scope: { of: 'plan', at: 'plan' },
  offline: 'no',
})

const finding = z.object({
  /** Stays the same as long as what it is about does. */
  key: z.string(),
  rule: z.string(),
  ruleTitle: said,
  severity: z.enum(['error', 'warning']),
  /** The item it is in, or the group whose heading it is in; null elsewhere. */
  item: uuid.nullable(),
  group: uuid.nullable(),
  field: z.string(),
  place: said,
  text: said,
  suggestion: said,
  article: z.string().nullable(),
  /** What its suggestion changes, where that needs no decision. */
  remedy: z.object({ field: z.string(), before: z.string(), after: z.string() }).nullable(),
  muted: z.object({ reason: z.string(), by: z.string(), on: date }).nullable(),
})
export type PlanFindingLine = z.output<typeof finding>

const planLine = z.object({
  id: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  kind: z.enum(planKinds),
  title: z.string(),
  frame: z.string().nullable(),
  items: count,
  /** Items whose lead organisation is not chosen yet. */
  unowned: count,
  number: z.string().nullable(),
  on: date.nullable(),
  changedAt: instant,
})

export const planList = query('plans.list', {
  title: { vi: 'Các kế hoạch, chương trình', en: 'Plans and programmes' },
  input: z.object({ organisation: uuid, limit: z.int().min(1).max(500).default(200) }),
  output: z.object({ plans: z.array(planLine), more: z.boolean() }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** A dated step of the election of a plan, as its items show it. */
const planStep = z.object({
  id: code,
  title: said,
  date,
  until: date.nullable(),
  /** Days from election day; before it is negative. */
  offset: z.int(),
  article: z.string(),
  amendedBy: z.string().nullable(),
  status: z.enum(['confirmed', 'unconfirmed']),
})

export const planOne = query('plans.one', {
  title: { vi: 'Một kế hoạch', en: 'One plan' },
  input: z.object({ plan: uuid }),
  output: z.object({
    today: date,
    plan: z.object({
      id: uuid,
      organisation: z.object({ id: uuid, name: name(), kind: z.string() }),
      frame: z.string().nullable(),
      /** Its papers carry DIỄN TẬP. */
      rehearsal: z.boolean(),
      edition: edition.nullable(),
      electionDay: date.nullable(),
      template: z.string().nullable(),
      version: count,
      draft: planDraft,
      number: z.string().nullable(),
      form: z.enum(planForms).nullable(),
      on: date.nullable(),
      /** The task each item became. */
      tasks: z.record(z.string(), uuid),
    }),
    steps: z.array(planStep),
    findings: z.array(finding),
    /** Names of the organisations that own something. */
    names: z.record(z.string(), z.string()),
  }),
  roles: readers,
  scope: { of: 'plan', at: 'plan' },
})

export const planFields = [
  'content',
  'requirement',
  'from',
  'until',
  'time',
  'lead',
  'cooperating',
  'product',
  'resources',
] as const

/**
 * Reads a plan from a DOCX or XLSX file and sets it beside the draft. Nothing is stored: what is taken over goes into the
 * draft and is saved with it.
 */
export const readPlanFile = command('plans.readFile', {
  title: { vi: 'Đọc kế hoạch từ tệp', en: 'Read a plan from a file' },
  input: z.object({ plan: uuid, fileName: name(200), content: sheetContent }),
  output: z.object({
    form: z.enum(['docx', 'xlsx']),
    /** The work the file names, as items of a draft; owners are found by their names. */
    items: z.array(z.object({ number: z.string(), group: z.string(), goal: z.string(), item: planItem })),
    added: z.array(count),
    changed: z.array(
      z.object({
        item: uuid,
        given: count,
        fields: z.array(z.object({ field: z.enum(planFields), before: z.string(), after: z.string() })),
      }),
    ),
    removed: z.array(uuid),
    same: count,
    /** What the rules find in the file itself. */
    findings: z.array(finding),
    notes: z.array(said),
  }),
  roles: staff,
  scope: { of: 'plan', at: 'plan' },
  offline: 'no',
})

/** Issues the plan: it gets its number, and every item becomes a task of its lead and those who co-operate. */
export const issuePlan = command('plans.issue', {
  title: { vi: 'Ban hành kế hoạch', en: 'Issue a plan' },
  input: z.object({ plan: uuid, version: count, number: name(60), form: z.enum(planForms), on: date }),
  output: z.object({ plan: uuid, tasks: count, copies: count }),
  roles: ['operator', 'keeper', 'leader', 'office', 'committee', 'front', 'association'],
  scope: { of: 'plan', at: 'plan' },
  offline: 'no',
})

export const planCommands = [createPlan, savePlan, mutePlanFinding, readPlanFile, issuePlan] as const
export const planQueries = [planTemplates, planList, planOne] as const
