import { trainingStates } from '@baucu/reporting'
import { z } from 'zod'
import { command, query } from './declare.ts'
import { count, date, id, instant, name, text, uuid } from './values.ts'

const planners = ['operator', 'keeper', 'office', 'committee'] as const
const tellers = [...planners, 'team'] as const
const readers = [...tellers, 'leader', 'front', 'inspector'] as const

/** Bodies that a course may be for. */
export const trainedKinds = ['polling-team', 'election-board', 'election-committee'] as const

const course = {
  subject: name(300),
  day: date,
  place: text(300).default(''),
  /** What is handed out: "Sổ tay Tổ bầu cử, mẫu 18, 23, 32". */
  material: text(500).default(''),
  /** For which bodies below the organisation that holds it. */
  audience: z.array(z.enum(trainedKinds)).min(1).max(trainedKinds.length),
}

/** Plans a training course (tập huấn) for the election bodies below an organisation, or changes it. */
export const saveCourse = command('training.save', {
  title: { vi: 'Lập, sửa lớp tập huấn', en: 'Save a training course' },
  input: z.object({
    organisation: uuid,
    frame: id,
    course: uuid,
    /** Left out for a new one. */
    version: count.optional(),
    ...course,
  }),
  output: z.object({ course: uuid, version: count }),
  roles: planners,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'no',
})

/**
 * How many of a body came to a course, as counts: nobody is named. When not everybody came it says why; a later entry
 * stands for the earlier one and says why it is written again.
 */
export const tellAttendance = command('training.tell', {
  title: { vi: 'Ghi số người dự tập huấn', en: 'Tell who came to a course' },
  input: z.object({
    entry: uuid,
    course: uuid,
    /** The body that was trained. */
    organisation: uuid,
    invited: count,
    attended: count,
    passed: count.nullable().default(null),
    reason: text(300).default(''),
    correction: text(300).default(''),
  }),
  output: z.object({ entry: uuid }),
  roles: tellers,
  scope: { of: 'organisation', at: 'organisation' },
  offline: 'queue',
})

const place = z.object({ id: uuid, name: name() })

/** The courses of an organisation, those above it and below it, and how the bodies below it stand after each. */
export const trainingBoard = query('training.board', {
  title: { vi: 'Tập huấn tổ chức phụ trách bầu cử', en: 'Training of election bodies' },
  input: z.object({ organisation: uuid, frame: id }),
  output: z.object({
    courses: z.array(
      z.object({
        id: uuid,
        organisation: place,
        ...course,
        ...{ place: z.string(), material: z.string() },
        version: count,
        bodies: z.array(
          z.object({
            ...place.shape,
            commune: place,
            state: z.enum(trainingStates),
            told: z
              .object({
                ...{ invited: count, attended: count, passed: count.nullable(), reason: z.string(), at: instant },
                entries: count,
              })
              .nullable(),
          }),
        ),
      }),
    ),
  }),
  roles: readers,
  scope: { of: 'organisation', at: 'organisation' },
})
export type TrainingCourse = z.output<typeof trainingBoard.output>['courses'][number]

export const trainingCommands = [saveCourse, tellAttendance] as const
export const trainingQueries = [trainingBoard] as const
