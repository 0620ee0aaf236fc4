import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { BallotUseForm } from './ballot-use-form.tsx'
import style from './sheet.module.css'
import { useSheetWords } from './sheet-words.ts'
import { SignedPapers } from './signed-papers.tsx'
import { StandingTag } from './standing-tag.tsx'
import { useTeamWords } from './team-words.ts'
import { WrittenForm } from './written-form.tsx'

/** What the Team of an area writes once: the inventory of its ballots, and what every paper says beside its figures. */
export function TeamPage({ area }: { area: string }): ReactNode {
  const [say, sheets] = [useTeamWords(), useSheetWords()]
  const frame = useFrame()
  const { data: team, error } = useAnswer('count.team', { area, frame: frame.id })
  if (!team) return error ? <Failed error={error} /> : <Loading />
  const paper = (format: string) =>
    `/documents/ballot-use.${format}?input=${encodeURIComponent(JSON.stringify({ area, frame: frame.id }))}`
  return (
    <div className={style.page}>
      <div className={ui.head}>
        <div>
          <p className={ui.meta}>
            <Link to="/ky/$frame/kiem-phieu" params={{ frame: frame.id }} search={keepSearch}>
              {sheets.back}
            </Link>
          </p>
          <h1>{say.title(team.number)}</h1>
          <p className={ui.second}>{say.about(team.commune, team.form)}</p>
          {team.saved && <p className={ui.meta}>{say.saved(team.saved.by, moment(team.saved.at))}</p>}
        </div>
        {team.contests.length > 0 && (
          <p className={`${ui.push} ${record.buttons}`}>
            <a className={ui.button} href={paper('pdf')} download>
              <Icon sign="printer" size={18} />
              {say.print}
            </a>
            <a className={ui.button} href={paper('docx')} download>
              {say.printWord}
            </a>
          </p>
        )}
      </div>
      {team.contests.length === 0 ? (
        <Empty
          title={say.none}
          action={
            <Link to="/ky/$frame/khu-vuc" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {sheets.toAreas}
            </Link>
          }
        >
          {say.noneNext}
        </Empty>
      ) : (
        <>
          <nav aria-label={say.minutes}>
            <ul className={style.sheets}>
              {team.contests.map((contest) => (
                <li key={contest.constituency}>
                  <Link
                    to="/ky/$frame/kiem-phieu"
                    params={{ frame: frame.id }}
                    search={(was) => ({ ...keepSearch(was), kv: area, dv: contest.constituency })}
                    className={style.open}
                  >
                    <span>{sheets.titles[contest.body]}</span>
                    <StandingTag sheet={contest} />
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <BallotUseForm team={team} />
          <SignedPapers
            paper={{ area, frame: frame.id, constituency: null }}
            number={team.number}
            pieces={team.papers}
            title={say.usePaper}
            pick={say.addPaper}
          />
          <WrittenForm team={team} />
        </>
      )}
    </div>
  )
}
