import { appointMember, type OrganMember, saveOrgan } from '@baucu/contract'
import { count, day, organTitle, sectorTitle } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { RuleFindings } from '../../kernel/rule-findings.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './bodies.module.css'
import { MemberForm } from './member-form.tsx'
import { OrganForm } from './organ-form.tsx'
import { ReleaseForm } from './release-form.tsx'
import { useBodiesWords } from './words.ts'

type Answer = Output<'bodies.one'>

/** One election body: what it is, what the law says about it, its members, and who came and went. */
export function OrganDetail(props: { id: string; organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const say = useBodiesWords()
  const frame = useFrame()
  const { data, error } = useAnswer('bodies.one', { organisation: props.id, frame: frame.id })
  const there = data?.organ.id === props.id ? data : undefined
  const maySave = useMay(saveOrgan)
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = there !== undefined && !editing
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!there) return error ? <Failed error={error} /> : <Loading />
  if (editing) {
    return (
      <OrganForm
        organisation={props.organisation}
        known={there.organ}
        version={there.organ.version}
        serves={there.organ.serves.map((each) => each.id)}
        done={() => setEditing(false)}
        stop={() => setEditing(false)}
      />
    )
  }
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {there.organ.name}
      </h2>
      <RuleFindings findings={there.findings} edition={frame.edition} />
      <Facts answer={there} />
      {maySave && (
        <p className={record.buttons}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      <Members answer={there} organisation={props.organisation} />
      <Changes answer={there} />
    </div>
  )
}

function Facts({ answer }: { answer: Answer }): ReactNode {
  const say = useBodiesWords()
  const locale = useLocale()
  const { organ } = answer
  const lines: readonly (readonly [string, string])[] = [
    ...(organ.organ ? [[say.facts.organ, organTitle(organ.organ, locale)] as const] : []),
    [say.facts.decision, say.decisionOf(organ.decision, organ.decidedOn && day(organ.decidedOn))],
    ...(organ.deadline ? [[say.facts.deadline, day(organ.deadline)] as const] : []),
    ...organ.serves.map(
      (each) => [say.bodies[each.body] ?? each.body, say.constituency(each.number, each.area)] as const,
    ),
  ]
  return (
    <dl className={record.facts}>
      {lines.map(([name, value]) => (
        <div key={`${name} ${value}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type Doing = Readonly<{ kind: 'add' }> | Readonly<{ kind: 'replace' | 'release'; member: OrganMember }>

function Members(props: { answer: Answer; organisation: Readonly<{ id: string; name: string }> }): ReactNode {
  const { answer, organisation } = props
  const say = useBodiesWords()
  const locale = useLocale()
  const frame = useFrame()
  const may = useMay(appointMember)
  const [begun, setDoing] = useState<Doing>()
  const { organ, members } = answer
  // Who was replaced or released is gone from the list, and with him what was being done about him.
  const doing = begun?.kind === 'add' || members.some((each) => each.id === begun?.member.id) ? begun : undefined
  // What was sent may be answered when something else has been begun already; that stays open.
  const stop = () => setDoing((now) => (now === begun ? undefined : now))
  return (
    <section className={record.part} aria-label={say.members}>
      <h3>
        {say.members} <span className={ui.count}>{count(members.length, locale)}</span>
      </h3>
      {members.length === 0 && <p className={ui.second}>{say.noMembers}</p>}
      {members.length > 0 && (
        <ol className={style.members}>
          {members.map((each) => (
            <li key={each.id}>
              <div>
                <p>
                  <b>
                    {each.fullName === null
                      ? say.outOfReach
                      : [each.honorific, each.fullName].filter(Boolean).join(' ')}
                  </b>
                  {', '}
                  {say.posts(organ.organ, each.post)}
                </p>
                <p className={ui.meta}>
                  {[each.sector && sectorTitle(each.sector, locale), ...each.offices].filter(Boolean).join('; ')}
                </p>
                <RuleFindings findings={each.findings} edition={frame.edition} />
              </div>
              {may && each.fullName !== null && doing === undefined && (
                <span className={style.acts}>
                  <button
                    type="button"
                    className={ui.button}
                    data-size="small"
                    aria-label={say.replaceOf(each.fullName)}
                    onClick={() => setDoing({ kind: 'replace', member: each })}
                  >
                    {say.replace}
                  </button>
                  <button
                    type="button"
                    className={ui.button}
                    data-size="small"
                    aria-label={say.releaseOf(each.fullName)}
                    onClick={() => setDoing({ kind: 'release', member: each })}
                  >
                    {say.release}
                  </button>
                </span>
              )}
              {doing?.kind === 'release' && doing.member.id === each.id && (
                <ReleaseForm organ={organ.id} member={each} done={stop} />
              )}
              {doing?.kind === 'replace' && doing.member.id === each.id && organ.organ && (
                <MemberForm
                  organ={{ id: organ.id, organ: organ.organ }}
                  organisation={organisation}
                  instead={each}
                  done={stop}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {may &&
        organ.organ &&
        (doing?.kind === 'add' ? (
          <MemberForm organ={{ id: organ.id, organ: organ.organ }} organisation={organisation} done={stop} />
        ) : (
          doing === undefined && (
            <p className={record.buttons}>
              <button
                type="button"
                className={ui.button}
                data-kind={members.length === 0 ? 'main' : undefined}
                onClick={() => setDoing({ kind: 'add' })}
              >
                {say.add}
              </button>
            </p>
          )
        ))}
    </section>
  )
}

function Changes({ answer }: { answer: Answer }): ReactNode {
  const say = useBodiesWords()
  const { changes, organ } = answer
  if (changes.length === 0) return null
  return (
    <section className={record.part} aria-label={say.register}>
      <h3>{say.register}</h3>
      <ol className={`${record.log} ${style.log}`}>
        {changes.map((each) => (
          <li key={`${each.kind} ${each.id}`}>
            <span className={ui.meta}>{day(each.on)}</span>
            <div>
              <p>
                {say.changed[each.kind](
                  each.who ?? say.outOfReach,
                  each.instead ?? say.outOfReach,
                  say.posts(organ.organ, each.post),
                )}
              </p>
              {(each.decision || each.reason) && (
                <p className={ui.meta}>{[each.decision, each.reason].filter(Boolean).join('; ')}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
