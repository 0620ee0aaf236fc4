import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, instant, name, text, uuid } from './values.ts'

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const frame = text(120)

/** Who sits at the desk of an office on the day. */
const desk = ['operator', 'keeper', 'office', 'front', 'committee', 'duty'] as const
const tellers = [...desk, 'team', 'reporter'] as const
const watchers = [...tellers, 'leader', 'inspector', 'communicator', 'health', 'association'] as const

export const pollingEventKinds = ['opened', 'box-out', 'box-back', 'sealed', 'closed', 'atmosphere'] as const
export const tellingSources = ['form', 'phone', 'paper', 'text-code'] as const

/**
 * Tells what happened at a polling area: opened (the empty box shown and sealed), an auxiliary box out and back, an early
 * poll counted and sealed, closed; or how the day goes at the place (atmosphere), in a note. Never changed: a later telling of
 * the same says why. What is noted at the opening and of the atmosphere goes into the preliminary report.
 */
export const tellPolling = command('pollingday.tell', {
  title: { vi: 'Báo việc trong ngày bầu cử', en: 'Tell what happened at a polling area' },
  input: z.object({
    event: uuid,
    organisation: uuid,
    frame,
    kind: z.enum(pollingEventKinds),
    /** When it happened, that day. */
    hour,
    /** Which auxiliary box. */
    box: z.int().min(1).max(99).nullable().default(null),
    /** Ballot papers it went out or came back with. */
    ballots: count.nullable().default(null),
    /** Of a box that came back: ballot papers that are in it. */
    used: count.nullable().default(null),
    /** The planned trip of the box. */
    trip: uuid.nullable().default(null),
    note: text(500).default(''),
    source: z.enum(tellingSources),
    /** Asked for when the same was told before. */
    reason: text(500).default(''),
  }),
  output: z.object({ event: uuid }),
  roles: tellers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

/** Takes a number told by a text message: the desk types or pastes it as it came. */
export const takeTextCode = command('pollingday.textCode', {
  title: { vi: 'Nhận tin nhắn số liệu', en: 'Take a text message' },
  input: z.object({ organisation: uuid, frame, figure: uuid, text: text(200) }),
  output: z.object({
    area: z.object({ id: uuid, name: name() }),
    mark: hour,
    voted: count,
    /** False: the same number stood there already, from the same message come twice. */
    taken: z.boolean(),
    /** What the rules say about the number; it is stored all the same, and the desk calls back. */
    warnings: z.array(z.object({ vi: z.string(), en: z.string() })),
    /** What is sent back to the telephone. */
    receipt: z.object({ vi: z.string(), en: z.string() }),
  }),
  roles: desk,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Who enters the figures of an area for it. */
const writers = ['operator', 'keeper', 'office', 'front', 'reporter', 'committee', 'team'] as const

/**
 * A day that was run on paper, entered as a whole: turnout by mark, opened, auxiliary boxes, closed. What the paper says
 * replaces what was told by telephone or text with this one reason, and stands beside it in the history; what it says the
 * same is left as it is. All or nothing.
 */
export const enterPaper = command('pollingday.enterPaper', {
  title: { vi: 'Nhập một ngày từ phiếu giấy', en: 'Enter a day from its paper' },
  input: z.object({
    organisation: uuid,
    frame,
    voted: z
      .array(
        z.object({
          mark: hour,
          figure: uuid,
          voted: count,
          /** The entry seen beside the paper; null = none. */
          replaces: uuid.nullable(),
        }),
      )
      .max(20),
    events: z
      .array(
        z.object({
          event: uuid,
          kind: z.enum(pollingEventKinds),
          hour,
          box: z.int().min(1).max(99).nullable().default(null),
          ballots: count.nullable().default(null),
        }),
      )
      .max(60),
    reason: text(500),
  }),
  output: z.object({ figures: count, events: count }),
  roles: writers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Chooses the hours at which turnout is told, for an office and everybody below it. */
export const setMarks = command('pollingday.setMarks', {
  title: { vi: 'Đặt mốc báo cáo', en: 'Set the hours of the reports' },
  input: z.object({ organisation: uuid, frame, marks: z.array(hour).min(1).max(16) }),
  output: z.object({ marks: z.array(hour) }),
  roles: desk,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

export const incidentKinds = ['power', 'weather', 'road', 'ballots', 'order', 'health', 'equipment', 'other'] as const

/** What a kind of incident is called, on screen and on paper. */
export const incidentTitles: Readonly<Record<(typeof incidentKinds)[number], Readonly<{ vi: string; en: string }>>> = {
  power: { vi: 'Mất điện', en: 'Power cut' },
  weather: { vi: 'Thời tiết, thiên tai', en: 'Weather, natural disaster' },
  road: { vi: 'Đường, phương tiện', en: 'Road, transport' },
  ballots: { vi: 'Phiếu, thẻ, dấu', en: 'Ballots, cards, stamps' },
  order: { vi: 'An ninh, trật tự', en: 'Security and order' },
  health: { vi: 'Y tế', en: 'Health' },
  equipment: { vi: 'Hòm phiếu, thiết bị', en: 'Ballot box, equipment' },
  other: { vi: 'Việc khác', en: 'Something else' },
}

/** Something that happened at a place and needs somebody. No person is named in it. */
export const openIncident = command('pollingday.openIncident', {
  title: { vi: 'Báo sự việc', en: 'Tell an incident' },
  input: z.object({
    incident: uuid,
    /** Where: a polling area or an office. */
    organisation: uuid,
    frame,
    kind: z.enum(incidentKinds),
    /** 1: voting goes on · 2: voting is hindered · 3: voting has stopped or the law may be broken. */
    severity: z.int().min(1).max(3),
    text: text(1_000).min(1),
    hour,
  }),
  output: z.object({ incident: uuid }),
  roles: tellers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

export const incidentActs = ['respond', 'severity', 'close', 'reopen'] as const

/** What is done about it: first response and by which office, another severity, closed, opened again. */
export const handleIncident = command('pollingday.handleIncident', {
  title: { vi: 'Xử lý sự việc', en: 'Handle an incident' },
  input: z.object({
    organisation: uuid,
    incident: uuid,
    version: count,
    act: z.enum(incidentActs),
    /** The office that sees to it: "Trực điện lực xã". */
    owner: text(200).default(''),
    severity: z.int().min(1).max(3).optional(),
    text: text(1_000).default(''),
  }),
  output: z.object({ incident: uuid, version: count }),
  roles: tellers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

const place = z.object({ id: uuid, name: name() })
/** Who answers; only for whoever may see the telephones. */
const contacts = z.array(z.object({ name: z.string(), title: z.string(), phone: z.string() }))
const incident = z.object({
  id: uuid,
  organisation: place,
  kind: z.enum(incidentKinds),
  severity: z.int(),
  text: z.string(),
  hour,
  openedAt: instant,
  respondedAt: instant.nullable(),
  owner: z.string(),
  closedAt: instant.nullable(),
  version: count,
  lines: z.array(z.object({ at: instant, act: z.string(), text: z.string() })),
})
export type Incident = z.output<typeof incident>

const turnout = z.object({
  mark: hour,
  areas: count,
  told: count,
  registered: count,
  voted: count,
  /** Areas that told more than their register has. */
  over: z.array(place),
})
const state = z.object({ opened: hour.nullable(), closed: hour.nullable() })

/** Areas of a group that are to be called, with the telephones there. */
const toCall = z.object({
  group: place,
  /** On duty at this moment in an office of the group. */
  onDuty: contacts,
  minutes: z.int(),
  whole: z.boolean(),
  areas: z.array(
    z.object({
      ...place.shape,
      contacts,
      /** On duty there at this moment: called before the others. */
      onDuty: contacts,
    }),
  ),
  more: count,
})

/** The desk: turnout by mark, who is silent and whom to call, what happened. As quick figures, never as results. */
export const pollingBoard = query('pollingday.board', {
  title: { vi: 'Bàn trực ngày bầu cử', en: 'Desk of election day' },
  input: z.object({
    organisation: uuid,
    frame,
    /** The mark looked at; default: the one that is due. */
    mark: hour.optional(),
  }),
  output: z.object({
    place,
    electionDay: date,
    rehearsal: z.boolean(),
    /** Day and hour in Viet Nam by the server. */
    now: z.object({ day: date, hour }),
    marks: z.array(hour),
    /** The mark shown; null before the first. */
    mark: hour.nullable(),
    turnout: z.array(turnout),
    /** Turnout told for the close. */
    close: turnout,
    opened: count,
    closed: count,
    /** Areas where everybody on the register has voted; a poll is not closed early for that. */
    everybody: count,
    groups: z.array(
      z.object({
        ...{ id: uuid, name: name(), areas: count, told: count, opened: count, closed: count },
        standing: z.enum(['all', 'some', 'none']),
        incidents: count,
      }),
    ),
    silent: z.array(toCall),
    /** Who has not told the opening; `due`: the hour has come. */
    unopened: z.object({ opens: hour, due: z.boolean(), groups: z.array(toCall) }),
    incidents: z.object({ open: z.array(incident), closed: count }),
  }),
  roles: watchers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** The polling areas of a place one by one. */
export const pollingAreas = query('pollingday.areas', {
  title: { vi: 'Từng khu vực bỏ phiếu', en: 'Polling areas one by one' },
  input: z.object({ organisation: uuid, frame }),
  output: z.object({
    marks: z.array(hour),
    areas: z.array(
      z.object({
        ...place.shape,
        ...state.shape,
        code: z.string(),
        registered: count.nullable(),
        told: z.array(z.object({ figure: uuid, mark: hour, voted: count, source: z.string(), at: instant })),
        events: z.array(
          z.object({
            ...{ kind: z.enum(pollingEventKinds), hour, note: z.string(), source: z.string(), at: instant },
            ...{ box: z.int().nullable(), ballots: count.nullable(), used: count.nullable(), trip: uuid.nullable() },
          }),
        ),
      }),
    ),
    incidents: z.array(incident),
  }),
  roles: watchers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** A group with how many areas are missing, since when. */
const missing = z.object({ group: place, minutes: z.int(), areas: count })

/** The desk as it hangs on a wall: counts only. No telephone, nobody's name, of an incident no more than what, where and when. */
export const pollingWall = query('pollingday.wall', {
  title: { vi: 'Màn hình lớn ngày bầu cử', en: 'Wall screen of election day' },
  input: z.object({ organisation: uuid, frame }),
  output: z.object({
    ...pollingBoard.output.pick({
      place: true,
      electionDay: true,
      rehearsal: true,
      now: true,
      mark: true,
      turnout: true,
      close: true,
      opened: true,
      closed: true,
      everybody: true,
      groups: true,
    }).shape,
    /** When these counts were read. */
    at: instant,
    silent: z.array(missing),
    unopened: z.object({ opens: hour, due: z.boolean(), groups: z.array(missing) }),
    incidents: z.object({
      open: z.array(
        incident.pick({ id: true, organisation: true, kind: true, severity: true, hour: true, owner: true }),
      ),
      closed: count,
    }),
  }),
  roles: watchers,
  scope: { of: 'organisation', at: 'organisation' },
})

const told = z.object({ place: name(), hour, note: z.string() })

/**
 * What the preliminary report of an Election Committee (form 27 of 2025) can say already: opening and atmosphere as the areas
 * told them, turnout as quick figures, what happened. Results are none of it.
 */
export const pollingPreliminary = query('pollingday.preliminary', {
  title: { vi: 'Dự thảo báo cáo sơ bộ', en: 'Draft of the preliminary report' },
  input: z.object({ organisation: uuid, frame }),
  output: z.object({
    place,
    edition: z.enum(['2015', '2025']),
    electionDay: date,
    rehearsal: z.boolean(),
    now: z.object({ day: date, hour }),
    /** How many opened, the first and the last hour, and what was noted, in the order of the tree. */
    opening: z.object({
      ...{ areas: count, opened: count, first: hour.nullable(), last: hour.nullable() },
      missing: z.array(z.string()),
      notes: z.array(told),
    }),
    turnout: z.array(turnout),
    atmosphere: z.array(told),
    incidents: z.array(incident),
  }),
  roles: watchers,
  scope: { of: 'organisation', at: 'organisation' },
})

/** How long an address of a wall lasts at most (days). */
export const longestWall = 31

/** Makes an address for a wall that shows the counts of this office without anybody signing in, until it ends. */
export const openWall = command('pollingday.openWall', {
  title: { vi: 'Tạo địa chỉ màn hình lớn', en: 'Make an address for a wall' },
  input: z.object({ organisation: uuid, frame, wall: uuid, until: instant }),
  output: z.object({ wall: uuid }),
  roles: desk,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Ends it: the wall shows nothing any more. */
export const closeWall = command('pollingday.closeWall', {
  title: { vi: 'Kết thúc địa chỉ màn hình lớn', en: 'End an address of a wall' },
  input: z.object({ organisation: uuid, wall: uuid }),
  output: z.object({ wall: uuid }),
  roles: desk,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** The addresses of walls of an office that are open. They begin with that of the server. */
export const openWalls = query('pollingday.walls', {
  title: { vi: 'Địa chỉ màn hình lớn', en: 'Addresses of walls' },
  input: z.object({ organisation: uuid, frame }),
  output: z.object({ walls: z.array(z.object({ id: uuid, path: z.string(), since: instant, until: instant })) }),
  roles: desk,
  scope: { of: 'organisation', at: 'organisation' },
})

export const pollingDayCommands = [
  tellPolling,
  takeTextCode,
  enterPaper,
  setMarks,
  openIncident,
  handleIncident,
  openWall,
  closeWall,
] as const
export const pollingDayQueries = [pollingBoard, pollingAreas, pollingPreliminary, pollingWall, openWalls] as const
