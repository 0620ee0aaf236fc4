import { attachResult, type ResultPaperView } from '@baucu/contract'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { SignedCopy } from '../../kernel/evidence/signed-copy.tsx'
import { useSignedWords } from '../../kernel/evidence/signed-words.ts'
import { AreaField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { fieldName, fieldsOf, keyOf } from './paper.ts'
import style from './result-minutes.module.css'
import { useResultWords } from './words.ts'

/** The way upward: the signed paper, sending, receiving or giving back. */
export function PaperUpward({ view, may }: { view: ResultPaperView; may: boolean }): ReactNode {
  const say = useResultWords()
  const frame = useFrame()
  return (
    <>
      <Scans view={view} />
      {view.state === 'drawn' && may && !view.outdated && <Send view={view} />}
      {view.state === 'sent' && may && (view.own ? <Withdraw view={view} /> : <Receive view={view} />)}
      {view.state === 'accepted' && view.level === 'board' && !view.outdated && (
        <section className={`${ui.card} ${ui.pad} ${record.form}`}>
          <p>{say.accepted}</p>
          <p>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: frame.id, constituency: view.of }}
              className={ui.button}
            >
              {say.toResult}
            </Link>
          </p>
        </section>
      )}
    </>
  )
}

function Scans({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const place = useLocation({ select: (location) => location.href })
  const mayAttach = useMayAt(attachResult, view.organisation)
  const signed = useSignedWords()
  const key = keyOf(view)
  const held = heldFiles(
    useOutbox(),
    'resultMinutes.attach',
    (input) => input.organisation === key.organisation && input.level === key.level && input.of === key.of,
  )
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.paper}>
      <h2>{say.paper}</h2>
      <p className={ui.second}>{view.level === 'board' ? say.signers : say.signersCommittee}</p>
      <EvidenceFiles
        {...{ pieces: view.papers, failed: false, held, remove: undefined }}
        more={(piece) => <SignedCopy piece={piece} />}
        address={(evidence) => `/documents/result-scan.bin?${new URLSearchParams({ ...key, evidence })}`}
        pick={
          mayAttach
            ? {
                label: say.addPaper,
                keep: ({ evidence, name, content }) =>
                  queue({
                    ...{ command: 'resultMinutes.attach', input: { ...key, evidence, name, content } },
                    ...{ subject: `evidence ${evidence}`, title: say.paper, about: say.paperAbout(name), place },
                  }),
              }
            : undefined
        }
      />
      {mayAttach && <p className={ui.hint}>{signed.how}</p>}
    </section>
  )
}

function Send({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const key = keyOf(view)
  const form = useTyped(`resultMinutes.send ${key.frame} ${key.organisation} ${key.level} ${key.of}`)
  const run = useRun('resultMinutes.send')
  const said = saidOf(run.error, (field) => field === 'reason', say.unreachable)
  return (
    <form
      className={`${ui.card} ${ui.pad} ${record.form}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        run.mutate({ ...key, reason: (form.typed.reason ?? '').trim() }, { onSuccess: form.forget })
      }}
    >
      {view.papers.length === 0 && (
        <AreaField
          id="ly-do-chua-co-ban-chup"
          label={say.noPaper}
          wrong={said.at.reason}
          value={form.typed.reason ?? ''}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
      )}
      <Whole said={said.whole} />
      <div className={record.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
          {view.level === 'board' ? say.send : say.sendCommittee}
        </button>
      </div>
    </form>
  )
}

function Whole({ said }: { said: string }): ReactNode {
  return (
    said && (
      <Remark tone="danger" live>
        {said}
      </Remark>
    )
  )
}

function Withdraw({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const key = keyOf(view)
  const form = useTyped(`resultMinutes.withdraw ${key.frame} ${key.organisation} ${key.level} ${key.of}`)
  const run = useRun('resultMinutes.withdraw')
  const said = saidOf(run.error, () => false, say.unreachable)
  const reason = (form.typed.reason ?? '').trim()
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`}>
      <p>{say.ownLead}</p>
      <details>
        <summary>{say.withdrawLead}</summary>
        <AreaField
          id="ly-do-rut-lai"
          label={say.reason}
          value={form.typed.reason ?? ''}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
        <Whole said={said.whole} />
        <div className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            disabled={run.isPending || reason === ''}
            onClick={() => run.mutate({ ...key, reason }, { onSuccess: form.forget })}
          >
            {say.withdraw}
          </button>
        </div>
      </details>
    </section>
  )
}

/** Every field is taken with the paper, or given back with its reason. */
function Receive({ view }: { view: ResultPaperView }): ReactNode {
  const say = useResultWords()
  const key = keyOf(view)
  const form = useTyped(`resultMinutes.giveBack ${key.frame} ${key.organisation} ${key.level} ${key.of}`)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [accept, back] = [useRun('resultMinutes.accept'), useRun('resultMinutes.giveBack')]
  const said = saidOf(accept.error ?? back.error, (field) => field === 'note', say.unreachable)
  const of = (field: string) => form.typed[field] ?? ''
  const remarks = chosen.map((field) => ({ field, comment: of(`trả ${field}`).trim() }))
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.receive}>
      <p>{say.receiveLead}</p>
      {view.level === 'committee' && (
        <TextField
          id="cap-tren-da-nhan"
          label={say.receipt}
          maxLength={500}
          value={of('note')}
          wrong={said.at.note}
          change={(text) => form.type('note', text)}
        />
      )}
      <Whole said={said.whole} />
      <div className={record.buttons}>
        <button
          type="button"
          className={ui.button}
          data-kind="main"
          disabled={accept.isPending || chosen.length > 0}
          onClick={() => accept.mutate({ ...key, note: of('note').trim() }, { onSuccess: form.forget })}
        >
          {say.receive}
        </button>
      </div>
      <details>
        <summary>{say.giveBackLead}</summary>
        <fieldset className={style.choose}>
          <legend className={ui.hidden}>{say.giveBackLead}</legend>
          {fieldsOf(view).map((field) => {
            const name = fieldName(field, view, say)
            return (
              <div key={field}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(field)}
                    onChange={({ currentTarget }) =>
                      setChosen(currentTarget.checked ? [...chosen, field] : chosen.filter((each) => each !== field))
                    }
                  />
                  {name}
                </label>
                {chosen.includes(field) && (
                  <TextField
                    id={`tra-${field}`}
                    label={say.comment(name)}
                    maxLength={500}
                    value={of(`trả ${field}`)}
                    change={(text) => form.type(`trả ${field}`, text)}
                  />
                )}
              </div>
            )
          })}
        </fieldset>
        <div className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            disabled={back.isPending || chosen.length === 0 || remarks.some(({ comment }) => comment === '')}
            onClick={() => back.mutate({ ...key, remarks }, { onSuccess: form.forget })}
          >
            {say.giveBack}
          </button>
        </div>
      </details>
    </section>
  )
}
