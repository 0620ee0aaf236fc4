import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, date, instant, name, text, uuid } from './values.ts'

/**
 * A person as an office knows one: a name and offices. Nothing about what somebody thinks, believes or voted. Which
 * personal field is held for what, on which basis and until when stands in `personalFields`.
 */
export const officeHeld = z.object({
  id: uuid,
  organisation: z.object({ id: uuid, name: name(), kind: z.string() }),
  /** "Phó Bí thư Thường trực" */
  title: name(200),
  /** Order in which a person's offices are written; 1 first. */
  order: z.int().min(1).max(99),
  from: date.nullable(),
  to: date.nullable(),
})

export const person = z.object({
  id: uuid,
  fullName: name(120),
  /** Ông, Bà, Đồng chí: how papers address the person. */
  honorific: name(30).nullable(),
  phone: z.string().max(30).nullable(),
  email: z.email().max(200).nullable(),
  offices: z.array(officeHeld),
  version: count,
})
export type Person = z.output<typeof person>

const staff = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const

export const savePerson = command('persons.save', {
  title: { vi: 'Thêm, sửa người', en: 'Save a person' },
  input: z.object({
    /** The organisation that keeps the record. */
    organisation: uuid,
    person: uuid,
    /** Left out for a new person. */
    version: count.optional(),
    fullName: name(120),
    honorific: name(30).nullish(),
    phone: z
      .string()
      .regex(/^[+\d][\d .()-]{5,28}$/)
      .nullish(),
    email: z.email().max(200).nullish(),
  }),
  output: z.object({ person: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** An office held for a time; two terms of one person in one office never overlap. */
export const holdOffice = command('persons.holdOffice', {
  title: { vi: 'Ghi chức vụ', en: 'Record an office' },
  input: z.object({
    organisation: uuid,
    person: uuid,
    office: uuid,
    title: name(200),
    order: z.int().min(1).max(99).default(1),
    from: date.nullish(),
    to: date.nullish(),
  }),
  output: z.object({ office: uuid }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const endOffice = command('persons.endOffice', {
  title: { vi: 'Kết thúc chức vụ', en: 'End an office' },
  input: z.object({ office: uuid, to: date, reason: text(500).optional() }),
  output: z.object({ office: uuid }),
  roles: staff,
  scope: { of: 'office', at: 'office' },
  offline: 'no',
})

/** Persons with an office at or below an organisation on a day, by given name. */
export const personsOf = query('persons.list', {
  title: { vi: 'Người và chức vụ', en: 'Persons and offices' },
  input: z.object({ organisation: uuid, at: date.optional(), search: text(100).optional() }),
  output: z.object({ at: date, persons: z.array(person) }),
  roles: [...staff, 'leader', 'inspector', 'reception'],
  scope: { of: 'organisation', at: 'organisation' },
})

/** Roles a person may have in a meeting. */
export const meetingRoles = ['directing', 'chair', 'concluder', 'presenter', 'secretary', 'attending'] as const

/** Who came: each person once, with every office in order, and the signing block of an act in the office exercised. */
export const attendanceList = query('persons.attendance', {
  title: { vi: 'Danh sách dự họp và khối ký', en: 'Attendance list and signing block' },
  input: z.object({
    organisation: uuid,
    at: date.optional(),
    entries: z
      .array(z.object({ person: uuid, roles: z.array(z.enum(meetingRoles)).min(1), office: uuid.optional() }))
      .max(500),
    /** Who signs, and in which of his offices. */
    signs: z.object({ person: uuid, office: uuid }).optional(),
  }),
  output: z.object({
    lines: z.array(z.object({ person: uuid, text: z.string(), roles: z.string() })),
    signing: z.object({ authority: z.string(), title: z.string(), fullName: name(120) }).nullable(),
  }),
  roles: [...staff, 'leader'],
  scope: { of: 'organisation', at: 'organisation' },
})

/** Why a personal field is held: purpose, basis, who may read it, how long, and when the oldest is erased. */
export const personalFields = query('persons.fields', {
  title: { vi: 'Vì sao giữ dữ liệu này', en: 'Why is this held' },
  input: z.object({}),
  output: z.object({
    fields: z.array(
      z.object({
        field: code,
        title: z.object({ vi: z.string(), en: z.string() }),
        purpose: z.object({ vi: z.string(), en: z.string() }),
        basis: z.object({ vi: z.string(), en: z.string() }),
        /** Days after `after` until it is erased. */
        keepDays: count,
        after: z.object({ vi: z.string(), en: z.string() }),
        held: count,
        /** The next day on which something of it is erased; null = nothing waits. */
        nextErase: date.nullable(),
      }),
    ),
    lastErased: instant.nullable(),
  }),
  roles: ['operator', 'keeper', 'leader', 'office'],
  scope: 'everywhere',
})

/** Erases what is past its date in every personal field. The audit chain still holds. */
export const erasePersonal = command('persons.erase', {
  title: { vi: 'Xóa dữ liệu cá nhân hết hạn', en: 'Erase personal data past its date' },
  input: z.object({ asOf: date }),
  output: z.object({ erased: count }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
})

export const personCommands = [] as const
export const personQueries = [] as const
