import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { subjectOf } from './held.ts'
import { ReportConflict } from './report-conflict.tsx'
import style from './reports.module.css'
import { useReportWords } from './words.ts'

/** What this device still holds of a report, and when the server took the last one. */
export function ReportHeld(props: { organisation: string; round: string; period: string }): ReactNode {
  const say = useReportWords()
  const subject = subjectOf(props.organisation, props.round, props.period)
  const held = useOutbox().filter((each) => each.subject === subject)
  const open = held.filter((each) => each.state !== 'received')
  const receipt = held.findLast((each) => each.receipt !== null)?.receipt
  if (open.length === 0) {
    return receipt ? (
      <p className={ui.second} role="status">
        {say.received(moment(receipt.at))}
      </p>
    ) : null
  }
  return (
    <div className={style.held}>
      {open.map((item) =>
        item.state === 'conflict' ? (
          <ReportConflict key={item.seq} item={item} />
        ) : item.state === 'refused' ? (
          <Remark key={item.seq} tone="danger" live>
            {item.reason?.title} {say.refused}
          </Remark>
        ) : (
          <Tag key={item.seq} tone="info" sign="sync">
            {item.title}: {say.waiting}
          </Tag>
        ),
      )}
    </div>
  )
}
