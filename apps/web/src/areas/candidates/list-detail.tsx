import { type ListLine, type OfficialList, saveList, strikeCandidate } from '@baucu/contract'
import { count, day } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { moment } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import record from '../../kernel/record.module.css'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './candidates.module.css'
import { ListForm } from './list-form.tsx'
import { StrikeForm } from './strike-form.tsx'
import { useCandidateWords } from './words.ts'

/** One constituency: what it elects, who stands in the order of the ballot, who was struck and why. */
export function ListDetail({ line }: { line: ListLine }): ReactNode {
  const say = useCandidateWords()
  const frame = useFrame()
  const maySave = useMayAt(saveList, line.unit.id)
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!editing) heading.current?.focus()
  }, [editing])
  const { list } = line
  if (editing) return <ListForm line={line} done={() => setEditing(false)} />
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {say.constituency(line.number)}
      </h2>
      <Facts line={line} />
      {line.counted && <Remark tone="info">{say.counted}</Remark>}
      {list ? (
        <RuleFindings findings={list.findings} edition={frame.edition} />
      ) : (
        <p>
          {say.noList} {maySave ? say.noListNext : say.notYours}
        </p>
      )}
      {maySave && !(line.counted && line.complete) && (
        <p className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            data-kind={list ? undefined : 'main'}
            onClick={() => setEditing(true)}
          >
            {list ? say.change : say.enter}
          </button>
        </p>
      )}
      {list && <Candidates line={line} list={list} />}
      {list && list.struck.length > 0 && <Struck list={list} />}
    </div>
  )
}

function Facts({ line }: { line: ListLine }): ReactNode {
  const say = useCandidateWords()
  const locale = useLocale()
  const { list } = line
  const lines: readonly (readonly [string, string])[] = [
    [say.facts.body, `${say.bodies[line.body]}, ${line.unit.name}`],
    [say.facts.area, line.area],
    [say.facts.seats, count(line.seats, locale)],
    ...(list
      ? [
          [say.facts.decision, say.decisionOf(list.decision, list.decidedOn && day(list.decidedOn))] as const,
          [say.facts.order, say.orders[list.order]] as const,
        ]
      : []),
  ]
  return (
    <dl className={record.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Candidates({ line, list }: { line: ListLine; list: OfficialList }): ReactNode {
  const say = useCandidateWords()
  const locale = useLocale()
  const frame = useFrame()
  const mayStrike = useMayAt(strikeCandidate, line.unit.id) && !line.counted
  const [begun, setStriking] = useState<string>()
  // Who was struck is gone from the list, and the form with him.
  const striking = list.candidates.some((each) => each.id === begun) ? begun : undefined
  return (
    <section className={record.part} aria-label={say.candidates}>
      <h3>
        {say.candidates} <span className={ui.count}>{count(list.candidates.length, locale)}</span>
      </h3>
      <ol className={style.people}>
        {list.candidates.map((each, index) => (
          <li key={each.id}>
            <b>{index + 1}</b>
            <div>
              <p>
                <b>{each.name}</b>
                {each.otherName && ` (${each.otherName})`}
                {each.printBirthDate && each.birthDate && ` ${say.bornOnBallot(day(each.birthDate))}`}
              </p>
              <p className={ui.meta}>
                {[
                  each.gender ? say.genders[each.gender] : say.noGender,
                  each.birthDate ? say.born(day(each.birthDate)) : say.notBorn,
                  ...(each.place === index + 1 ? [] : [say.onPaper(each.place)]),
                ].join('; ')}
              </p>
              <RuleFindings findings={each.findings} edition={frame.edition} />
            </div>
            {mayStrike && striking === undefined && list.candidates.length > 1 && (
              <button
                type="button"
                className={ui.button}
                data-size="small"
                aria-label={say.strikeOf(each.name)}
                onClick={() => setStriking(each.id)}
              >
                {say.strike}
              </button>
            )}
            {striking === each.id && (
              <StrikeForm
                line={line}
                version={list.version}
                candidate={each}
                done={() => setStriking((now) => (now === each.id ? undefined : now))}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Struck({ list }: { list: OfficialList }): ReactNode {
  const say = useCandidateWords()
  return (
    <section className={record.part} aria-label={say.struck}>
      <h3>{say.struck}</h3>
      <ul className={record.log}>
        {list.struck.map((each) => (
          <li key={each.id}>
            <p>
              <s>{each.name}</s>
              {each.birthDate && `, ${say.born(day(each.birthDate))}`}
            </p>
            <p className={ui.meta}>
              {say.grounds[each.ground]}. {say.struckOn(moment(each.at))}; {each.decision}
              {each.note && `; ${each.note}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
