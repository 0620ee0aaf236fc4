import { bundleSums, type Pile, type TallyAid } from '@baucu/counting'
import type { Edition } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import type { Listed } from './contest.ts'
import style from './tally.module.css'
import { TallyAside } from './tally-aside.tsx'
import { ReadAgainForm } from './tally-read-again.tsx'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

type Between = Extract<TallyAid, { stage: 'between' }>
type Way = Extract<Pile, { kind: 'valid' }>['way']

/** No bundle is in hand: the next one is opened, doubtful ballots are decided, and at the end the count is finished. */
export function TallyBetween(props: {
  aid: Between
  tally: Tally
  names: readonly Listed[]
  edition: Edition
}): ReactNode {
  const { aid, tally, names, edition } = props
  const say = useTallyWords()
  const [way, setWay] = useState<Way>('ballots')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { contest } = aid
  const classes = Array.from({ length: Math.min(contest.seats, contest.candidates.length) }, (_, index) => index + 1)
  return (
    <>
      <section className={`${ui.card} ${ui.pad} ${style.part}`} aria-labelledby="mo-tep">
        <h2 id="mo-tep" ref={heading} tabIndex={-1}>
          {say.opening.title}
        </h2>
        <p className={ui.second}>{say.opening.lead}</p>
        <fieldset className={`${ui.tabs} ${style.ways}`}>
          <legend className={ui.hidden}>{say.opening.way}</legend>
          {(['ballots', 'strokes'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={way === each} onClick={() => setWay(each)}>
              {say.opening.ways[each]}
            </button>
          ))}
        </fieldset>
        <p className={ui.hint}>{say.opening.wayHints[way]}</p>
        <div className={style.piles}>
          {classes.map((each) => (
            <button
              key={each}
              type="button"
              className={ui.button}
              onClick={() => tally.take({ kind: 'open-bundle', pile: { kind: 'valid', names: each, way } })}
            >
              {say.pile({ kind: 'valid', names: each })}
            </button>
          ))}
          <button
            type="button"
            className={ui.button}
            onClick={() => tally.take({ kind: 'open-bundle', pile: { kind: 'invalid' } })}
          >
            {say.pile({ kind: 'invalid' })}
          </button>
        </div>
        {aid.bundles.length > 0 && (
          <ul className={style.bundles}>
            {aid.bundles.map((each) => (
              <li key={each.number}>
                <p className={style.row}>
                  <b>{say.bundle(each.number, each.pile)}</b>
                  <span>{say.ballots(bundleSums(contest, each).inside)}</span>
                  <Tag tone="ok" sign="check">
                    {say.checked}
                  </Tag>
                </p>
                {each.again.length > 0 && <p className={ui.meta}>{say.readAgainBecause(each.again.join('; '))}</p>}
                <ReadAgainForm tally={tally} bundle={each.number} />
              </li>
            ))}
          </ul>
        )}
      </section>
      <TallyAside aid={aid} tally={tally} names={names} edition={edition} />
      {tally.refusal && !tally.refusal.field && (
        <Remark tone="danger" live>
          {say.refusals[tally.refusal.code](tally.refusal.numbers)}
        </Remark>
      )}
      {aid.bundles.length > 0 && (
        <div className={ui.ends}>
          <button type="button" className={ui.button} data-kind="main" onClick={() => tally.take({ kind: 'finish' })}>
            {say.finish}
          </button>
        </div>
      )}
    </>
  )
}
