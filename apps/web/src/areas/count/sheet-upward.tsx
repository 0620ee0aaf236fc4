import { attachSheet, sendSheet } from '@baucu/contract'
import { fieldsOf, isOpen } from '@baucu/counting'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './sheet.module.css'
import { keyOf, markOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** The way of agreed minutes upward: the signed paper, sending, receiving or sending back. */
export function SheetUpward({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const maySend = useMay(sendSheet)
  return (
    <>
      <Papers view={view} />
      {view.upward === 'no' && maySend && <Send view={view} />}
      {view.upward === 'sent' && view.lead && <Receive view={view} />}
      {(view.upward === 'accepted' || view.upward === 'annulled') && (
        <section className={`${ui.card} ${ui.pad}`}>
          <p>{view.upward === 'annulled' ? say.annulled : say.accepted}</p>
          <p>
            <Link
              to="/ky/$frame/ket-qua/$constituency"
              params={{ frame: frame.id, constituency: view.contest.constituency }}
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

function Papers({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const place = useLocation({ select: (location) => location.href })
  const mayAttach = useMay(attachSheet)
  const key = keyOf(view)
  const held = heldFiles(
    useOutbox(),
    'count.attach',
    (input) => input.area === key.area && input.constituency === key.constituency,
  )
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.paper}>
      <h2>{say.paper}</h2>
      <EvidenceFiles
        {...{ pieces: view.papers, failed: false, held, remove: undefined }}
        address={(evidence) => `/documents/count-paper.bin?${new URLSearchParams({ ...key, evidence })}`}
        pick={
          mayAttach && view.upward !== 'accepted'
            ? {
                label: say.addPaper,
                keep: ({ evidence, name, content }) =>
                  queue({
                    ...{ command: 'count.attach', input: { ...key, evidence, name, content } },
                    ...{ subject: `evidence ${evidence}`, title: say.paper, about: say.paperAbout(view.number, name) },
                    place,
                  }),
              }
            : undefined
        }
      />
    </section>
  )
}

function Send({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const key = keyOf(view)
  const form = useTyped(`count.send ${key.frame} ${key.area} ${key.constituency}`)
  const run = useRun('count.send')
  const said = saidOf(run.error, (field) => field === 'reason', say.unreachable)
  const blocked = view.findings.some((each) => isOpen(each) || each.explained === null)
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
          id="ly-do-chua-anh"
          label={say.noPaper}
          wrong={said.at.reason}
          value={form.typed.reason ?? ''}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
      )}
      {blocked && <p className={ui.second}>{say.sendAfter}</p>}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={record.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending || blocked}>
          {say.send}
        </button>
      </div>
    </form>
  )
}

function Receive({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const key = keyOf(view)
  const form = useTyped(`count.sendBack ${key.frame} ${key.area} ${key.constituency}`)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [accept, back] = [useRun('count.accept'), useRun('count.sendBack')]
  const reason = (form.typed.reason ?? '').trim()
  const said = saidOf(accept.error ?? back.error, () => false, say.unreachable)
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.accept}>
      <p>{say.acceptLead}</p>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={record.buttons}>
        <button
          type="button"
          className={ui.button}
          data-kind="main"
          disabled={accept.isPending}
          onClick={() => accept.mutate(key)}
        >
          {say.accept}
        </button>
      </div>
      <details>
        <summary>{say.sendBackLead}</summary>
        <fieldset className={style.choose}>
          <legend className={ui.hidden}>{say.sendBackLead}</legend>
          {fieldsOf(view.contest.candidates.map(({ id }) => id)).map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                checked={chosen.includes(field)}
                onChange={({ currentTarget }) =>
                  setChosen(currentTarget.checked ? [...chosen, field] : chosen.filter((each) => each !== field))
                }
              />
              {markOf(field, view)}
            </label>
          ))}
        </fieldset>
        <AreaField
          id="ly-do-tra-lai"
          label={say.reason}
          value={form.typed.reason ?? ''}
          maxLength={500}
          change={(text) => form.type('reason', text)}
        />
        <div className={record.buttons}>
          <button
            type="button"
            className={ui.button}
            disabled={back.isPending || chosen.length === 0 || reason === ''}
            onClick={() => back.mutate({ ...key, fields: [...chosen], reason }, { onSuccess: form.forget })}
          >
            {say.sendBack}
          </button>
        </div>
      </details>
    </section>
  )
}
