import { changeVoters, enterVoters, saveArea } from '@baucu/contract'
import { count, day } from '@baucu/law'
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
import { AreaForm } from './area-form.tsx'
import { AreaMarks } from './area-table.tsx'
import { ChangeForm } from './change-form.tsx'
import { ChangeLog } from './change-log.tsx'
import style from './territory.module.css'
import { kindsOf } from './voter-kinds.ts'
import { VotersForm } from './voters-form.tsx'
import { useTerritoryWords } from './words.ts'

type Answer = Output<'territory.area'>

/** One polling area whole: what it is, what is wrong, its voters as counts and the log of their changes. */
export function AreaDetail(props: {
  id: string
  organisation: Readonly<{ id: string; name: string }>
  map: Output<'territory.map'>
}): ReactNode {
  const say = useTerritoryWords()
  const frame = useFrame()
  const { data, error } = useAnswer('territory.area', { area: props.id, frame: frame.id })
  const there = data?.area.id === props.id ? data : undefined
  const mayPlan = useMay(saveArea)
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = there !== undefined && !editing
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!there) return error ? <Failed error={error} /> : <Loading />
  const { area } = there
  if (editing) {
    return (
      <AreaForm
        organisation={props.organisation}
        map={props.map}
        line={area}
        done={() => setEditing(false)}
        stop={() => setEditing(false)}
      />
    )
  }
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {say.areaNumber(area.number)}
      </h2>
      <p className={ui.second}>{area.name}</p>
      <AreaMarks area={area} />
      <RuleFindings findings={area.findings} edition={frame.edition} />
      <Facts answer={there} map={props.map} />
      {mayPlan && (
        <p className={record.buttons}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      <Voters answer={there} />
      <Changes answer={there} />
    </div>
  )
}

function Facts({ answer, map }: { answer: Answer; map: Output<'territory.map'> }): ReactNode {
  const say = useTerritoryWords()
  const { area } = answer
  const inside = map.constituencies.filter((each) => area.constituencies[each.body] === each.id)
  const lines: readonly (readonly [string, ReactNode])[] = [
    [say.facts.address, area.address || say.notWritten],
    ...(area.villages.length > 0
      ? [[say.facts.villages, area.villages.map((each) => each.name).join('; ')] as const]
      : []),
    ...inside.map((each) => [say.bodies[each.body], say.constituencyNumber(each.number, each.area)] as const),
    [say.facts.decision, say.decisionOf(area.decision, area.decidedOn && day(area.decidedOn))],
    ...(area.earlyOn
      ? [[say.facts.early, `${day(area.earlyOn)}; ${area.earlyDecision ?? say.notWritten}`] as const]
      : []),
    ...(area.sizeReason ? [[say.facts.sizeReason, area.sizeReason] as const] : []),
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

function Voters({ answer }: { answer: Answer }): ReactNode {
  const say = useTerritoryWords()
  const locale = useLocale()
  const frame = useFrame()
  const mayEnter = useMay(enterVoters)
  const [entering, setEntering] = useState(false)
  const { area, counts } = answer
  const of = (kind: string) => counts.find((each) => each.kind === kind)
  return (
    <section className={record.part} aria-label={say.voters}>
      <h3>{say.voters}</h3>
      {entering ? (
        <VotersForm area={area} counts={counts} done={() => setEntering(false)} />
      ) : (
        <>
          {counts.length === 0 ? (
            <p className={ui.second}>{say.noVoters}</p>
          ) : (
            <dl className={style.counts}>
              {kindsOf(frame.bodies).map((kind) => {
                const found = of(kind)
                return (
                  <div key={kind}>
                    <dt>{say.kinds[kind]}</dt>
                    <dd>
                      <b>{found && found.value !== null ? count(found.value, locale) : '–'}</b>
                      {found && found.entries > 1 && (
                        <span className={ui.meta}>{say.corrected(found.entries - 1)}</span>
                      )}
                    </dd>
                  </div>
                )
              })}
            </dl>
          )}
          {mayEnter && (
            <p className={record.buttons}>
              <button
                type="button"
                className={ui.button}
                data-kind={counts.length === 0 ? 'main' : undefined}
                onClick={() => setEntering(true)}
              >
                {counts.length === 0 ? say.enterVoters : say.correctVoters}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Changes({ answer }: { answer: Answer }): ReactNode {
  const say = useTerritoryWords()
  const frame = useFrame()
  const mayChange = useMay(changeVoters)
  const [noting, setNoting] = useState(false)
  const { area, changes, counts, log } = answer
  if (!counts.some((each) => each.kind === 'total')) return null
  return (
    <section className={record.part} aria-label={say.changes}>
      <h3>{say.changes}</h3>
      <p className={ui.second}>{say.changesLead}</p>
      <RuleFindings findings={log} edition={frame.edition} />
      {changes.length > 0 && <ChangeLog changes={changes} />}
      {mayChange &&
        (noting ? (
          <ChangeForm area={area} counts={counts} done={() => setNoting(false)} />
        ) : (
          <p className={record.buttons}>
            <button type="button" className={ui.button} onClick={() => setNoting(true)}>
              {say.noteChange}
            </button>
          </p>
        ))}
    </section>
  )
}
