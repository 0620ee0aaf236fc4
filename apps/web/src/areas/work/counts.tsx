import { workStandings } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { looks } from './standing-tag.tsx'
import { type Standing, useWorkWords } from './words.ts'
import style from './work.module.css'

const closed: readonly Standing[] = ['complete', 'withdrawn', 'done-unchecked', 'done-unmet']

/**
 * How many stand how, each with its word and sign; choosing one shows those only. What nothing stands at keeps its place
 * at a desk and leaves a phone and paper to the rest.
 */
export function Counts(props: {
  tally: Readonly<Partial<Record<string, number>>>
  chosen: Standing | undefined
}): ReactNode {
  const { tally, chosen } = props
  const words = useWorkWords()
  const frame = useFrameId()
  const of = (standing: Standing) => tally[standing] ?? 0
  const open = workStandings.reduce((sum, each) => (closed.includes(each) ? sum : sum + of(each)), 0)
  const link = (standing: Standing | undefined, number: number, children: ReactNode) => (
    <li key={standing ?? 'open'} data-none={standing && standing !== chosen && number === 0 ? true : undefined}>
      <Link
        to="/ky/$frame/nhiem-vu"
        params={{ frame }}
        search={({ trangthai: _, viec: __, ...was }) => (standing ? { ...was, trangthai: standing } : was)}
        activeOptions={{ exact: true }}
        className={style.count}
        data-tone={standing && number > 0 ? looks[standing].tone : undefined}
        aria-current={standing === chosen ? 'true' : undefined}
      >
        <b>{number}</b>
        <span>{children}</span>
      </Link>
    </li>
  )
  return (
    <nav aria-label={words.standings}>
      <ul className={style.counts}>
        {link(undefined, open, words.everything)}
        {workStandings.map((each) =>
          link(
            each,
            of(each),
            <>
              <Icon sign={looks[each].sign} size={16} />
              {words.standing[each]}
            </>,
          ),
        )}
      </ul>
    </nav>
  )
}
