import { type ProposalStanding, proposalStandings } from '@baucu/direction'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import style from './proposals.module.css'
import { StandingTag } from './standing-tag.tsx'
import { useProposalWords } from './words.ts'

/** How many stand how; choosing one shows those only. */
export function Counts(props: {
  tally: Readonly<Record<ProposalStanding, number>>
  chosen: ProposalStanding | undefined
}): ReactNode {
  const { tally, chosen } = props
  const say = useProposalWords()
  const frame = useFrameId()
  const link = (standing: ProposalStanding | undefined, number: number, words: ReactNode) => (
    <li key={standing ?? 'all'}>
      <Link
        to="/ky/$frame/de-xuat"
        params={{ frame }}
        search={({ trangthai: _, dexuat: __, ...was }) => (standing ? { ...was, trangthai: standing } : was)}
        activeOptions={{ exact: true }}
        className={style.count}
        data-tone={standing === 'late' && number > 0 ? 'danger' : undefined}
        aria-current={standing === chosen ? 'true' : undefined}
      >
        <b>{number}</b>
        {words}
      </Link>
    </li>
  )
  const total = proposalStandings.reduce((sum, each) => sum + tally[each], 0)
  return (
    <nav aria-label={say.standings}>
      <ul className={style.counts}>
        {link(undefined, total, <span>{say.everything}</span>)}
        {proposalStandings
          .filter((each) => tally[each] > 0 || each === chosen)
          .map((each) => link(each, tally[each], <StandingTag standing={each} />))}
      </ul>
    </nav>
  )
}
