import { type TrainingCourse, trainingBoard } from '@baucu/contract'
import { trainingState } from '@baucu/reporting'
import { answer, type QueryContext } from '../../kernel/bus.ts'
import { notFound } from '../../kernel/refused.ts'
import { readFrame } from '../frames/index.ts'
import { organisationNames } from '../organisations/index.ts'
import { communesOf } from '../territory/index.ts'
import { type AttendanceRow, type BodyRow, type CourseRow, readAttendance, readBodies, readCourses } from './rows.ts'

export const trainingQueries = [
  answer(trainingBoard, async (context, { frame: id }) => {
    if (!(await readFrame(context.db, id)) || !context.place) return notFound()
    const { path } = context.place
    const courses = (await readCourses(context, path)).filter((each) => each.frame === id)
    const attendance = Map.groupBy(
      await readAttendance(
        context,
        courses.map((each) => each.id),
        path,
      ),
      (row) => row.course,
    )
    const bodies = new Map<string, readonly BodyRow[]>()
    for (const course of courses) {
      const below = course.path.length > path.length ? course.path : path
      bodies.set(course.id, await readBodies(context, below, course.audience, course.day))
    }
    const told = courses.map((course) => ({
      course,
      of: bodies.get(course.id) ?? [],
      rows: attendance.get(course.id) ?? [],
    }))
    return { courses: await shown(context, told) }
  }),
]

const names = new Intl.Collator('vi', { numeric: true })

type Told = Readonly<{ course: CourseRow; of: readonly BodyRow[]; rows: readonly AttendanceRow[] }>

async function shown(context: QueryContext, told: readonly Told[]): Promise<TrainingCourse[]> {
  const every = [...new Map(told.flatMap(({ of }) => of.map((each) => [each.id, each] as const))).values()]
  const communes = await communesOf(context, every)
  const ids = [...every.map((each) => each.id), ...communes.values(), ...told.map(({ course }) => course.organisation)]
  const nameOf = await organisationNames(context, [...new Set(ids)])
  const named = (id: string) => ({ id, name: nameOf.get(id) ?? '–' })
  return told.map(({ course: { frame: _, path: __, organisation, ...course }, of, rows }) => {
    const attendance = new Map(rows.map((row) => [row.organisation, row]))
    return {
      ...course,
      organisation: named(organisation),
      bodies: of
        .map((body) => {
          const row = attendance.get(body.id)
          return {
            ...named(body.id),
            commune: named(communes.get(body.id) ?? body.id),
            state: trainingState(row ?? null),
            told: row ? toldOf(row) : null,
          }
        })
        .sort((a, b) => names.compare(a.commune.name, b.commune.name) || names.compare(a.name, b.name)),
    }
  })
}

const toldOf = ({ invited, attended, passed, reason, at, entries }: AttendanceRow) => ({
  ...{ invited, attended, passed, reason, entries, at: at.toISOString() },
})
