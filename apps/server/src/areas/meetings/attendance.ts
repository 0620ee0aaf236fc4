import {
  attendanceStates,
  type InputOf,
  invitations,
  inviteToMeeting,
  meetingSeats,
  nominateForSeat,
  setMeetingPeople,
  tickAttendance,
} from '@baucu/contract'
import { countSeats } from '@baucu/direction'
import { noProvince } from '../../kernel/audit.ts'
import { answer, type CommandContext, handle } from '../../kernel/bus.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { today } from '../../kernel/today.ts'
import { organisationNames, readOrganisations } from '../organisations/index.ts'
import { peopleInRoles } from '../persons/index.ts'
import { readMeeting } from './rows.ts'
import { readSeats, type SeatRow } from './seat-rows.ts'

const setPeople = handle(setMeetingPeople, async (context, { meeting: id, version, people }) => {
  const meeting = await readMeeting(context, id)
  if (!meeting) return notFound()
  if (meeting.version !== version) return changedMeanwhile(version, meeting.version)
  const known = await peopleInRoles(context, people, meeting.day)
  const unknown = people.findIndex((each) => !known.some((one) => one.person === each.person))
  if (unknown !== -1) return new Refused(404, 'not-found', {}, [`input.people.${unknown}.person`])
  const idle = people.findIndex(
    (each) =>
      each.office !== null &&
      !known.some((one) => one.person === each.person && one.held.some((office) => office.id === each.office)),
  )
  if (idle !== -1) return new Refused(422, 'office-not-held', { at: meeting.day }, [`input.people.${idle}.office`])
  await context.client.query(
    'update meeting set people = $3, version = version + 1, changed_at = $4 where province_code = $1 and id = $2',
    [meeting.province, id, JSON.stringify(people), context.now],
  )
  context.record({ subject: `meeting/${id}`, before: { people: meeting.people }, after: { people } })
  return { meeting: id, version: version + 1 }
})

const invite = handle(inviteToMeeting, async (context, { meeting: id, organisations, category, quota }) => {
  const meeting = await readMeeting(context, id)
  if (!meeting) return notFound()
  const wanted = [...new Set(organisations)]
  const there = new Set((await readOrganisations(context, { at: meeting.day, ids: wanted })).map((each) => each.id))
  const gone = wanted.filter((each) => !there.has(each)).length
  if (gone > 0) return new Refused(422, 'invited-gone', { gone }, ['input.organisations'])
  const seats = (await readSeats(context, { meeting: id })).filter((each) => wanted.includes(each.organisation))
  // Somebody is named for it, or has been ticked off: that is not taken back by a number.
  const taken = seats.filter((each) => each.number > quota && (each.fullName !== null || each.state !== 'invited'))
  if (taken.length > 0) return new Refused(409, 'seats-taken', { taken: taken.length, quota }, ['input.quota'])
  const { rowCount: withdrawn } = await context.client.query(
    'delete from meeting_seat where meeting_id = $1 and organisation_id = any ($2) and number > $3',
    [id, wanted, quota],
  )
  const added = await addSeats(context, meeting, wanted, { category, quota }, seats)
  const { rowCount: renamed } = await context.client.query(
    'update meeting_seat set category = $3 where meeting_id = $1 and organisation_id = any ($2) and category <> $3',
    [id, wanted, category],
  )
  if (added + (withdrawn ?? 0) + (renamed ?? 0) === 0) context.unchanged()
  else {
    context.record({
      subject: `meeting/${id}`,
      before: null,
      after: { invited: wanted, category, quota, added, withdrawn: withdrawn ?? 0 },
    })
  }
  return { invited: wanted.length, seats: added }
})

type Invited = Readonly<Pick<InputOf<typeof inviteToMeeting>, 'category' | 'quota'>>

/** Writes the seats that are not there yet; their ids follow from the command's, so that running it again makes the same. */
async function addSeats(
  { client, id: command, now }: CommandContext,
  meeting: NonNullable<Awaited<ReturnType<typeof readMeeting>>>,
  organisations: readonly string[],
  { category, quota }: Invited,
  there: readonly SeatRow[],
): Promise<number> {
  const missing = organisations.flatMap((organisation) =>
    Array.from({ length: quota }, (_, index) => index + 1)
      .filter((number) => !there.some((each) => each.organisation === organisation && each.number === number))
      .map((number) => ({ organisation, number })),
  )
  const { rowCount } = await client.query(
    `insert into meeting_seat (province_code, id, meeting_id, organisation_id, org_path, convenor_id, convenor_path, title, day, half,
       place, category, number, office, state, reason, invited_at, version)
     select coalesce(o.province_code, $4), wanted.id, $5, o.id, o.path, $6, $7, $8, $9, $10, $11, $12, wanted.number, '', 'invited', '', $13, 1
     from unnest($1::uuid[], $2::uuid[], $3::int[]) as wanted (id, organisation, number)
     join organisation o on o.id = wanted.organisation`,
    [
      missing.map((_, index) => derivedId(command, index)),
      missing.map((each) => each.organisation),
      missing.map((each) => each.number),
      noProvince,
      meeting.id,
      meeting.organisation,
      meeting.path,
      meeting.title,
      meeting.day,
      meeting.half,
      meeting.place,
      category,
      now,
    ],
  )
  return rowCount ?? 0
}

const nominate = handle(nominateForSeat, async (context, input) => {
  const { seat: id, version, fullName, office, substituteFor } = input
  const [seat] = await readSeats(context, { id })
  if (!seat) return notFound()
  if (seat.version !== version) return changedMeanwhile(version, seat.version)
  await context.client.query(
    `update meeting_seat set full_name = $3, office = $4, substitute_for = $5, version = version + 1 where province_code = $1 and id = $2`,
    [seat.province, id, fullName, office, substituteFor],
  )
  context.record({
    subject: `seat/${id}`,
    before: { fullName: seat.fullName, office: seat.office, substituteFor: seat.substituteFor },
    after: { fullName, office, substituteFor },
  })
  return { seat: id, version: version + 1 }
})

const tick = handle(tickAttendance, async (context, { meeting, seat: id, state, reason }) => {
  const [seat] = await readSeats(context, { id })
  if (!seat || seat.meeting !== meeting) return notFound()
  if (state === 'excused' && reason.trim() === '') return new Refused(422, 'needs-reason', {}, ['input.reason'])
  const at = new Date(context.deviceAt ?? context.now)
  // A tick that was made earlier and comes later is noted, but does not undo the later one.
  const stands = seat.tickedAt !== null && seat.tickedAt > at
  if (!stands) {
    await context.client.query(
      'update meeting_seat set state = $3, reason = $4, ticked_at = $5 where province_code = $1 and id = $2',
      [seat.province, id, state, state === 'excused' ? reason.trim() : '', at],
    )
  }
  context.record({
    subject: `seat/${id}`,
    before: { state: seat.state, reason: seat.reason },
    after: { state, reason, ...(stands ? { late: true } : {}) },
  })
  return { seat: id, state: stands ? (attendanceStates.find((each) => each === seat.state) ?? state) : state }
})

const seenOf = ({ id, category, number, fullName, office, substituteFor, state, reason, version }: SeatRow) => ({
  ...{ id, category, number, fullName, office, substituteFor, state, reason, version },
})

const seatsOf = answer(meetingSeats, async (context, { meeting: id }) => {
  const meeting = await readMeeting(context, id)
  if (!meeting) return notFound()
  const unsorted = await readSeats(context, { meeting: id })
  const names = await organisationNames(context, [...new Set(unsorted.map((each) => each.organisation))])
  const byName = new Intl.Collator('vi', { numeric: true })
  const nameOf = (each: SeatRow) => names.get(each.organisation) ?? '–'
  const seats = [...unsorted].sort(
    (a, b) => byName.compare(a.category, b.category) || byName.compare(nameOf(a), nameOf(b)) || a.number - b.number,
  )
  const people = await peopleInRoles(context, meeting.people, meeting.day)
  return {
    seats: seats.map((each) => ({
      ...seenOf(each),
      organisation: { id: each.organisation, name: nameOf(each) },
    })),
    counts: countSeats(seats),
    byCategory: [...Map.groupBy(seats, (each) => each.category)].map(([category, same]) => ({
      category,
      counts: countSeats(same),
    })),
    people: people.map(({ person, office, fullName, name, offices, roles, text, held }) => ({
      ...{ person, office, fullName, name, text, roles: [...roles], offices: [...offices] },
      held: held.map((each) => ({ id: each.id, title: each.title, organisation: each.organisation.name })),
    })),
    version: meeting.version,
  }
})

const invited = answer(invitations, async (context, { from }) => {
  const organisation = context.place?.organisation
  if (!organisation) return notFound()
  const seats = await readSeats(context, { organisation, from: from ?? today(context.now) })
  const names = await organisationNames(context, [...new Set(seats.map((each) => each.convenor))])
  return {
    invitations: seats.map((each) => ({
      seat: seenOf(each),
      ...{ meeting: each.meeting, title: each.title, day: each.day, half: each.half, place: each.place },
      convenor: names.get(each.convenor) ?? '–',
      invitedAt: each.invitedAt.toISOString(),
    })),
  }
})

export const attendanceCommands = [setPeople, invite, nominate, tick]
export const attendanceQueries = [seatsOf, invited]
