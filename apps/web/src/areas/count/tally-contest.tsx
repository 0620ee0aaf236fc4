import type { TallyAid } from '@baucu/counting'
import type { Edition } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Loading, Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import type { Contest } from './contest.ts'
import style from './tally.module.css'
import { TallyBetween } from './tally-between.tsx'
import { TallyFinished } from './tally-finished.tsx'
import { TallyReading } from './tally-reading.tsx'
import { TallySquares } from './tally-squares.tsx'
import { TallySumsBar } from './tally-sums-bar.tsx'
import { TallyTableForm } from './tally-table-form.tsx'
import { useTallyWords } from './tally-words.ts'
import { type Tally, tableFormKey, useTally } from './use-tally.ts'

/** The count of one contest: the table is set, bundles are read, the figures are handed to the minutes. */
export function TallyContestPart(props: { area: string; contest: Contest; edition: Edition }): ReactNode {
  const { area, contest, edition } = props
  const say = useTallyWords()
  const frame = useFrame()
  const [table, setTable] = useState(false)
  const ids = contest.candidates.map(({ id }) => id)
  const tally = useTally(frame.id, area, contest.constituency, { seats: contest.seats, candidates: ids })
  const { aid } = tally
  if (!aid) return <Loading />
  const formKey = tableFormKey(frame.id, area, contest.constituency)
  if (aid.stage === 'set-up') {
    return <TallyTableForm formKey={formKey} tally={tally} edition={edition} done={() => undefined} />
  }
  // The names are those the count began with, in that order; somebody who is no longer on the list keeps his id.
  const names = aid.contest.candidates.map(
    (id) => contest.candidates.find((each) => each.id === id) ?? { id, name: id },
  )
  const changed = aid.contest.seats !== contest.seats || ids.join('\n') !== aid.contest.candidates.join('\n')
  return (
    <div className={style.count}>
      {changed && (
        <Remark tone="danger" live>
          {say.listChanged}
        </Remark>
      )}
      <TallySumsBar aid={aid} />
      {aid.stage === 'finished' ? (
        <TallyFinished aid={aid} tally={tally} names={names} />
      ) : table ? (
        <TallyTableForm
          formKey={formKey}
          tally={tally}
          edition={edition}
          before={aid.table}
          done={() => setTable(false)}
        />
      ) : aid.stage === 'reading' ? (
        <TallyReading key={`${aid.open.number} ${aid.open.again.length}`} aid={aid} tally={tally} names={names} />
      ) : (
        <TallyBetween aid={aid} tally={tally} names={names} edition={edition} />
      )}
      <TallySquares aid={aid} names={names} />
      {!table && <AtTheTable tally={tally} aid={aid} change={() => setTable(true)} />}
    </div>
  )
}

/** Who sits at the table, and the two ways out: other people or another number, and nothing left on this device. */
function AtTheTable(props: {
  aid: Exclude<TallyAid, { stage: 'set-up' }>
  tally: Tally
  change: () => void
}): ReactNode {
  const { aid, tally, change } = props
  const say = useTallyWords()
  // Undefined: never asked.
  const [asked, setAsked] = useState<boolean>()
  const ask = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked !== undefined) (asked ? keep : ask).current?.focus()
  }, [asked])
  const { reader, writer, checker } = aid.table
  return (
    <section className={`${ui.card} ${ui.pad} ${style.part}`} aria-labelledby="ban-dem">
      <h2 id="ban-dem">{say.table.title}</h2>
      <p>{say.table.people(reader, writer, checker)}</p>
      {aid.recounts.length > 0 && (
        <p className={ui.meta}>{aid.recounts.map((each) => say.table.recount(each.was, each.reason)).join(' ')}</p>
      )}
      <p className={ui.hint}>{say.staysHere}</p>
      {asked ? (
        <div className={style.part}>
          <Remark tone="danger" live>
            {say.forget.sure}
          </Remark>
          <div className={ui.ends}>
            <button type="button" className={ui.button} onClick={tally.forget}>
              {say.forget.now}
            </button>
            <button ref={keep} type="button" className={ui.button} onClick={() => setAsked(false)}>
              {say.forget.keep}
            </button>
          </div>
        </div>
      ) : (
        <div className={ui.ends}>
          {aid.stage !== 'finished' && (
            <button type="button" className={ui.button} onClick={change}>
              {say.table.change}
            </button>
          )}
          <button ref={ask} type="button" className={ui.button} onClick={() => setAsked(true)}>
            {say.forget.title}
          </button>
        </div>
      )}
    </section>
  )
}
