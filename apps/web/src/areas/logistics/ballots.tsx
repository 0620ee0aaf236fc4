import type { LogisticsBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import { reserveOf } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { showPercent } from '../../kernel/format.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './logistics.module.css'
import { useLogisticsWords } from './words.ts'

type Area = LogisticsBoard['areas'][number]

/** Ballot papers of every area beside its voters: the reserve, or how many are missing. */
export function Ballots({ areas }: { areas: readonly Area[] }): ReactNode {
  const say = useLogisticsWords()
  return (
    <section className={`${ui.card} ${record.group}`} aria-labelledby="phieu-bau-khu-vuc">
      <div className={ui.cardHead}>
        <h2 id="phieu-bau-khu-vuc">{say.areas}</h2>
      </div>
      <ul className={style.rows}>
        {areas.map((area) => (
          <li key={area.id}>
            <p>
              <b>{say.area(area.number)}</b> <span className={ui.meta}>{area.commune.name}</span>
            </p>
            <ul className={style.ballots}>
              {area.ballots.map((each) => (
                <li key={each.body}>
                  <span className={ui.second}>{say.bodies[each.body]}:</span> <Ballot ballot={each} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ballot({ ballot: { received, voters } }: { ballot: Area['ballots'][number] }): ReactNode {
  const say = useLogisticsWords()
  const locale = useLocale()
  const reserve = voters === null ? null : reserveOf(received, voters)
  if (received === 0) {
    return (
      <Tag tone="warn" sign="triangle">
        {say.noBallots}
      </Tag>
    )
  }
  const papers = count(received, locale)
  if (voters === null || reserve === null) return <span>{say.ballotsOnly(papers)}</span>
  return (
    <>
      {say.ballots(papers, count(voters, locale))}:{' '}
      {reserve.ballots < 0 ? (
        <Tag tone="danger" sign="octagon">
          {say.lack(count(-reserve.ballots, locale))}
        </Tag>
      ) : (
        <Tag tone="ok" sign="check">
          {say.reserve(showPercent(reserve.percent, locale))}
        </Tag>
      )}
    </>
  )
}
