import { z } from 'zod'
import { command, query } from './declare.ts'
import { roles } from './roles.ts'
import { sheetReport } from './sheet-report.ts'
import { code, count, date, instant, name, sheetContent, text, uuid } from './values.ts'

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
  /** First day; null = not known, or as long as the organisation. */
  from: date.nullable(),
  /** The first day on which it is no longer held; null = still held. */
  to: date.nullable(),
})
export type OfficeHeld = z.output<typeof officeHeld>

export const person = z.object({
  id: uuid,
  fullName: name(120),
  /** Ông, Bà, Đồng chí: how papers address the person. */
  honorific: name(30).nullable(),
  phone: z.string().max(30).nullable(),
  email: z.email().max(200).nullable(),
  /** Held on the day asked for, in the order in which they are written. */
  offices: z.array(officeHeld),
  /** Grows with every change of the person and of his offices; a change names the version it was made on. */
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
    /** These three: left out = as it was, null = emptied. */
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

/**
 * An office held for a time; two terms of one person in one office (the same title at the same organisation) never
 * overlap, and a term lies inside the life of its organisation. An office recorded before is corrected under its id.
 */
export const holdOffice = command('persons.holdOffice', {
  title: { vi: 'Ghi chức vụ', en: 'Record an office' },
  input: z.object({
    organisation: uuid,
    person: uuid,
    office: uuid,
    /** The person's version seen; asked for when an office recorded before is corrected. */
    version: count.optional(),
    title: name(200),
    order: z.int().min(1).max(99).default(1),
    from: date.nullish(),
    /** The first day on which it is no longer held. */
    to: date.nullish(),
  }),
  output: z.object({ office: uuid, version: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const endOffice = command('persons.endOffice', {
  title: { vi: 'Kết thúc chức vụ', en: 'End an office' },
  input: z.object({
    office: uuid,
    /** The person's version seen. */
    version: count,
    /** The first day on which it is no longer held. */
    to: date,
    reason: text(500).optional(),
  }),
  output: z.object({ office: uuid, version: count }),
  roles: staff,
  scope: { of: 'office', at: 'office' },
  offline: 'no',
})

/**
 * Persons and their offices from a sheet (XLSX or CSV), one office a row: code of the organisation, full name, honorific,
 * title, order, from, to, phone, email. All rows or none; `dryRun` stores nothing and answers what would happen.
 */
export const importPersons = command('persons.import', {
  title: { vi: 'Nhập người và chức vụ từ bảng tính', en: 'Import persons from a sheet' },
  input: z.object({
    /** Every organisation of the sheet is this one or below it. */
    under: uuid,
    fileName: name(200),
    content: sheetContent,
    dryRun: z.boolean().default(false),
  }),
  /** A row is an office, and so are `created` and `unchanged`; `persons`: who was not there before. */
  output: sheetReport.extend({ persons: count }),
  roles: staff,
  scope: { of: 'organisation', at: 'under' },
  offline: 'no',
})

/**
 * Persons with an office at or below an organisation on a day, and those recorded there who have no office yet, by given
 * name. `search` needs no accents and looks at names and titles.
 */
export const personsOf = query('persons.list', {
  title: { vi: 'Người và chức vụ', en: 'Persons and offices' },
  input: z.object({
    organisation: uuid,
    at: date.optional(),
    search: text(100).optional(),
    /** Continue after this person. */
    after: uuid.optional(),
    limit: z.int().min(1).max(1000).default(200),
  }),
  output: z.object({ at: date, persons: z.array(person), more: z.boolean() }),
  roles: [...staff, 'leader', 'inspector', 'reception'],
  scope: { of: 'organisation', at: 'organisation' },
})

/** One person whole, for whoever sees him: every office he holds or held, and how papers write him on a day. */
export const personRecord = query('persons.record', {
  title: { vi: 'Hồ sơ một người', en: 'One person' },
  /** `organisation`: where the reader looks from. */
  input: z.object({ organisation: uuid, person: uuid, at: date.optional() }),
  output: z.object({
    at: date,
    person: person.extend({
      /** All of them, those that ended and those to come too. */
      offices: z.array(officeHeld),
    }),
    /** The organisation that keeps the record; null = out of the reader's reach. */
    keeper: z.object({ id: uuid, name: name() }).nullable(),
    /** "Đồng chí Nguyễn Văn A, Bí thư Đảng ủy xã", with the offices held on the day. */
    written: z.string(),
  }),
  roles: [...staff, 'leader', 'inspector', 'reception'],
  scope: { of: 'organisation', at: 'organisation' },
})
export type PersonRecord = z.output<typeof personRecord.output>

/** Roles a person may have in a meeting. */
export const meetingRoles = ['directing', 'chair', 'concluder', 'presenter', 'secretary', 'attending'] as const

/** Who came: each person once, with every office in order, and the signing block of an act in the office exercised. */
export const attendanceList = query('persons.attendance', {
  title: { vi: 'Danh sách dự họp và khối ký', en: 'Attendance list and signing block' },
  input: z.object({
    organisation: uuid,
    at: date.optional(),
    /** What is printed above the list. */
    meeting: z.object({ title: name(300), place: name(200).nullish() }).optional(),
    /** Who came; somebody named several times is written once, with all roles. `office`: the one exercised here. */
    entries: z
      .array(z.object({ person: uuid, roles: z.array(z.enum(meetingRoles)).min(1), office: uuid.optional() }))
      .max(500),
    /** Who signs, and in which of his offices. */
    signs: z.object({ person: uuid, office: uuid }).optional(),
  }),
  output: z.object({
    at: date,
    organisation: z.object({ id: uuid, name: name(), kind: z.string() }),
    lines: z.array(
      z.object({
        person: uuid,
        name: z.string(),
        offices: z.array(z.string()),
        roles: z.string(),
        text: z.string(),
        /** The offices held on the day, for a choice of the one exercised. */
        held: z.array(officeHeld),
      }),
    ),
    signing: z
      .object({
        /** "T/M BAN THƯỜNG VỤ"; '' = the office signs in its own name. */
        authority: z.string(),
        /** "KT. CHỦ TỊCH": a deputy signs for his head; null = nobody's place is taken. */
        deputyFor: z.string().nullable(),
        title: z.string(),
        fullName: name(120),
        /** Why somebody should look before it is printed; null = the convention is confirmed. */
        note: z.object({ vi: z.string(), en: z.string() }).nullable(),
      })
      .nullable(),
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
        /** False: nobody who knows the law has confirmed purpose, basis and time. */
        confirmed: z.boolean(),
        /** Who may read it. */
        readers: z.array(z.enum(roles)),
        /** Days after `after` until it is erased; null = published by law and kept. */
        keepDays: count.nullable(),
        after: z.object({ vi: z.string(), en: z.string() }),
        held: count,
        /** The next day on which something of it is erased; null = nothing waits. */
        nextErase: date.nullable(),
      }),
    ),
    lastErased: instant.nullable(),
  }),
  // Whoever reads or types such a field may ask why; the counts are those of his reach.
  roles: [...staff, 'leader', 'inspector', 'reception'],
  scope: 'everywhere',
})

/** Erases what is past its date in every personal field, as of a day that has come. The audit chain still holds. */
export const erasePersonal = command('persons.erase', {
  title: { vi: 'Xóa dữ liệu cá nhân hết hạn', en: 'Erase personal data past its date' },
  input: z.object({ asOf: date }),
  output: z.object({ erased: count }),
  roles: ['operator', 'keeper'],
  scope: 'everywhere',
  offline: 'no',
})

export const personCommands = [savePerson, holdOffice, endOffice, importPersons, erasePersonal] as const
export const personQueries = [personsOf, personRecord, attendanceList, personalFields] as const
