import { type Organisation, saveCourse, type TrainingCourse, trainingBoard } from '@baucu/contract'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { useFrame, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { RecordName, RecordTable } from '../../kernel/record-table.tsx'
import { Tag } from '../../kernel/tag.tsx'
import { newCourse } from '../../kernel/training-search.ts'
import ui from '../../kernel/ui.module.css'
import { Beside } from '../work/index.tsx'
import { CourseDetail } from './course-detail.tsx'
import { CourseForm } from './course-form.tsx'
import { sumsOf } from './sums.ts'
import { useTrainingWords } from './words.ts'

const route = getRouteApi('/ky/$frame/tap-huan')

/** The courses that concern an organisation, and one beside them. */
export function TrainingPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={trainingBoard}>{(here) => <Training key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function Training({ here }: { here: Organisation }): ReactNode {
  const say = useTrainingWords()
  const frame = useFrame()
  const frameId = useFrameId()
  const navigate = useNavigate({ from: '/ky/$frame/tap-huan' })
  const team = here.kind === 'polling-team'
  const mayPlan = useMayAt(saveCourse, here.id) && !team
  const { lop: shown } = route.useSearch()
  const { data, error } = useAnswer('training.board', { organisation: here.id, frame: frame.id })
  const show = (lop: string | undefined, from?: string) =>
    void navigate({ search: ({ lop: _, ...was }) => (lop ? { ...was, lop } : was) }).then(() => {
      if (from) document.getElementById(`lop-${from}`)?.focus()
    })
  const create = mayPlan && shown !== newCourse && (
    <Link
      to="/ky/$frame/tap-huan"
      params={{ frame: frameId }}
      search={(was) => ({ ...was, lop: newCourse })}
      className={ui.button}
      data-kind="main"
    >
      <Icon sign="plus" size={18} />
      {say.create}
    </Link>
  )
  const empty = data?.courses.length === 0
  const course = data?.courses.find((each) => each.id === shown)
  return (
    <>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
        {!empty && <span className={`${ui.push} ${record.buttons}`}>{create}</span>}
      </div>
      <Beside
        list={
          !data ? (
            error ? (
              <Failed error={error} />
            ) : (
              <Loading />
            )
          ) : empty ? (
            <Empty title={say.none} action={create}>
              {team ? say.noneTeam : say.noneNext}
            </Empty>
          ) : (
            <Courses courses={data.courses} shown={shown} />
          )
        }
        open={shown !== undefined}
        label={shown === newCourse ? say.create : say.course}
        back={say.title}
        closeLabel={say.close}
        close={() => show(undefined, shown)}
      >
        {!data ? (
          <Loading />
        ) : shown === newCourse ? (
          <CourseForm here={here.id} done={(id) => show(id)} stop={() => show(undefined)} />
        ) : course ? (
          <CourseDetail key={course.id} here={here} course={course} />
        ) : (
          <Empty title={say.none}>{say.noneNext}</Empty>
        )}
      </Beside>
    </>
  )
}

function Courses({ courses, shown }: { courses: readonly TrainingCourse[]; shown: string | undefined }): ReactNode {
  const say = useTrainingWords()
  return (
    <RecordTable
      title={say.list}
      rows={courses}
      keyOf={({ id }) => id}
      shown={shown}
      columns={[
        {
          head: say.columns.course,
          cell: (each) => (
            <>
              <RecordName id={`lop-${each.id}`} at="lop" record={each.id} shown={shown}>
                {each.subject}
              </RecordName>
              <span className={ui.meta}>{say.on(each.day)}</span>
            </>
          ),
        },
        { head: say.columns.held, cell: ({ organisation }) => organisation.name },
        { head: say.columns.sums, cell: (each) => <Sums course={each} /> },
      ]}
    />
  )
}

function Sums({ course }: { course: TrainingCourse }): ReactNode {
  const say = useTrainingWords()
  const sums = sumsOf(course.bodies)
  return (
    <Tag tone={sums.missing > 0 ? 'warn' : 'ok'} sign={sums.missing > 0 ? 'triangle' : 'check'}>
      {say.sums(sums)}
    </Tag>
  )
}
