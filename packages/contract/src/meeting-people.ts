import { z } from 'zod'
import { command, query } from './declare.ts'
import { half, meetingReaders, meetingStaff } from './meetings.ts'
import { meetingRoles } from './persons.ts'
import { count, date, instant, name, text, uuid } from './values.ts'
import { doers } from './work.ts'

/** Who directs, chairs, presents, takes the minutes and concludes; each in the office exercised in this meeting. */
export const setMeetingPeople = command('meetings.setPeople', {
  title: { vi: 'Ghi người chủ trì, trình bày, kết luận', en: 'Say who chairs, presents and concludes' },
  input: z.object({
    meeting: uuid,
    version: count,
    people: z
      .array(
        z.object({
          person: uuid,
          /** The one of his offices he acts in here; null = none in particular. */
          office: uuid.nullable(),
          roles: z.array(z.enum(meetingRoles)).min(1),
        }),
      )
      .max(50),
  }),
  output: z.object({ meeting: uuid, version: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/**
 * Invites organisations with so many seats each. A smaller number takes back seats that nobody was named for; 0 takes back
 * the invitation.
 */
export const inviteToMeeting = command('meetings.invite', {
  title: { vi: 'Mời dự họp', en: 'Invite to a meeting' },
  input: z.object({
    meeting: uuid,
    organisations: z.array(uuid).min(1).max(5000),
    /** "Đại diện cấp ủy cơ sở": what they are invited as. */
    category: name(120),
    quota: z.int().min(0).max(20),
  }),
  output: z.object({ invited: count, seats: count }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'no',
})

/** The invited organisation says who comes. */
export const nominateForSeat = command('meetings.nominate', {
  title: { vi: 'Cử người dự họp', en: 'Name who attends' },
  input: z.object({
    seat: uuid,
    version: count,
    fullName: name(100),
    office: text(200).default(''),
    /** In whose place he comes; null = in nobody's. */
    substituteFor: name(100).nullable().default(null),
  }),
  output: z.object({ seat: uuid, version: count }),
  roles: doers,
  scope: { of: 'seat', at: 'seat' },
  offline: 'no',
})

export const attendanceStates = ['invited', 'present', 'excused', 'absent'] as const

/**
 * Ticks off a seat. Several devices may tick: what was ticked last, by the clock of the device, stands; everything is kept
 * in the audit.
 */
export const tickAttendance = command('meetings.tick', {
  title: { vi: 'Điểm danh', en: 'Tick off attendance' },
  input: z.object({
    meeting: uuid,
    seat: uuid,
    state: z.enum(attendanceStates),
    /** Why not; for an absence with a reason. */
    reason: text(300).default(''),
  }),
  output: z.object({ seat: uuid, state: z.enum(attendanceStates) }),
  roles: meetingStaff,
  scope: { of: 'meeting', at: 'meeting' },
  offline: 'queue',
})

const seat = z.object({
  id: uuid,
  organisation: z.object({ id: uuid, name: name() }),
  category: z.string(),
  /** 1 for the first seat of the organisation. */
  number: count,
  fullName: z.string().nullable(),
  office: z.string(),
  substituteFor: z.string().nullable(),
  state: z.enum(attendanceStates),
  reason: z.string(),
  version: count,
})
export type Seat = z.output<typeof seat>

/** Adds up: invited = present + excused + absent + not ticked yet. */
const seatCounts = z.object({ invited: count, present: count, excused: count, absent: count, open: count })

export const meetingSeats = query('meetings.seats', {
  title: { vi: 'Thành phần dự họp', en: 'Who is invited and who came' },
  input: z.object({ meeting: uuid }),
  output: z.object({
    seats: z.array(seat),
    counts: seatCounts,
    byCategory: z.array(z.object({ category: z.string(), counts: seatCounts })),
    /** Each once, with every office held on the day, in the order given. */
    people: z.array(
      z.object({
        person: uuid,
        office: uuid.nullable(),
        fullName: z.string(),
        /** With the form of address. */
        name: z.string(),
        offices: z.array(z.string()),
        roles: z.array(z.enum(meetingRoles)),
        /** "Đồng chí Nguyễn Văn An, Bí thư Đảng ủy xã, …: chủ trì, kết luận" */
        text: z.string(),
        held: z.array(z.object({ id: uuid, title: z.string(), organisation: z.string() })),
      }),
    ),
    version: count,
  }),
  roles: meetingReaders,
  scope: { of: 'meeting', at: 'meeting' },
})

/** What an organisation is invited to, the next meeting first. */
export const invitations = query('meetings.invitations', {
  title: { vi: 'Giấy mời của đơn vị', en: 'Invitations of an organisation' },
  input: z.object({ organisation: uuid, from: date.optional() }),
  output: z.object({
    invitations: z.array(
      z.object({
        seat: seat.omit({ organisation: true }),
        meeting: uuid,
        title: z.string(),
        convenor: z.string(),
        day: date,
        half,
        place: z.string().nullable(),
        invitedAt: instant,
      }),
    ),
  }),
  roles: [...doers, 'leader'],
  scope: { of: 'organisation', at: 'organisation' },
})

export const meetingPeopleCommands = [setMeetingPeople, inviteToMeeting, nominateForSeat, tickAttendance] as const
export const meetingPeopleQueries = [meetingSeats, invitations] as const
