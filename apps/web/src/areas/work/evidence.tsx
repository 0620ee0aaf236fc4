import { attachEvidence, type CopyLine } from '@baucu/contract'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { RemoveEvidence, type RemoveForm } from '../../kernel/evidence/evidence-piece.tsx'
import { useEvidenceWords } from '../../kernel/evidence/evidence-words.ts'
import { useMayAt } from '../../kernel/may.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { attachmentsOf } from './held.ts'
import style from './work.module.css'

export const evidenceAddress = (copy: string, evidence: string): string =>
  `/documents/evidence.bin?copy=${copy}&evidence=${evidence}`

/** What shows that a task was done: chosen with the report or after it, kept on this device until it can be sent. */
export function Evidence({ copy }: { copy: CopyLine }): ReactNode {
  const say = useEvidenceWords()
  const place = useLocation({ select: (location) => location.href })
  const { data, error } = useAnswer('work.evidence', { copy: copy.id })
  const mayAttach = useMayAt(attachEvidence, copy.organisation.id) && copy.standing !== 'withdrawn'
  const held = attachmentsOf(useOutbox(), copy.id)
  const run = useRun('work.detach')
  const remove: RemoveForm = (piece, close) => (
    <RemoveEvidence
      {...{ piece, close, draft: `work.detach ${piece.id}`, pending: run.isPending, error: run.error }}
      send={(reason, done) => run.mutate({ copy: copy.id, evidence: piece.id, reason }, { onSuccess: done })}
    />
  )
  return (
    <section className={style.part} aria-label={say.title}>
      <h3>{say.title}</h3>
      <EvidenceFiles
        {...{ pieces: data?.evidence, failed: error !== null, held, remove }}
        address={(evidence) => evidenceAddress(copy.id, evidence)}
        pick={
          mayAttach
            ? {
                label: say.add,
                keep: ({ evidence, name, content }) =>
                  queue({
                    command: 'work.attach',
                    input: { copy: copy.id, evidence, name, content },
                    subject: `evidence ${evidence}`,
                    title: say.title,
                    about: say.about(copy.title, name),
                    place,
                  }),
              }
            : undefined
        }
      />
    </section>
  )
}
