import { z } from 'zod'
import { command, query } from './declare.ts'
import { sheetReport } from './sheet-report.ts'
import { code, count, date, name, province, sheetContent, text, uuid } from './values.ts'

/** Kinds of organisations. A village or residential group (thôn, tổ dân phố) is one too: it has a head and reports. */
export const organisationKinds = [
  'party',
  'front',
  'association',
  'people-council',
  'people-committee',
  'agency',
  'enterprise',
  'armed-forces',
  'school',
  'province',
  'district',
  'commune',
  'village',
  'election-committee',
  'election-board',
  'polling-team',
  'other',
] as const
export const organisationKind = z.enum(organisationKinds)
export type OrganisationKind = z.output<typeof organisationKind>

/** What an organisation is for, as recipients are chosen by it: "tham mưu bầu cử" is `advises-on-election`. */
export const functionTags = [
  'advises-on-election',
  'organises-election',
  'inspects',
  'communicates',
  'secures',
  'provides-health',
  'provides-logistics',
  'receives-citizens',
] as const
export const functionTag = z.enum(functionTags)
export type FunctionTag = z.output<typeof functionTag>

/** One organisation on one day: names, tags and state are those of that day. */
export const organisation = z.object({
  id: uuid,
  parent: uuid.nullable(),
  province: province.nullable(),
  code,
  name: name(),
  shortName: name(60).nullable(),
  kind: organisationKind,
  tags: z.array(functionTag),
  /** First day, and the last day + 1; null = has always been, still is. */
  from: date.nullable(),
  to: date.nullable(),
  /** Grows with every change; a change names the version it was made on. */
  version: count,
})
export type Organisation = z.output<typeof organisation>

const staff = ['operator', 'keeper', 'office'] as const
const insiders = [
  'operator',
  'keeper',
  'leader',
  'office',
  'front',
  'association',
  'reporter',
  'committee',
  'team',
  'inspector',
  'communicator',
  'health',
  'reception',
  'accountant',
  'duty',
] as const

export const createOrganisation = command('organisations.create', {
  title: { vi: 'Thêm tổ chức', en: 'Add an organisation' },
  input: z.object({
    organisation: uuid,
    /** Null: the top of a tree. */
    parent: uuid.nullable(),
    /** Two digits of the province; taken from the parent when there is one. */
    province: province.nullish(),
    code,
    name: name(),
    shortName: name(60).nullish(),
    kind: organisationKind,
    tags: z.array(functionTag).max(20).default([]),
    /** First day; left out: as long as the organisation above. */
    from: date.nullish(),
  }),
  output: z.object({ organisation: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'parent' },
  offline: 'no',
})

/** New name, code or tags from a day on; what they were before stays readable for the days before. */
export const changeOrganisation = command('organisations.change', {
  title: { vi: 'Sửa tổ chức', en: 'Change an organisation' },
  input: z.object({
    organisation: uuid,
    version: count,
    code: code.optional(),
    name: name().optional(),
    shortName: name(60).nullish(),
    tags: z.array(functionTag).max(20).optional(),
    /** First day of the change; left out: today. */
    from: date.optional(),
    reason: text(500).optional(),
  }),
  output: z.object({ organisation: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Ends an organisation that has no open organisation below it; `on` is the first day without it. */
export const closeOrganisation = command('organisations.close', {
  title: { vi: 'Kết thúc hoạt động của tổ chức', en: 'Close an organisation' },
  input: z.object({ organisation: uuid, version: count, on: date, reason: text(500).min(1) }),
  output: z.object({ organisation: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/**
 * Merger, split, transfer or renaming by decision: the predecessors end on a day, the successors begin on it, and each
 * knows the others. Organisations below a predecessor move with `heirs`, or must be closed first.
 */
export const succeedOrganisations = command('organisations.succeed', {
  title: { vi: 'Sáp nhập, chia tách, chuyển đổi tổ chức', en: 'Merge, split or convert organisations' },
  input: z.object({
    /** Everything happens at or below it. */
    under: uuid.nullable(),
    on: date,
    /** "Nghị quyết 1234/NQ-UBTVQH15 ngày 16/06/2025" */
    decision: text(300).min(1),
    predecessors: z.array(uuid).min(1).max(50),
    successors: z
      .array(
        z.object({
          organisation: uuid,
          /** Exists already, or stands earlier in this list. */
          parent: uuid,
          code,
          name: name(),
          shortName: name(60).nullish(),
          kind: organisationKind,
          tags: z.array(functionTag).max(20).default([]),
        }),
      )
      .min(1)
      .max(50),
    /**
     * What lies below the predecessor `of` goes on below the successor `to`: each organisation there ends on the day and
     * has a successor of the same code, name, kind and tags.
     */
    heirs: z
      .array(z.object({ of: uuid, to: uuid }))
      .max(50)
      .default([]),
  }),
  output: z.object({ closed: count, opened: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/**
 * A tree from a sheet (XLSX or CSV): code, name, kind, code of the parent, short name, tags. All rows or none; with
 * `dryRun` nothing is stored and `created`, `changed`, `unchanged` say what would happen. A row is known again by its
 * code below the same parent.
 */
export const importOrganisations = command('organisations.import', {
  title: { vi: 'Nhập cây tổ chức từ bảng tính', en: 'Import organisations from a sheet' },
  input: z.object({
    under: uuid.nullable(),
    /** Two digits of the province; taken from `under` when there is one. */
    province: province.nullish(),
    fileName: name(200),
    content: sheetContent,
    dryRun: z.boolean().default(false),
    /** First day of what is new or changed; left out: new ones exist as long as `under`, changes hold from today. */
    from: date.nullish(),
  }),
  output: sheetReport,
  roles: staff,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/** Organisations at and below one, as they were on a day. */
export const organisationTree = query('organisations.tree', {
  title: { vi: 'Cây tổ chức', en: 'Tree of organisations' },
  input: z.object({ under: uuid.nullish(), at: date.optional() }),
  output: z.object({ at: date, organisations: z.array(organisation) }),
  roles: insiders,
  scope: 'reach',
})

/** One organisation with its names over time, what it came from and what it became. */
export const organisationHistory = query('organisations.one', {
  title: { vi: 'Một tổ chức và lịch sử', en: 'One organisation and its history' },
  input: z.object({ organisation: uuid, at: date.optional() }),
  output: z.object({
    organisation,
    /** From the top of the tree down to it, itself left out. */
    above: z.array(z.object({ id: uuid, name: name() })),
    names: z.array(z.object({ from: date.nullable(), name: name(), shortName: name(60).nullable(), code })),
    predecessors: z.array(z.object({ id: uuid, name: name(), on: date, decision: z.string() })),
    successors: z.array(z.object({ id: uuid, name: name(), on: date, decision: z.string() })),
  }),
  roles: insiders,
  scope: { of: 'organisation', at: 'organisation' },
})

/**
 * Recipients by what they are for: any of the tags, any of the kinds, members of the group. `filter` is the sentence a
 * notice prints: "Chức năng: tham mưu bầu cử; 9 tổ chức".
 */
export const selectOrganisations = query('organisations.select', {
  title: { vi: 'Chọn tổ chức theo chức năng', en: 'Choose organisations by function' },
  input: z.object({
    under: uuid.nullish(),
    at: date.optional(),
    tags: z.array(functionTag).max(20).default([]),
    kinds: z.array(organisationKind).max(20).default([]),
    group: uuid.nullish(),
  }),
  output: z.object({
    organisations: z.array(organisation),
    filter: z.object({ vi: z.string(), en: z.string() }),
  }),
  roles: insiders,
  scope: 'reach',
})

/** A group of organisations whose members change over time: "MTTQ và các tổ chức chính trị - xã hội". */
export const saveGroup = command('organisations.saveGroup', {
  title: { vi: 'Lập, sửa nhóm tổ chức', en: 'Save a group of organisations' },
  input: z.object({
    /** Whose group it is. */
    organisation: uuid,
    group: uuid,
    name: name(),
    /** From this day on the members are these, in this order. */
    from: date,
    /** All at or below the organisation of the group. */
    members: z.array(uuid).max(500),
  }),
  output: z.object({ group: uuid }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Groups with their members on a day, as the columns of a table of that day. */
export const groupsAt = query('organisations.groups', {
  title: { vi: 'Các nhóm tổ chức', en: 'Groups of organisations' },
  input: z.object({ at: date.optional() }),
  output: z.object({
    at: date,
    groups: z.array(
      z.object({
        id: uuid,
        organisation: uuid,
        name: name(),
        members: z.array(z.object({ id: uuid, name: name(), shortName: name(60).nullable() })),
      }),
    ),
  }),
  roles: insiders,
  scope: 'reach',
})

export const organisationCommands = [
  createOrganisation,
  changeOrganisation,
  closeOrganisation,
  succeedOrganisations,
  importOrganisations,
  saveGroup,
] as const
export const organisationQueries = [organisationTree, organisationHistory, selectOrganisations, groupsAt] as const
