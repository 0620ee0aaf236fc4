import type { TrainingCourse, trainedKinds } from '@baucu/contract'
import type { Transaction } from '../../kernel/database.ts'

type Client = Pick<Transaction, 'client'>

/** A course as it is stored. */
export type CourseRow = Omit<TrainingCourse, 'organisation' | 'bodies'> &
  Readonly<{ frame: string; organisation: string; path: string }>

/** The courses that concern a path: held there, above it or below it. */
export async function readCourses({ client }: Client, path: string): Promise<readonly CourseRow[]> {
  const { rows } = await client.query<CourseRow>('select * from courses_at($1)', [path])
  return rows
}

/** What a body told last of a course. */
export type AttendanceRow = Readonly<{
  course: string
  organisation: string
  invited: number
  attended: number
  passed: number | null
  reason: string
  at: Date
  entries: number
}>

/** What bodies at and below a path told last of courses. */
export async function readAttendance(
  { client }: Client,
  courses: readonly string[],
  path: string,
): Promise<readonly AttendanceRow[]> {
  const { rows } = await client.query<AttendanceRow>(
    `select distinct on (course_id, organisation_id) course_id as course, organisation_id as organisation, invited, attended, passed,
       reason, received_at as at, count(*) over (partition by course_id, organisation_id)::int as entries
     from training_attendance where course_id = any ($1) and org_path ^@ $2
     order by course_id, organisation_id, received_at desc, id desc`,
    [courses, path],
  )
  return rows
}

/** A body that a course may be for. */
export type BodyRow = Readonly<{ id: string; path: string; kind: (typeof trainedKinds)[number] }>

/** Election bodies at and below a path that exist on a day. */
export async function readBodies(
  { client }: Client,
  path: string,
  kinds: readonly string[],
  day: string,
): Promise<readonly BodyRow[]> {
  const { rows } = await client.query<BodyRow>(
    `select id, path, kind from organisation where path ^@ $1 and kind = any ($2)
       and (valid_from is null or valid_from <= $3) and (valid_to is null or valid_to > $3) order by path`,
    [path, kinds, day],
  )
  return rows
}
