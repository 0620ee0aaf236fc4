import { dutyRoster, type Organisation, planDuty } from '@baucu/contract'
import { mondayOf } from '@baucu/direction'
import { plusDays } from '@baucu/law'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import style from './duty.module.css'
import { NowCards } from './on-duty.tsx'
import { PlanForm } from './plan-form.tsx'
import type { Shift } from './shift.ts'
import { ShiftRow } from './shift-row.tsx'
import { useDutyWords } from './words.ts'

const route = getRouteApi('/ky/$frame/truc')

/** The duty roster of an office, week by week: whom to call now, who comes next, what one shift leaves to the next. */
export function DutyPage(): ReactNode {
  return <ForOrganisation question={dutyRoster}>{(here) => <Duty key={here.id} here={here} />}</ForOrganisation>
}

function Duty({ here }: { here: Organisation }): ReactNode {
  const say = useDutyWords()
  const { tuan } = route.useSearch()
  const navigate = useNavigate({ from: '/ky/$frame/truc' })
  const monday = mondayOf(tuan ?? todayInVietnam())
  const sunday = plusDays(monday, 6)
  const mayPlan = useMayAt(planDuty, here.id)
  const [planning, setPlanning] = useState(false)
  const [done, setDone] = useState<string>()
  /** The shift that is being handed over. */
  const [handing, hand] = useState<string>()
  const { data, error } = useAnswer('duty.roster', { organisation: here.id, monday })
  if (!data) return error ? <Failed error={error} /> : <Loading />
  const days = Array.from({ length: 7 }, (_, index) => plusDays(monday, index))
  /** Opens the note of a shift, in its own week when that is not the one shown. */
  const handShown = ({ id, day }: Shift) => {
    hand(id)
    if (![...data.shifts, ...data.missing].some((each) => each.id === id))
      void navigate({ search: (was) => ({ ...was, tuan: day }) })
  }
  const row = (shift: Shift, dated = false) => (
    <ShiftRow
      key={shift.id}
      organisation={here.id}
      shift={shift}
      mayPlan={mayPlan}
      dated={dated}
      handing={handing === shift.id}
      hand={(open) => hand(open ? shift.id : undefined)}
    />
  )
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <h1>{say.title}</h1>
          <p className={ui.second}>{say.lead(here.name)}</p>
        </div>
        <p className={`${ui.push} ${style.acts} ${ui.screenOnly}`}>
          <button type="button" className={ui.button} onClick={() => window.print()}>
            <Icon sign="printer" size={18} />
            {say.print}
          </button>
          {mayPlan && !planning && (
            <button
              type="button"
              className={ui.button}
              data-kind="main"
              onClick={() => {
                setDone(undefined)
                setPlanning(true)
              }}
            >
              {say.plan}
            </button>
          )}
        </p>
      </div>
      <NowCards organisation={here.id} hand={handShown} />
      {done && (
        <Remark tone="info" live>
          {done}
        </Remark>
      )}
      {planning && (
        <PlanForm
          key={monday}
          organisation={here.id}
          monday={monday}
          there={data.shifts}
          close={() => setPlanning(false)}
          done={(shifts) => {
            setPlanning(false)
            setDone(say.planned(shifts))
          }}
        />
      )}
      {data.missing.length > 0 && (
        <section className={`${ui.card} ${ui.screenOnly}`} aria-labelledby="ca-truoc">
          <div className={ui.cardHead}>
            <h2 id="ca-truoc">{say.older}</h2>
            <span className={ui.count}>{data.missing.length}</span>
          </div>
          <ul className={style.shifts}>{data.missing.map((each) => row(each, true))}</ul>
        </section>
      )}
      <div className={style.weekHead}>
        <h2>{say.week(monday, sunday)}</h2>
        <nav className={`${style.acts} ${ui.screenOnly}`} aria-label={say.title}>
          <Week day={plusDays(monday, -7)}>{say.before}</Week>
          <Week day={undefined}>{say.this}</Week>
          <Week day={plusDays(monday, 7)}>{say.after}</Week>
        </nav>
      </div>
      {data.shifts.length === 0 ? (
        !planning && <Empty title={say.empty}>{mayPlan ? say.emptyNext : say.emptyWait}</Empty>
      ) : (
        <ol className={style.days}>
          {days.map((each) => {
            const shifts = data.shifts.filter((shift) => shift.day === each)
            return (
              shifts.length > 0 && (
                <li key={each} className={ui.card} data-today={each === data.today || undefined}>
                  <h3 className={style.day}>
                    {say.day(each)}
                    {each === data.today && <span className={ui.meta}> ({say.today})</span>}
                  </h3>
                  <ul className={style.shifts}>{shifts.map((shift) => row(shift))}</ul>
                </li>
              )
            )
          })}
        </ol>
      )}
    </article>
  )
}

function Week({ day, children }: { day: string | undefined; children: string }): ReactNode {
  const frame = useFrameId()
  return (
    <Link
      to="/ky/$frame/truc"
      params={{ frame }}
      search={({ tuan: _, ...was }) => (day ? { ...was, tuan: day } : was)}
      className={ui.button}
      data-size="small"
    >
      {children}
    </Link>
  )
}
