import { z } from 'zod'
import { command, query } from './declare.ts'
import { code, count, date, edition, id, instant, name, text, uuid } from './values.ts'

export const meetingStaff = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const
export const meetingReaders = [...meetingStaff, 'leader'] as const

/** Sessions of a day: conferences are called for a morning, an afternoon or an evening. */
export const halves = ['morning', 'afternoon', 'evening'] as const
export const half = z.enum(halves)

export const agendaKinds = ['report', 'personnel', 'proposal', 'follow-up', 'conclusion', 'other'] as const
const agendaItem = z.object({
  id: uuid,
  kind: z.enum(agendaKinds),
  title: name(300),
  /** The office or unit that presents it, not a person's name. */
  presenter: name(200).nullable().default(null),
})

const meetingHead = {
  /** An id of `meetings.kinds`. */
  kind: code,
  title: name(300),
  purposes: z.array(name(200)).max(10),
  day: date,
  half,
  place: name(200).nullable(),
  /** The election it belongs to; null = outside elections. */
  frame: id.nullable(),
  /** The series it belongs to. */
  series: uuid.nullable().default(null),
  agenda: z.array(agendaItem).max(50),
}

export const saveMeeting = command('meetings.save', {
  title: { vi: 'Lập, sửa cuộc họp', en: 'Save a meeting' },
  input: z.object({
    organisation: uuid,
    meeting: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    ...meetingHead,
  }),
  output: z.object({ meeting: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const meetingLine = z.object({
  id: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  kind: z.string(),
  title: z.string(),
  day: date,
  half,
  place: z.string().nullable(),
  frame: z.string().nullable(),
  /** The conclusion: none yet, a draft, or issued with its number. */
  conclusion: z.object({ id: uuid, state: z.enum(['draft', 'issued']), number: z.string().nullable() }).nullable(),
})

export const meetingList = query('meetings.list', {
  title: { vi: 'Các cuộc họp', en: 'Meetings' },
  input: z.object({
    organisation: uuid,
    from: date.optional(),
    to: date.optional(),
    limit: z.int().min(1).max(500).default(200),
  }),
  output: z.object({ meetings: z.array(meetingLine), more: z.boolean() }),
  roles: meetingReaders,
  scope: { of: 'organisation', at: 'organisation' },
})

export const meetingKinds = query('meetings.kinds', {
  title: { vi: 'Loại cuộc họp', en: 'Kinds of meetings' },
  input: z.object({}),
  output: z.object({
    kinds: z.array(
      z.object({
        id: code,
        title: z.object({ vi: z.string(), en: z.string() }),
        purposes: z.array(z.string()),
        agenda: z.array(z.object({ kind: z.enum(agendaKinds), title: z.string() })),
      }),
    ),
  }),
  roles: meetingReaders,
  scope: 'everywhere',
})

export const conclusionItemKinds = ['information', 'decision', 'task'] as const

/** One item of a conclusion as an office keeps it: what a person decided, not what was read from the text. */
const conclusionItem = z.object({
  id: uuid,
  kind: z.enum(conclusionItemKinds),
  text: text(4000).min(1),
  /** Who shall do it: every one gets a copy. */
  recipients: z.array(uuid).max(5000),
  /** How they were chosen, printed in the notice: "Chức năng: tham mưu bầu cử; 9 tổ chức". */
  filter: text(500).nullable().default(null),
  /** What it is; its quality is graded by the points of that type. */
  type: z.enum(['document', 'meeting', 'body', 'count', 'communication', 'inspection', 'other']).default('other'),
  /** The last day asked for. */
  due: date.nullable(),
  /** The dated step of the law that binds it; the day asked for is never later. */
  step: code.nullable().default(null),
  urgent: z.boolean().default(false),
  /** All recipients do it together; the first one leads. */
  joint: z.boolean().default(false),
})
export type ConclusionItem = z.output<typeof conclusionItem>

/** Keeps the draft of a conclusion: the words as they were taken down, and its items. */
export const saveConclusion = command('meetings.saveConclusion', {
  title: { vi: 'Ghi dự thảo kết luận', en: 'Save the draft of a conclusion' },
  input: z.object({
    meeting: uuid,
    conclusion: uuid,
    version: count.optional(),
    source: text(200_000),
    items: z.array(conclusionItem).max(100),
  }),
  output: z.object({ conclusion: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'queue',
})

/** Party papers carry no motto and other headings than State papers. */
export const noticeForms = ['party', 'state'] as const

/** What is printed around the items of a notice. */
export const noticeHead = {
  /** "Ninh Bình", before the day. */
  place: name(100).nullable().default(null),
  /** Who signs, in which of his offices. */
  signer: z.object({ person: uuid, office: uuid }).nullable().default(null),
  /** Lines under "Nơi nhận" besides those who do something. */
  copies: z.array(name(200)).max(20).default([]),
}

/** Issues the notice: it gets its number, and every task goes out as a copy to each recipient. */
export const issueConclusion = command('meetings.issueConclusion', {
  title: { vi: 'Ban hành thông báo kết luận', en: 'Issue the notice of a conclusion' },
  input: z.object({
    conclusion: uuid,
    version: count,
    number: name(60),
    form: z.enum(noticeForms),
    on: date,
    ...noticeHead,
  }),
  output: z.object({ conclusion: uuid, tasks: count, copies: count }),
  roles: ['operator', 'keeper', 'leader', 'office', 'committee', 'front'],
  scope: { of: 'conclusion', at: 'conclusion' },
  offline: 'no',
})

export const meetingOne = query('meetings.one', {
  title: { vi: 'Một cuộc họp', en: 'One meeting' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    meeting: z.object({
      id: uuid,
      organisation: z.object({ id: uuid, name: name() }),
      /** Whether the convenor is a body of the Party: its papers have another head. */
      party: z.boolean(),
      ...meetingHead,
      kind: z.string(),
      edition: edition.nullable(),
      electionDay: date.nullable(),
      version: count,
    }),
    conclusion: z
      .object({
        id: uuid,
        state: z.enum(['draft', 'issued']),
        version: count,
        source: z.string(),
        items: z.array(conclusionItem),
        number: z.string().nullable(),
        form: z.enum(noticeForms).nullable(),
        on: date.nullable(),
        issuedAt: instant.nullable(),
        /** Names of recipients, for those items name. */
        names: z.record(z.string(), z.string()),
      })
      .nullable(),
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

const span = z.object({ from: count, to: count })

/** Reads the items of a conclusion from running text, with the frame's own organisations found by their names. */
export const proposeItems = query('meetings.propose', {
  title: { vi: 'Đề xuất các mục từ lời kết luận', en: 'Propose items from a conclusion' },
  input: z.object({ meeting: uuid, source: text(100_000) }),
  output: z.object({
    /** The text that places count in: composed letters, one kind of line end. */
    source: z.string(),
    passage: span,
    items: z.array(
      z.object({
        number: count,
        kind: z.enum(conclusionItemKinds),
        text: z.string(),
        place: span,
        addressees: z.array(
          z.object({
            text: z.string(),
            /** Organisations below the convenor that the words mean; a person looks over them. */
            organisations: z.array(z.object({ id: uuid, name: name() })),
          }),
        ),
        due: date.nullable(),
        urgent: z.boolean(),
        step: code.nullable(),
        because: z.array(z.object({ code: z.string(), vi: z.string(), en: z.string() })),
      }),
    ),
  }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
})

export const meetingCommands = [saveMeeting, saveConclusion, issueConclusion] as const
export const meetingQueries = [meetingList, meetingKinds, meetingOne, proposeItems] as const
