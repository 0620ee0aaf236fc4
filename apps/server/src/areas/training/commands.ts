import { saveCourse, tellAttendance } from '@baucu/contract'
import { pointsAtPerson, refuseAttendance } from '@baucu/reporting'
import type { z } from 'zod'
import { noProvince } from '../../kernel/audit.ts'
import { type CommandContext, handle } from '../../kernel/bus.ts'
import { changedMeanwhile, notFound, Refused } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { readAttendance, readBodies, readCourses } from './rows.ts'

/** Plans a course, or changes it; what was told of it stays. */
async function save(
  context: CommandContext,
  input: z.output<typeof saveCourse.input>,
): Promise<{ course: string; version: number } | Refused> {
  const { client, place, now } = context
  const { organisation, frame, course, version, subject, day, place: where, material, audience } = input
  if (!place || !(await readFrame(context.db, frame))) return new Refused(404, 'not-found', {}, ['input.frame'])
  const before = (await readCourses(context, place.path)).find((each) => each.id === course)
  if (before && (before.organisation !== organisation || before.frame !== frame)) return notFound()
  if ((before?.version ?? 0) !== (version ?? 0)) return changedMeanwhile(version ?? 0, before?.version ?? 0)
  const kinds = [...new Set(audience)]
  const { rowCount } = before
    ? await client.query(
        `update training_course set subject = $2, day = $3, place = $4, material = $5, audience = $6, version = version + 1, changed_at = $7
         where id = $1`,
        [course, subject, day, where, material, kinds, now],
      )
    : await client.query(
        `insert into training_course (province_code, id, frame_id, organisation_id, org_path, subject, day, place, material, audience,
           version, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11) on conflict do nothing`,
        [
          ...[place.province ?? noProvince, course, frame, organisation, place.path, subject, day, where, material],
          ...[kinds, now],
        ],
      )
  if (rowCount === 0) return new Refused(409, 'course-there', {}, ['input.course'])
  context.record({
    subject: `course/${course}`,
    before: before ? { subject: before.subject, day: before.day, place: before.place } : null,
    after: { organisation, subject, day, place: where, material, audience: kinds },
  })
  return { course, version: (before?.version ?? 0) + 1 }
}

/** Writes how many of a body came. */
async function tell(
  context: CommandContext,
  input: z.output<typeof tellAttendance.input>,
): Promise<{ entry: string } | Refused> {
  const { client, place, actor, now, deviceAt } = context
  const { entry, course: id, organisation, invited, attended, passed, reason, correction } = input
  if (!place) return notFound()
  const course = (await readCourses(context, place.path)).find((each) => each.id === id)
  const [body] = course ? await readBodies(context, place.path, course.audience, course.day) : []
  if (!course?.path || body?.id !== organisation || !place.path.startsWith(course.path)) return notFound()
  const wrong = refuseAttendance(input)
  if (wrong) return new Refused(422, `attendance-${wrong}`, { invited, attended }, [`input.${wrong}`])
  for (const field of ['reason', 'correction'] as const)
    if (pointsAtPerson(input[field])) return new Refused(422, 'text-points-at-person', {}, [`input.${field}`])
  if (attended < invited && reason.trim() === '') return new Refused(422, 'attendance-reason', {}, ['input.reason'])
  const [before] = (await readAttendance(context, [id], place.path)).filter((row) => row.organisation === organisation)
  if (before && correction.trim() === '') return new Refused(409, 'attendance-correction', {}, ['input.correction'])
  const { rowCount } = await client.query(
    `insert into training_attendance (province_code, id, course_id, organisation_id, org_path, invited, attended, passed, reason,
       correction, account_id, device_at, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing`,
    [
      ...[place.province ?? noProvince, entry, id, organisation, place.path, invited, attended, passed, reason],
      ...[correction, actor.account, deviceAt, now],
    ],
  )
  if (rowCount === 0) return new Refused(409, 'attendance-there', {}, ['input.entry'])
  context.record({
    subject: `course/${id}`,
    before: before ? { organisation, invited: before.invited, attended: before.attended } : null,
    after: { organisation, invited, attended, passed, reason },
    reason: correction || null,
  })
  return { entry }
}

export const trainingCommands = [handle(saveCourse, save), handle(tellAttendance, tell)]
