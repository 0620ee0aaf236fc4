import { attachVoucher, type BudgetBoard, type BudgetVoucher, detachVoucher, type Organisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { useLocation } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { RemoveEvidence, type RemoveForm } from '../../kernel/evidence/evidence-piece.tsx'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useMayAt } from '../../kernel/may.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { dong } from './money.ts'
import { VoucherForm } from './voucher-form.tsx'
import { useBudgetWords } from './words.ts'

/** One voucher with its scans. One that paid an allowance is only taken back or corrected where it was written. */
export function VoucherDetail(props: {
  here: Organisation
  board: BudgetBoard
  voucher: BudgetVoucher
  mayWrite: boolean
  stop: () => void
}): ReactNode {
  const { here, board, voucher, mayWrite, stop } = props
  const say = useBudgetWords()
  const locale = useLocale()
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (editing) return <VoucherForm {...{ here, board }} before={voucher} stop={stop} />
  const facts = [
    [say.fields.day, day(voucher.day)],
    [say.fields.item, board.items.find(({ id }) => id === voucher.item)?.title[locale] ?? voucher.item],
    [say.fields.payee, voucher.allowance ? `${voucher.payee} (${say.allowancePaid})` : voucher.payee],
    [say.columns.amount, dong(voucher.amount, locale, say.dong)],
    [say.fields.reason, voucher.reason],
  ] as const
  return (
    <div className={`${ui.pad} ${record.detail}`}>
      <h2 ref={heading} tabIndex={-1}>
        {voucher.number}
      </h2>
      {voucher.unit.id !== here.id && <p className={ui.second}>{voucher.unit.name}</p>}
      <dl className={record.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {mayWrite && voucher.unit.id === here.id && (
        <p className={record.buttons}>
          <button type="button" className={ui.button} onClick={() => setEditing(true)}>
            {say.edit}
          </button>
        </p>
      )}
      <Scans here={here} voucher={voucher} />
    </div>
  )
}

function Scans({ here, voucher }: { here: Organisation; voucher: BudgetVoucher }): ReactNode {
  const say = useBudgetWords()
  const frame = useFrame()
  const place = useLocation({ select: (location) => location.href })
  const at = { organisation: here.id, frame: frame.id, voucher: voucher.id }
  const mayAttach = useMayAt(attachVoucher, here.id)
  const mayDetach = useMayAt(detachVoucher, here.id)
  const run = useRun('budget.detach')
  const held = heldFiles(useOutbox(), 'budget.attach', (input) => input.voucher === voucher.id)
  const remove: RemoveForm = (piece, close) => (
    <RemoveEvidence
      {...{ piece, close, draft: `budget.detach ${piece.id}`, pending: run.isPending, error: run.error }}
      send={(reason, done) => run.mutate({ ...at, evidence: piece.id, reason }, { onSuccess: done })}
    />
  )
  return (
    <section className={record.part} aria-label={say.scans}>
      <h3>{say.scans}</h3>
      <EvidenceFiles
        {...{ pieces: voucher.scans, failed: false, held, remove: mayDetach ? remove : undefined }}
        address={(evidence) => `/documents/voucher-scan.bin?${new URLSearchParams({ ...at, evidence })}`}
        pick={
          mayAttach
            ? {
                label: say.addScan,
                keep: ({ evidence, name, content }) =>
                  queue({
                    ...{ command: 'budget.attach', input: { ...at, evidence, name, content } },
                    ...{ subject: `evidence ${evidence}`, title: say.scans, place },
                    about: say.scanAbout(voucher.number, name),
                  }),
              }
            : undefined
        }
      />
    </section>
  )
}
