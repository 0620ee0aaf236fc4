import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, instant, name, text, uuid } from './values.ts'

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Who makes the roster: whoever may see the people of an office. */
const planners = ['operator', 'keeper', 'office', 'front', 'association', 'committee'] as const
/** Who may be on duty: takes over and hands over. */
const officers = [...planners, 'leader', 'reporter', 'team', 'reception', 'health', 'duty'] as const
/** Whoever works here may know whom to call. */
const readers = [...officers, 'inspector', 'communicator'] as const

export const shiftKinds = ['day', 'night', 'weekend'] as const

const planned = z.object({
  shift: uuid,
  day: date,
  kind: z.enum(shiftKinds),
  /** Local time; where it ends no later than it begins, it ends on the next day. */
  from: hour,
  to: hour,
  person: uuid,
  deputy: uuid.nullable().default(null),
})

/** Puts shifts of an office on the roster, as many as a week has and more. One officer is on duty at a time. */
export const planDuty = command('duty.plan', {
  title: { vi: 'Lập lịch trực', en: 'Plan the duty roster' },
  input: z.object({ organisation: uuid, shifts: z.array(planned).min(1).max(60) }),
  output: z.object({ shifts: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Somebody else is on duty in a shift, or stands in for him. */
export const changeDuty = command('duty.change', {
  title: { vi: 'Đổi người trực', en: 'Change who is on duty' },
  input: z.object({ organisation: uuid, shift: uuid, version: count, person: uuid, deputy: uuid.nullable() }),
  output: z.object({ shift: uuid, version: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Takes a shift off the roster that has not begun. */
export const dropDuty = command('duty.drop', {
  title: { vi: 'Bỏ ca trực', en: 'Take a shift off the roster' },
  input: z.object({ organisation: uuid, shift: uuid, version: count }),
  output: z.object({ shift: uuid }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** The note of whoever ends a shift: what is open, and what was promised to whom. Written once, by him or for him. */
export const handOverDuty = command('duty.handOver', {
  title: { vi: 'Bàn giao ca trực', en: 'Hand a shift over' },
  input: z.object({ organisation: uuid, shift: uuid, open: text(2_000), promised: text(2_000) }),
  output: z.object({ shift: uuid }),
  roles: officers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

/** Takes a shift over; before the note of the shift before it is there, it is refused. */
export const takeOverDuty = command('duty.takeOver', {
  title: { vi: 'Nhận ca trực', en: 'Take a shift over' },
  input: z.object({ organisation: uuid, shift: uuid }),
  output: z.object({ shift: uuid }),
  roles: officers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/** Who is called; null once his time to be held is over. */
const officer = z.object({ id: uuid, name: z.string(), title: z.string(), phone: z.string().nullable() })

const shift = z.object({
  id: uuid,
  day: date,
  kind: z.enum(shiftKinds),
  from: hour,
  to: hour,
  start: instant,
  end: instant,
  person: officer.nullable(),
  deputy: officer.nullable(),
  standing: z.enum(['coming', 'running', 'missing', 'handed']),
  open: z.string(),
  promised: z.string(),
  handedAt: instant.nullable(),
  takenAt: instant.nullable(),
  version: count,
})

/** A week of an office, and the last shifts before it that nobody handed over. */
export const dutyRoster = query('duty.roster', {
  title: { vi: 'Lịch trực', en: 'Duty roster' },
  input: z.object({ organisation: uuid, monday: date }),
  output: z.object({ today: date, shifts: z.array(shift), missing: z.array(shift) }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

const called = z.object({ name: z.string(), title: z.string(), phone: z.string().nullable() })

/** Whom to call at this moment: the officer on duty here, and those of the offices above. */
export const dutyNow = query('duty.now', {
  title: { vi: 'Ai đang trực', en: 'Who is on duty' },
  input: z.object({ organisation: uuid }),
  output: z.object({
    here: shift.nullable(),
    /** The shift before the one that runs, or the last one, when nobody handed it over. */
    missing: shift.nullable(),
    next: shift.nullable(),
    /** The nearest office first. */
    above: z.array(
      z.object({ organisation: z.object({ id: uuid, name: name() }), until: hour, officers: z.array(called) }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})

export const dutyCommands = [planDuty, changeDuty, dropDuty, handOverDuty, takeOverDuty] as const
export const dutyQueries = [dutyRoster, dutyNow] as const
