import type { ReactNode } from 'react'
import type { Output } from '../../kernel/client.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './schemes.module.css'
import { showFigure } from './show-figure.ts'
import { useSchemeWords } from './words.ts'

type Answer = Output<'schemes.one'>

/** What was reached of a target as figures say: in all, this quarter, and by which organisation. Nothing while no figure is there. */
export function TargetReached(props: { target: Answer['targets'][number]; quarter: Answer['quarter'] }): ReactNode {
  const { target, quarter } = props
  const say = useSchemeWords()
  const locale = useLocale()
  const show = (value: number) => showFigure(value, locale)
  if (target.byOrganisation.length === 0) return null
  const share = target.planned > 0 ? Math.min(100, (target.reached / target.planned) * 100) : 100
  return (
    <div className={style.reached}>
      <span>
        {say.reached(show(target.reached), show(target.planned), target.unit)};{' '}
        {say.reachedQuarter(quarter.quarter, show(target.quarter))}
      </span>
      <span className={ui.meter} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <table className={style.byOrganisation}>
        <thead>
          <tr>
            <th scope="col" className={style.who}>
              {say.organisation}
            </th>
            <th scope="col" className={style.sum}>
              {say.quarterShort(quarter.quarter, quarter.year)}
            </th>
            <th scope="col" className={style.sum}>
              {say.inAll}
            </th>
          </tr>
        </thead>
        <tbody>
          {target.byOrganisation.map((each) => (
            <tr key={each.organisation.id}>
              <th scope="row" className={style.who}>
                {each.organisation.name}
              </th>
              <td className={style.sum}>{show(each.quarter)}</td>
              <td className={style.sum}>{show(each.reached)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
