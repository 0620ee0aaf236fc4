import { askReports, type ReportRound } from '@baucu/contract'
import { periodName } from '@baucu/reporting'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './reports.module.css'
import { useReportWords } from './words.ts'

/** What was asked for here or above, with how many have sent. */
export function RoundsList({ rounds }: { rounds: readonly ReportRound[] }): ReactNode {
  const say = useReportWords()
  return (
    <section className={ui.card} aria-labelledby="bao-cao-cac-dot">
      <div className={ui.cardHead}>
        <h2 id="bao-cao-cac-dot">{say.rounds}</h2>
        <span className={ui.count}>{rounds.length}</span>
      </div>
      <ul className={style.dues}>
        {rounds.map((each) => (
          <Round key={each.id} round={each} />
        ))}
      </ul>
    </section>
  )
}

function Round({ round }: { round: ReportRound }): ReactNode {
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameId()
  const mayChange = useMayAt(askReports, round.organisation.id)
  const { id, title, period, due } = round
  return (
    <li>
      <div className={style.what}>
        <b>{title}</b>
        <span className={ui.meta}>
          {say.asked(round.organisation.name)}
          {period && due && `, ${say.periodDue(periodName(period, locale), due)}`}
        </span>
        {period ? (
          <span className={style.progress}>
            <span className={ui.meter} aria-hidden="true">
              <span style={{ width: `${(100 * round.sent) / Math.max(1, round.units)}%` }} />
            </span>
            <span className={ui.nowrap}>{say.sentOf(round.sent, round.units)}</span>
          </span>
        ) : (
          <span className={ui.second}>{say.noPeriod}</span>
        )}
      </div>
      <div className={style.buttons}>
        <Link
          to="/ky/$frame/bao-cao/$round"
          params={{ frame, round: id }}
          search={keepSearch}
          className={ui.button}
          aria-label={say.boardOf(title)}
        >
          {say.board}
        </Link>
        {mayChange && (
          <Link
            to="/ky/$frame/bao-cao"
            params={{ frame }}
            search={(was) => ({ ...keepSearch(was), dot: id })}
            className={ui.button}
            data-kind="quiet"
            aria-label={`${say.change}: ${title}`}
          >
            {say.change}
          </Link>
        )}
      </div>
    </li>
  )
}
