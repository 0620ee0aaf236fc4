import { explainPoint, indicatorTitles, pointsTitle } from '@baucu/audit'
import { type RecountView, recountPoints } from '@baucu/contract'
import { count } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './recounts.module.css'
import { useRecountWords } from './words.ts'

/** The work list of a constituency, for those who count again: numbers first, how many tests were made, no reasons. */
export function Points({ view }: { view: RecountView }): ReactNode {
  return useMayAt(recountPoints, view.unit.id) ? <Lists view={view} /> : null
}

function Lists({ view }: { view: RecountView }): ReactNode {
  const say = useRecountWords()
  const locale = useLocale()
  const frame = useFrame()
  const { data } = useAnswer('recounts.points', {
    ...{ organisation: view.unit.id, frame: frame.id, constituency: view.constituency },
  })
  if (!data) return null
  const nameOf = (id: string) => view.candidates.find((each) => each.id === id)?.name ?? id
  return (
    <section className={record.part} aria-label={pointsTitle[locale]}>
      <h3>{pointsTitle[locale]}</h3>
      <p className={ui.second}>{say.pointsLead}</p>
      <ul className={style.areas}>
        {data.lists.map(({ indicator, tests, left, points }) => (
          <li key={indicator}>
            <p className={style.name}>
              <b className={ui.strong}>{indicatorTitles[indicator][locale]}</b>
              <span className={ui.meta}>
                {tests === 0 && left > 0 ? say.tooFew : say.tests(count(tests, locale), count(points.length, locale))}
              </span>
            </p>
            {points.map((each) => {
              const point = { ...each, indicator, contest: view.constituency, area: each.area?.id ?? null }
              return (
                <p key={`${point.area} ${each.figures.join(' ')} ${each.numbers.code}`}>
                  {each.area && <PaperOf area={each.area} constituency={view.constituency} />}
                  {explainPoint(point, nameOf, locale)}
                </p>
              )
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The name of an area, which leads to its minutes: what is listed is compared with the paper. */
function PaperOf(props: { area: Readonly<{ id: string; name: string }>; constituency: string }): ReactNode {
  const say = useRecountWords()
  const frame = useFrame()
  const { area, constituency } = props
  return (
    <>
      <Link
        to="/ky/$frame/kiem-phieu"
        params={{ frame: frame.id }}
        search={(was) => ({ ...keepSearch(was), kv: area.id, dv: constituency })}
        title={say.toPaper}
      >
        {area.name}
      </Link>
      {': '}
    </>
  )
}
