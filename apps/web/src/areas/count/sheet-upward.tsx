import { sendSheet } from '@baucu/contract'
import { isOpen } from '@baucu/counting'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { Approvals, Receipt } from '../ledger/index.tsx'
import { FieldsBack } from './fields-back.tsx'
import { keyOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'
import { SignedPapers } from './signed-papers.tsx'

/** The way of agreed minutes upward: the signed paper, sending, receiving or sending back; and out of the sums again. */
export function SheetUpward({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const maySend = useMay(sendSheet)
  return (
    <>
      <SignedPapers
        paper={keyOf(view)}
        number={view.number}
        pieces={view.papers}
        title={say.paper}
        pick={say.addPaper}
      />
      {view.upward === 'no' && maySend && <Send view={view} />}
      {view.upward === 'sent' && view.lead && !(view.ruling?.current && view.ruling.said === 'annulled') && (
        <Receive view={view} />
      )}
      {(view.upward === 'accepted' || view.upward === 'annulled') && <Accepted view={view} />}
    </>
  )
}

function Send({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const key = keyOf(view)
  const form = useTyped(`count.send ${key.frame} ${key.area} ${key.constituency}`)
  const run = useRun('count.send')
  const said = saidOf(run.error, (field) => field === 'reason', say.unreachable)
  // More ballots than were issued: a lead sends the minutes with what was recorded of it.
  const mayPass = view.lead && view.sign?.current
  const blocked = view.findings.some((each) =>
    isOpen(each) ? !(mayPass && each.code === 'ID-07') : each.explained === null,
  )
  const missing = [view.papers.length === 0 && 'paper', view.use === null && 'use'].filter(Boolean).join(' ')
  const why = { paper: say.noPaper, use: say.noUse, 'paper use': say.noPaperNoUse }[missing]
  return (
    <form
      className={`${ui.card} ${ui.pad} ${record.form}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        run.mutate({ ...key, reason: (form.typed.reason ?? '').trim() }, { onSuccess: form.forget })
      }}
    >
      {why && (
        <AreaField
          id="ly-do-chua-anh"
          label={why}
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
  const [accept, back] = [useRun('count.accept'), useRun('count.sendBack')]
  const said = saidOf(accept.error ?? back.error, () => false, say.unreachable)
  // What the Council annulled never comes here.
  const waits = view.findings.some(({ severity }) => severity === 'critical') && !view.ruling?.current
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.accept}>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      {!waits && (
        <>
          <p>{say.acceptLead}</p>
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
        </>
      )}
      <FieldsBack
        {...{ view, name: 'sendBack', title: say.sendBackLead, button: say.sendBack, pending: back.isPending }}
        run={(fields, reason, onSuccess) => back.mutate({ ...key, fields: [...fields], reason }, { onSuccess })}
      />
    </section>
  )
}

function Accepted({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const key = keyOf(view)
  const run = useRun('count.correct')
  const said = saidOf(run.error, () => false, say.unreachable)
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`}>
      <p>{view.upward === 'annulled' ? say.annulled : say.accepted}</p>
      <Receipt of={key} />
      <Approvals of={key} about={say.titles[view.contest.body]} />
      <p>
        <Link
          to="/ky/$frame/ket-qua/$constituency"
          params={{ frame: frame.id, constituency: view.contest.constituency }}
          className={ui.button}
        >
          {say.toResult}
        </Link>
      </p>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      {view.lead && view.upward === 'accepted' && (
        <FieldsBack
          {...{ view, name: 'correct', title: say.correctLead, note: say.correctNote, button: say.correct }}
          pending={run.isPending}
          run={(fields, reason, onSuccess) => run.mutate({ ...key, fields: [...fields], reason }, { onSuccess })}
        />
      )}
    </section>
  )
}
