import type { ResultPaperView } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReactNode } from 'react'
import { todayInVietnam } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { keyOf } from './paper.ts'
import style from './result-minutes.module.css'
import { useResultWords } from './words.ts'

/** How many copies the form asks for, whom they go to, and who has theirs. */
export function PaperCopies({ view, may }: { view: ResultPaperView; may: boolean }): ReactNode {
  const say = useResultWords()
  const run = useRun('resultMinutes.deliver')
  const said = saidOf(run.error, () => false, say.unreachable)
  if (!view.form || view.form.recipients.length === 0) return null
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-label={say.copies}>
      <h2>{say.copies}</h2>
      <p className={ui.second}>{say.copiesLead(view.form.copies)}</p>
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <ul className={style.recipients}>
        {view.form.recipients.map((recipient) => {
          const known = view.deliveries.find((each) => each.recipient === recipient)
          return (
            <li key={recipient}>
              <b>{recipient}</b>
              {known ? (
                <Tag tone="ok" sign="check">
                  {say.delivered(day(known.on), known.by)}
                </Tag>
              ) : (
                <Tag tone="quiet" sign="clock">
                  {say.notDelivered}
                </Tag>
              )}
              {!known && may && (
                <button
                  type="button"
                  className={ui.button}
                  data-size="small"
                  aria-label={say.deliverTo(recipient)}
                  disabled={run.isPending}
                  onClick={() => run.mutate({ ...keyOf(view), recipient, on: todayInVietnam() })}
                >
                  {say.deliver}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
