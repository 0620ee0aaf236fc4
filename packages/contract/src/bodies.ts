import { organs, sectors } from '@baucu/law'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { ruleFinding } from './territory.ts'
import { code, count, date, id, instant, name, uuid } from './values.ts'

const staff = ['operator', 'keeper', 'office', 'committee'] as const
const readers = [...staff, 'leader', 'front', 'inspector', 'team'] as const

const organ = z.enum(organs)
/** The posts the law names, and everybody else. */
export const memberPosts = ['chair', 'vice', 'secretary', 'member'] as const
export type MemberPost = (typeof memberPosts)[number]

const decision = { decision: name(200).nullable(), decidedOn: date.nullable() }

/**
 * An organ that runs an election (Ủy ban bầu cử, Ban bầu cử, Tổ bầu cử): what it is, which constituencies it serves,
 * which decision set it up. Its organisation is added below `under` when it is not there yet.
 */
export const saveOrgan = command('bodies.save', {
  title: { vi: 'Lập, sửa tổ chức phụ trách bầu cử', en: 'Save an election body' },
  input: z.object({
    /** What it stands below. */
    under: uuid,
    frame: id,
    organisation: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    /** Of the organisation, when it is not there yet. */
    named: z.object({ code, name: name(300) }).nullable(),
    organ,
    /** The constituencies a Board works for; a Team serves those of its polling area. */
    serves: z.array(id).max(20),
    ...decision,
  }),
  output: z.object({ organisation: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/** A member joins, alone or in the place of another one, by a decision. */
export const appointMember = command('bodies.appoint', {
  title: { vi: 'Thêm, thay thành viên', en: 'Appoint a member' },
  input: z.object({
    organisation: uuid,
    frame: id,
    /** Id of the membership, which is an office of the person. */
    member: uuid,
    person: uuid,
    /** Somebody nobody has recorded yet. */
    newPerson: z.object({ fullName: name(120), honorific: name(30).nullable() }).nullable(),
    post: z.enum(memberPosts),
    /** Whom the member represents; null = nobody the law names. */
    sector: z.enum(sectors).nullable(),
    decision: name(200).nullable(),
    /** The first day. */
    on: date,
    /** The membership this one takes the place of. */
    replaces: uuid.nullable(),
    reason: name(300).nullable(),
  }),
  output: z.object({ member: uuid }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** A member leaves, by a decision. */
export const releaseMember = command('bodies.release', {
  title: { vi: 'Cho thôi thành viên', en: 'Release a member' },
  input: z.object({
    organisation: uuid,
    frame: id,
    member: uuid,
    /** The first day without the member. */
    on: date,
    decision: name(200).nullable(),
    reason: name(300),
  }),
  output: z.object({ member: uuid }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const organLine = z.object({
  id: uuid,
  name: name(),
  /** Null: an organisation of the kind, nothing said about it in this election. */
  organ: organ.nullable(),
  members: count,
  size: z.object({ least: count, most: count }).nullable(),
  ...decision,
  /** What does not hold, and what somebody has to decide. */
  toFix: count,
  toAsk: count,
})
export type OrganLine = z.output<typeof organLine>

/** Every election body at and below an organisation, also those nobody has set up yet. */
export const organList = query('bodies.list', {
  title: { vi: 'Tổ chức phụ trách bầu cử', en: 'Election bodies' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({ organs: z.array(organLine) }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

const member = z.object({
  id: uuid,
  person: uuid,
  /** Null: out of the reader's reach. */
  fullName: z.string().nullable(),
  honorific: z.string().nullable(),
  /** Other offices, as papers write them. */
  offices: z.array(z.string()),
  post: z.enum(memberPosts),
  title: z.string(),
  sector: z.enum(sectors).nullable(),
  from: date.nullable(),
  /** The first day without the member; null = still one. */
  to: date.nullable(),
  findings: z.array(ruleFinding),
})
export type OrganMember = z.output<typeof member>

/** One election body: members, what the law says about it, and the register of changes. */
export const organOne = query('bodies.one', {
  title: { vi: 'Một tổ chức phụ trách bầu cử', en: 'One election body' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    today: date,
    organ: organLine.extend({
      version: count,
      serves: z.array(z.object({ id, body: z.string(), number: count, area: z.string() })),
      /** The dated step by which it has to be there. */
      deadline: date.nullable(),
    }),
    findings: z.array(ruleFinding),
    members: z.array(member),
    /** Who came, left or took whose place, by which decision; the latest first. */
    changes: z.array(
      z.object({
        id: uuid,
        on: date,
        kind: z.enum(['joined', 'replaced', 'left']),
        post: z.enum(memberPosts),
        who: z.string().nullable(),
        /** Whose place was taken. */
        instead: z.string().nullable(),
        decision: z.string().nullable(),
        reason: z.string().nullable(),
        at: instant,
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})
export type OrganOne = z.output<typeof organOne.output>

export const bodiesCommands = [saveOrgan, appointMember, releaseMember] as const
export const bodiesQueries = [organList, organOne] as const
