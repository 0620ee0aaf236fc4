import { count, day } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepOrganisation } from '../../kernel/frame.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './second-polls.module.css'
import type { Detail } from './standing.ts'
import { useSecondPollWords } from './words.ts'

/** What was decided, with its paper, and the way to where it is counted. */
export function DecidedPolls({ at }: { at: Detail }): ReactNode {
  const say = useSecondPollWords()
  const locale = useLocale()
  return (
    <section className={record.part} aria-label={say.decided}>
      <h3>
        {say.decided} <span className={ui.count}>{count(at.results.length, locale)}</span>
      </h3>
      <ul className={record.log}>
        {at.results.map((each) => (
          <li key={each.frame} className={style.poll}>
            <p className={ui.strong}>{say.pollOn(say.kinds[each.kind], day(each.day))}</p>
            <p className={ui.second}>
              {say.decisionOf(each.decision, day(each.decidedOn))}
              {each.proposedBy && `; ${say.proposers[each.proposedBy]}`}
              {each.reason && `; ${each.reason}`}
            </p>
            {each.areas.length > 0 && (
              <p className={ui.second}>
                {say.annulledAreas}{' '}
                {each.areas
                  .map(({ number, commune, votedAgain }) => say.annulledArea(number, commune, votedAgain))
                  .join('; ')}
              </p>
            )}
            <p className={style.states}>
              <Tag tone={each.finished ? 'ok' : 'info'} sign={each.finished ? 'check' : 'clock'}>
                {say.minutes(each.reported, each.expected)}
              </Tag>
              {each.open && (
                <Tag tone="warn" sign="help">
                  {say.lawSilent}
                </Tag>
              )}
            </p>
            {each.elected.length > 0 && (
              <p>
                {say.enough} {each.elected.map(({ name }) => name).join(', ')}
              </p>
            )}
            <p className={record.buttons}>
              <Link
                to="/ky/$frame/kiem-phieu"
                params={{ frame: each.frame }}
                search={keepOrganisation}
                className={ui.button}
                data-size="small"
              >
                {say.toCount}
              </Link>
              <Link
                to="/ky/$frame/ket-qua/$constituency"
                params={{ frame: each.frame, constituency: at.constituency }}
                search={keepOrganisation}
                className={ui.button}
                data-size="small"
              >
                {say.toResult}
              </Link>
              <Link
                to="/ky/$frame/hom-nay"
                params={{ frame: each.frame }}
                search={keepOrganisation}
                className={ui.button}
                data-size="small"
              >
                {say.toClock}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
