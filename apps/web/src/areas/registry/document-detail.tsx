import { giveDocumentTasks, saveDocument } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Output } from '../../kernel/client.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { SchemesOfResolution } from '../schemes/index.tsx'
import { GiveTaskForm, OriginTasks } from '../work/index.tsx'
import { DocumentForm } from './document-form.tsx'
import { Marks } from './document-table.tsx'
import style from './registry.module.css'
import { Scan } from './scan.tsx'
import { useRegistryWords } from './words.ts'

type Answer = Output<'registry.one'>

/** One document whole: its line, its official copy, and the tasks that came from it. */
export function DocumentDetail({ id, lastNumber }: { id: string; lastNumber: string | null }): ReactNode {
  const say = useRegistryWords()
  const { data, error } = useAnswer('registry.one', { document: id })
  const there = data?.document.id === id ? data : undefined
  const mayEdit = useMayAt(saveDocument, there?.document.organisation.id)
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = there !== undefined && !editing
  useEffect(() => {
    if (shown) heading.current?.focus()
  }, [shown])
  if (!there) return error ? <Failed error={error} /> : <Loading />
  const { document: line } = there
  if (editing) {
    return (
      <DocumentForm
        organisation={line.organisation}
        line={line}
        lastNumber={lastNumber}
        done={() => setEditing(false)}
        stop={() => setEditing(false)}
      />
    )
  }
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <h2 ref={heading} tabIndex={-1} className={style.name}>
        {line.abstract}
      </h2>
      <Marks line={line} />
      {line.secrecy !== 'normal' && <Remark tone="warn">{say.classified}</Remark>}
      <Facts line={line} />
      {mayEdit && (
        <p className={style.buttons}>
          <button type="button" className={ui.button} data-size="small" onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      {line.secrecy === 'normal' && (
        <>
          <Scan line={line} />
          <Tasks answer={there} />
          <SchemesOfResolution document={line.id} />
        </>
      )}
    </div>
  )
}

function Facts({ line }: { line: Answer['document'] }): ReactNode {
  const say = useRegistryWords()
  const locale = useLocale()
  const { data } = useAnswer('registry.kinds', {})
  const { facts } = say
  const lines: readonly (readonly [string, ReactNode])[] = [
    [facts.number, line.number],
    [facts.day, day(line.day)],
    ...(line.receivedOn ? [[facts.receivedOn, day(line.receivedOn)] as const] : []),
    [facts.direction, say.directions[line.direction]],
    [facts.issuer, line.issuer],
    [facts.kind, data?.kinds.find((each) => each.id === line.kind)?.title[locale] ?? line.kind],
    ...(line.signer ? [[facts.signer, line.signer] as const] : []),
    ...(line.noTaskReason ? [[facts.noTaskReason, line.noTaskReason] as const] : []),
    [facts.register, line.organisation.name],
  ]
  return (
    <dl className={style.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Tasks({ answer }: { answer: Answer }): ReactNode {
  const say = useRegistryWords()
  const { document: line, tasks } = answer
  const mayGive = useMayAt(giveDocumentTasks, line.organisation.id)
  const [giving, setGiving] = useState(false)
  const give = useRun('registry.giveTasks')
  return (
    <section className={record.part} aria-label={say.given(tasks.length)}>
      <h3>{say.given(tasks.length)}</h3>
      {line.withoutTask && <Remark tone="warn">{say.warning}</Remark>}
      {tasks.length > 0 && <OriginTasks tasks={tasks} issuer={line.organisation.id} />}
      {tasks.length === 0 && !line.withoutTask && <p className={ui.second}>{say.noTasks}</p>}
      <div role="status">{give.data && <p className={ui.second}>{say.gave(give.data.copies)}</p>}</div>
      {mayGive &&
        (giving ? (
          <GiveTaskForm
            draft={`registry.giveTasks ${line.id}`}
            title={say.give}
            pending={give.isPending}
            error={give.error}
            send={(task, done) =>
              give.mutate(
                { document: line.id, tasks: [task] },
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
              data-kind={line.withoutTask ? 'main' : undefined}
              onClick={() => setGiving(true)}
            >
              {say.give}
            </button>
          </p>
        ))}
    </section>
  )
}
