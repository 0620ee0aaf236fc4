import { remindSilent } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFrameId } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { CopyDetail } from './copy-detail.tsx'
import { type Given, GivenLine } from './issued-list.tsx'
import { OriginLine } from './origin-line.tsx'
import { RollUpBar } from './roll-up-bar.tsx'
import { saidOf } from './said.ts'
import { StandingTag } from './standing-tag.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

/** "Tổ số 2" stands before "Tổ số 10". */
const byUnit = new Intl.Collator('vi', { numeric: true })

/** One task with its units, and one of them whole when it is chosen. */
export function TaskDetail(props: {
  task: string
  /** The copy that is open. */
  copy: string | undefined
  given: Given | undefined
}): ReactNode {
  const { task, copy } = props
  const words = useWorkWords()
  const frame = useFrameId()
  const mayRemind = useMay(remindSilent)
  const { data, error } = useAnswer('work.task', { task })
  const heading = useRef<HTMLHeadingElement>(null)
  const there = data !== undefined && data.copies[0]?.task === task && !copy
  useEffect(() => {
    // Back from a unit, the focus is on its line.
    if (there && !document.activeElement?.id.startsWith('viec-')) heading.current?.focus()
  }, [there])
  if (!data || data.copies[0]?.task !== task) return error ? <Failed error={error} /> : <Loading />
  if (copy) {
    return <CopyDetail key={copy} id={copy} known={data.copies.find(({ id }) => id === copy)} today={data.today} />
  }
  // A joint task stands in the order of its organisations, the lead first; any other is looked up by name.
  const copies = props.given?.joint
    ? data.copies
    : [...data.copies].sort((a, b) => byUnit.compare(a.organisation.name, b.organisation.name))
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.name}>
        {data.title}
      </h2>
      {props.given && <GivenLine task={props.given} />}
      <OriginLine origin={data.origin} issuer={data.copies[0]?.issuer.id} />
      <RollUpBar title={data.title} tally={data.tally} />
      {mayRemind && <Remind task={task} silent={data.copies.filter((each) => each.standing === 'silent').length} />}
      <section className={style.part} aria-label={words.units(data.copies.length)}>
        <h3>{words.units(data.copies.length)}</h3>
        <ul className={style.units}>
          {copies.map((each) => (
            <li key={each.id}>
              <Link
                id={`viec-${each.id}`}
                to="/ky/$frame/da-giao"
                params={{ frame }}
                search={(was) => ({ ...was, viec: each.id })}
                className={style.task}
              >
                {each.organisation.name}
              </Link>
              <div className={style.unitLine}>
                <StandingTag standing={each.standing} />
                <span className={ui.meta}>{words.percent(each.progress)}</span>
                {each.owner && <span className={ui.meta}>{each.owner}</span>}
                {each.remindedOn && each.standing === 'silent' && (
                  <span className={ui.meta}>{words.remindedOn(each.remindedOn)}</span>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** Reminds those who have not answered, and says how many were. */
function Remind({ task, silent }: { task: string; silent: number }): ReactNode {
  const words = useWorkWords()
  const { notice } = useWords()
  const run = useRun('work.remind')
  const said = saidOf(run.error)
  const why = said.unreachable
    ? `${notice.unreachable}. ${notice.unreachableNext}`
    : [said.whole, ...Object.values(said.at)].filter(Boolean).join(' ')
  return (
    <div className={style.remind}>
      {silent === 0 ? (
        <p className={ui.second}>{words.allAnswered}</p>
      ) : (
        <button type="button" className={ui.button} disabled={run.isPending} onClick={() => run.mutate({ task })}>
          {words.remind(silent)}
        </button>
      )}
      <div role="status">
        {run.data && <p className={ui.second}>{words.reminded(run.data.reminded)}</p>}
        {why && <Remark tone="danger">{why}</Remark>}
      </div>
    </div>
  )
}
