import { z } from 'zod'
import { command, query } from './declare.ts'
import { givenTask, originTask } from './registry.ts'
import { count, date, name, text, uuid } from './values.ts'

const staff = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const
const readers = [...staff, 'leader', 'reporter'] as const
const issuers = ['operator', 'keeper', 'leader', 'office', 'committee', 'front'] as const
const members = [...staff, 'reporter'] as const

/** What an organisation has done about a scheme; see `packages/direction`. */
export const schemeCellStates = ['none', 'assigned', 'studied', 'planned', 'irrelevant'] as const

/** A figure with four decimals at most. */
const figure = z.number().min(0).max(1e12)

const targetHead = {
  id: uuid,
  title: name(300),
  /** What it is counted in: "%", "xã", "mô hình". */
  unit: name(40),
  planned: z.number().min(0).max(1e12),
  /** The day by which it is reached. */
  due: date,
}

const schemeHead = {
  number: name(20),
  title: name(300),
  /** The resolution it serves: a document of the register, else its name in words. */
  resolutionDocument: uuid.nullable(),
  resolution: name(300).nullable(),
  lead: uuid,
  from: date,
  to: date,
}

export const saveScheme = command('schemes.save', {
  title: { vi: 'Lập, sửa đề án, chương trình', en: 'Save a scheme' },
  input: z.object({
    organisation: uuid,
    scheme: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    ...schemeHead,
    targets: z.array(z.object(targetHead)).max(60),
    /** Organisations that take part; whoever has begun stays. */
    members: z.array(uuid).max(500),
  }),
  output: z.object({ scheme: uuid, version: count }),
  roles: ['operator', 'keeper', 'office', 'front', 'committee'],
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Asks organisations to study a scheme: their cells turn yellow and each gets a task. */
export const assignScheme = command('schemes.assign', {
  title: { vi: 'Giao nghiên cứu đề án', en: 'Assign a scheme' },
  input: z.object({ scheme: uuid, organisations: z.array(uuid).min(1).max(500), due: date }),
  output: z.object({ copies: count }),
  roles: issuers,
  scope: { of: 'scheme', at: 'scheme' },
  offline: 'no',
})

/** An organisation says what it has done about a scheme. */
export const tellScheme = command('schemes.tell', {
  title: { vi: 'Báo kết quả nghiên cứu đề án', en: 'Tell what was done about a scheme' },
  input: z.object({
    organisation: uuid,
    scheme: uuid,
    /** Of the cell. */
    version: count,
    state: z.enum(['studied', 'planned', 'irrelevant']),
    /** The plan it issued: "Kế hoạch số 15-KH/MTTQ". */
    plan: name(200).nullable(),
    result: text(2000).trim().min(1).nullable(),
  }),
  output: z.object({ version: count }),
  roles: members,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const contributeToScheme = command('schemes.contribute', {
  title: { vi: 'Ghi phần tham gia đề án', en: 'Note a contribution to a scheme' },
  input: z.object({
    organisation: uuid,
    scheme: uuid,
    contribution: uuid,
    target: uuid.nullable(),
    day: date,
    text: text(1000).trim().min(1),
    /** The result as a figure, in the unit of the target. */
    amount: figure.nullable().default(null),
    /** The entry of the same organisation that this one corrects, and why. */
    replaces: uuid.nullable().default(null),
    reason: text(500).trim().min(1).nullable().default(null),
  }),
  output: z.object({ contribution: uuid }),
  roles: members,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const giveSchemeTasks = command('schemes.giveTasks', {
  title: { vi: 'Giao việc theo chỉ tiêu đề án', en: 'Give tasks for a target' },
  input: z.object({ scheme: uuid, target: uuid, tasks: z.array(givenTask).min(1).max(50) }),
  output: z.object({ tasks: count, copies: count }),
  roles: issuers,
  scope: { of: 'scheme', at: 'scheme' },
  offline: 'no',
})

const named = z.object({ id: uuid, name: name() })

const schemeLine = z.object({
  id: uuid,
  number: z.string(),
  title: z.string(),
  lead: named,
  from: date,
  to: date,
  /** In words, whether it is a document or not. */
  resolution: z.string().nullable(),
  resolutionDocument: uuid.nullable(),
  targets: count,
  targetsWithoutTask: count,
})

const schemeCell = z.object({
  scheme: uuid,
  organisation: uuid,
  state: z.enum(schemeCellStates),
  due: date.nullable(),
  plan: z.string().nullable(),
  result: z.string().nullable(),
  task: uuid.nullable(),
  /** Contributions noted this quarter. */
  contributions: count,
  version: count,
})
export type SchemeCell = z.output<typeof schemeCell>

/** Organisation × scheme: every scheme of an organisation, and what those who take part have done. */
export const schemeMatrix = query('schemes.matrix', {
  title: { vi: 'Bảng tổ chức và đề án', en: 'Matrix of organisations and schemes' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    today: date,
    schemes: z.array(schemeLine),
    organisations: z.array(z.object({ ...named.shape, shortName: z.string().nullable() })),
    /** A pair without a cell is white. */
    cells: z.array(schemeCell),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** Schemes an organisation takes part in, wherever they were set up. */
export const schemesOfMember = query('schemes.mine', {
  title: { vi: 'Đề án tổ chức tham gia', en: 'Schemes an organisation takes part in' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    today: date,
    parts: z.array(z.object({ ...schemeCell.shape, number: z.string(), title: z.string(), issuer: named })),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

const reached = { reached: z.number(), quarter: z.number() }

export const schemeOne = query('schemes.one', {
  title: { vi: 'Một đề án', en: 'One scheme' },
  input: z.object({
    scheme: uuid,
    /** A day of the quarter whose contributions are shown; default: today's. */ day: date.optional(),
  }),
  output: z.object({
    today: date,
    scheme: z.object({
      ...schemeLine.shape,
      organisation: named,
      resolutionWords: z.string().nullable(),
      version: count,
    }),
    targets: z.array(
      z.object({
        ...{ ...targetHead, title: z.string(), unit: z.string(), tasks: z.array(originTask) },
        /** What was reached as figures say: in all, in the quarter, and by whom. */
        ...reached,
        byOrganisation: z.array(z.object({ organisation: named, ...reached })),
      }),
    ),
    /** Given for the scheme as a whole. */
    tasks: z.array(originTask),
    parts: z.array(z.object({ ...schemeCell.shape, name: z.string() })),
    quarter: z.object({ year: count, quarter: count, from: date, to: date }),
    contributions: z.array(
      z.object({
        ...{ id: uuid, organisation: named, target: uuid.nullable(), day: date, text: z.string() },
        amount: z.number().nullable(),
        /** Why it was written anew, when it corrects another entry. */
        reason: z.string().nullable(),
        /** Another entry has taken its place: it is shown and does not count. */
        replaced: z.boolean(),
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'scheme', at: 'scheme' },
})

/** The line of sight downwards: the schemes that serve a resolution, their targets, and how many tasks each has. */
export const schemesOfResolution = query('schemes.ofResolution', {
  title: { vi: 'Đề án thực hiện một nghị quyết', en: 'Schemes that serve a resolution' },
  input: z.object({ document: uuid }),
  output: z.object({
    schemes: z.array(
      z.object({
        id: uuid,
        number: z.string(),
        title: z.string(),
        targets: z.array(z.object({ id: uuid, title: z.string(), tasks: count })),
      }),
    ),
  }),
  roles: [...staff, 'leader'],
  scope: { of: 'document', at: 'document' },
})

export const schemeCommands = [saveScheme, assignScheme, tellScheme, contributeToScheme, giveSchemeTasks] as const
export const schemeQueries = [schemeMatrix, schemesOfMember, schemeOne, schemesOfResolution] as const
