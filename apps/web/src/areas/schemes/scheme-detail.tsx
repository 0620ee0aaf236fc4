import { assignScheme, giveSchemeTasks, saveScheme } from '@baucu/contract'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { GiveTaskForm, OriginTasks } from '../work/index.tsx'
import { AssignForm } from './assign-form.tsx'
import { CellTag } from './cell-look.tsx'
import { Contributions } from './contributions.tsx'
import { SchemeForm } from './scheme-form.tsx'
import style from './schemes.module.css'
import { TargetReached } from './target-reached.tsx'
import { useSchemeWords } from './words.ts'

const route = getRouteApi('/ky/$frame/de-an')

type Answer = Output<'schemes.one'>

/** One scheme whole: what it serves, its targets with their tasks, who takes part and what was contributed. */
export function SchemeDetail({ id }: { id: string }): ReactNode {
  const say = useSchemeWords()
  const frame = useFrameId()
  const { data, error } = useAnswer('schemes.one', { scheme: id })
  const there = data?.scheme.id === id ? data : undefined
  const owner = there?.scheme.organisation
  const mayEdit = useMayAt(saveScheme, owner?.id)
  const mayAssign = useMayAt(assignScheme, owner?.id)
  const [editing, setEditing] = useState(false)
  const [assigning, setAssigning] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = there !== undefined && !editing
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!there || !owner) return error ? <Failed error={error} /> : <Loading />
  const { scheme, targets, parts } = there
  if (editing) {
    const back = () => setEditing(false)
    return <SchemeForm organisation={owner} answer={there} done={back} stop={back} />
  }
  const white = parts.filter((each) => each.state === 'none').map((each) => each.organisation)
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.heading}>
        {say.scheme(scheme.number)}: {scheme.title}
      </h2>
      <dl className={style.facts}>
        {scheme.resolution && (
          <div>
            <dt>{say.facts.resolution}</dt>
            <dd>
              {scheme.resolutionDocument ? (
                <Link
                  to="/ky/$frame/so-van-ban"
                  params={{ frame }}
                  search={(was) => ({ ...keepSearch(was), vanban: scheme.resolutionDocument ?? '' })}
                >
                  {scheme.resolution}
                </Link>
              ) : (
                scheme.resolution
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{say.facts.lead}</dt>
          <dd>{scheme.lead.name}</dd>
        </div>
        <div>
          <dt>{say.facts.period}</dt>
          <dd>{say.period(scheme.from, scheme.to)}</dd>
        </div>
      </dl>
      {mayEdit && (
        <p className={style.buttons}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      <section className={record.part} aria-label={say.targets(targets.length)}>
        <h3>{say.targets(targets.length)}</h3>
        {targets.length === 0 && <p className={ui.second}>{say.noTargets}</p>}
        <ul className={style.targets}>
          {targets.map((each) => (
            <Target key={each.id} answer={there} target={each} />
          ))}
        </ul>
      </section>
      {there.tasks.length > 0 && (
        <section className={record.part} aria-label={say.wholeTasks}>
          <h3>{say.wholeTasks}</h3>
          <OriginTasks tasks={there.tasks} issuer={owner.id} />
        </section>
      )}
      <section className={record.part} aria-label={say.members(parts.length)}>
        <h3>{say.members(parts.length)}</h3>
        <ul className={style.members}>
          {parts.map((each) => (
            <li key={each.organisation}>
              <Link
                to="/ky/$frame/de-an"
                params={{ frame }}
                search={({ chitieu: _, ...was }) => ({ ...was, dean: id, thamgia: each.organisation })}
                className={style.name}
              >
                {each.name}
              </Link>
              <span className={style.line}>
                <CellTag cell={each} today={there.today} />
                {each.plan && <span className={ui.meta}>{each.plan}</span>}
                {each.contributions > 0 && <span className={ui.meta}>{say.contributions(each.contributions)}</span>}
              </span>
            </li>
          ))}
        </ul>
        {mayAssign && white.length > 0 && !assigning && (
          <p className={style.buttons}>
            <button type="button" className={ui.button} onClick={() => setAssigning(true)}>
              {say.assignAll(white.length)}
            </button>
          </p>
        )}
        {mayAssign && white.length > 0 && assigning && (
          <AssignForm
            scheme={id}
            organisations={white}
            main={say.assignAll(white.length)}
            done={() => setAssigning(false)}
          />
        )}
      </section>
      <Contributions answer={there} />
    </div>
  )
}

function Target({ answer, target }: { answer: Answer; target: Answer['targets'][number] }): ReactNode {
  const say = useSchemeWords()
  const locale = useLocale()
  const { chitieu } = route.useSearch()
  const owner = answer.scheme.organisation.id
  const mayGive = useMayAt(giveSchemeTasks, owner)
  const [giving, setGiving] = useState(false)
  const give = useRun('schemes.giveTasks')
  const line = useRef<HTMLLIElement>(null)
  const wanted = chitieu === target.id
  useEffect(() => {
    if (wanted) line.current?.scrollIntoView({ block: 'nearest' })
  }, [wanted])
  return (
    <li ref={line} data-shown={wanted || undefined}>
      <span className={ui.strong}>{target.title}</span>
      <span className={style.line}>
        <span className={ui.meta}>
          {say.target(target.planned.toLocaleString(locale, { maximumFractionDigits: 2 }), target.unit, target.due)}
        </span>
        {target.tasks.length === 0 && (
          <Tag tone="warn" sign="triangle">
            {say.bare}
          </Tag>
        )}
      </span>
      <TargetReached target={target} quarter={answer.quarter} />
      {target.tasks.length > 0 && <OriginTasks tasks={target.tasks} issuer={owner} />}
      <div role="status">{give.data && <p className={ui.second}>{say.gave(give.data.copies)}</p>}</div>
      {mayGive &&
        (giving ? (
          <GiveTaskForm
            draft={`schemes.giveTasks ${target.id}`}
            title={say.giveOf(target.title)}
            pending={give.isPending}
            error={give.error}
            send={(task, done) =>
              give.mutate(
                { scheme: answer.scheme.id, target: target.id, tasks: [task] },
                {
                  onSuccess: () => {
                    done()
                    setGiving(false)
                  },
                },
              )
            }
            stop={() => setGiving(false)}
          />
        ) : (
          <p className={style.buttons}>
            <button
              type="button"
              className={ui.button}
              data-size="small"
              aria-label={say.giveOf(target.title)}
              onClick={() => setGiving(true)}
            >
              {say.give}
            </button>
          </p>
        ))}
    </li>
  )
}
