import { attachToReport, type EvidencePiece, type ReportWhole } from '@baucu/contract'
import type { ReportField } from '@baucu/reporting'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EvidenceFiles } from '../../kernel/evidence/evidence-files.tsx'
import { RemoveEvidence, type RemoveForm } from '../../kernel/evidence/evidence-piece.tsx'
import { useEvidenceWords } from '../../kernel/evidence/evidence-words.ts'
import { heldFiles } from '../../kernel/evidence/held-files.ts'
import { useMayAt } from '../../kernel/may.ts'
import { queue, useOutbox } from '../../kernel/outbox/outbox.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { useLocale } from '../../kernel/words/words.ts'

type At = Readonly<{ organisation: string; round: string; period: string }>
type Of = Pick<ReportWhole, 'organisation' | 'round' | 'period' | 'state'>

export const reportFileAddress = (at: At, evidence: string): string =>
  `/documents/report-evidence.bin?${new URLSearchParams({ ...at, evidence }).toString()}`

/** Files of one field of a report: chosen with the report or after it, kept on this device until they can be sent. */
export function ReportFiles(props: {
  whole: Of
  field: ReportField /** Only to be read. */
  shown?: boolean
}): ReactNode {
  const { whole, field } = props
  const at: At = { organisation: whole.organisation.id, round: whole.round.id, period: whole.period }
  const say = useEvidenceWords()
  const locale = useLocale()
  const place = useLocation({ select: (location) => location.href })
  const { data, error } = useAnswer('reports.evidence', at)
  const mayAttach = useMayAt(attachToReport, at.organisation) && whole.state !== 'accepted' && !props.shown
  const held = heldFiles(
    useOutbox(),
    'reports.attach',
    (input) =>
      input.organisation === at.organisation &&
      input.round === at.round &&
      input.period === at.period &&
      input.field === field.id,
  )
  const run = useRun('reports.detach')
  const remove: RemoveForm = (piece: EvidencePiece, close) => (
    <RemoveEvidence
      {...{ piece, close, draft: `reports.detach ${piece.id}`, pending: run.isPending, error: run.error }}
      send={(reason, done) => run.mutate({ ...at, evidence: piece.id, reason }, { onSuccess: done })}
    />
  )
  return (
    <EvidenceFiles
      pieces={data?.evidence.filter((each) => each.field === field.id)}
      {...{ failed: error !== null, held: props.shown ? [] : held, remove: props.shown ? undefined : remove }}
      address={(evidence) => reportFileAddress(at, evidence)}
      pick={
        mayAttach
          ? {
              label: say.add,
              keep: ({ evidence, name, content }) =>
                queue({
                  command: 'reports.attach',
                  input: { ...at, field: field.id, evidence, name, content },
                  subject: `evidence ${evidence}`,
                  title: field.title[locale],
                  about: say.about(whole.round.title, name),
                  place,
                }),
            }
          : undefined
      }
    />
  )
}
