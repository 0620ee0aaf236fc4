import type { ListLine } from '@baucu/contract'
import { count, day } from '@baucu/law'
import type { ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './candidates.module.css'
import { useCandidateWords } from './words.ts'

/** Every list as it is hung up beside the desk: only on paper. */
export function PrintedLists({ lines }: { lines: readonly ListLine[] }): ReactNode {
  const say = useCandidateWords()
  const locale = useLocale()
  return (
    <div className={style.printed}>
      {lines.map(
        ({ constituency, body, unit, number, area, seats, list }) =>
          list && (
            <section key={constituency}>
              <h2>
                {say.bodies[body]}, {unit.name}: {say.constituency(number)}
              </h2>
              <p className={ui.second}>
                {area}. {say.facts.seats}: {count(seats, locale)}.{' '}
                {say.decisionOf(list.decision, list.decidedOn && day(list.decidedOn))}.
              </p>
              <table className={ui.table}>
                <thead>
                  <tr>
                    <th>{say.ordinal}</th>
                    <th>{say.form.name}</th>
                    <th>{say.sex}</th>
                    <th>{say.birthDate}</th>
                    <th>{say.remark}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.candidates.map((each, index) => (
                    <tr key={each.id}>
                      <td>{index + 1}</td>
                      <td>
                        <b>{each.name}</b> {each.otherName && `(${each.otherName})`}
                      </td>
                      <td>{each.gender ? say.genders[each.gender] : '–'}</td>
                      <td>{each.birthDate ? day(each.birthDate) : '–'}</td>
                      <td />
                    </tr>
                  ))}
                  {list.struck.map((each) => (
                    <tr key={each.id}>
                      <td>–</td>
                      <td>
                        <s>{each.name}</s>
                      </td>
                      <td>{each.gender ? say.genders[each.gender] : '–'}</td>
                      <td>{each.birthDate ? day(each.birthDate) : '–'}</td>
                      <td>
                        {say.struck}: {say.grounds[each.ground]}; {each.decision}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ),
      )}
    </div>
  )
}
