import type { ReactNode } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import type { Finding, Plan } from './draft-edit.ts'
import { FindingCard, type FindingEdit } from './finding-card.tsx'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** Everything the rules find, what is to be mended first; those left with a reason stay listed. */
export function FindingsList(props: {
  plan: Plan
  findings: readonly Finding[]
  stale: boolean
  edit?: FindingEdit
}): ReactNode {
  const { plan, findings, stale, edit } = props
  const say = usePlanWords()
  const open = findings.filter((each) => each.muted === null)
  const muted = findings.filter((each) => each.muted !== null)
  const errors = open.filter((each) => each.severity === 'error').length
  const sorted = open.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  return (
    <section className={ui.card} aria-labelledby="ra-soat">
      <div className={ui.cardHead}>
        <h2 id="ra-soat">{say.findings}</h2>
        {open.length > 0 && (
          <Tag tone={errors > 0 ? 'danger' : 'warn'} sign={errors > 0 ? 'octagon' : 'triangle'}>
            {say.findingCount(errors, open.length - errors)}
          </Tag>
        )}
      </div>
      {stale && (
        <div className={style.before}>
          <Remark tone="info">{say.findingsStale}</Remark>
        </div>
      )}
      {open.length === 0 && (
        <p className={ui.pad}>
          <Tag tone="ok" sign="check">
            {say.findingsNone}
          </Tag>
        </p>
      )}
      {sorted.length > 0 && (
        <ul className={style.findings}>
          {sorted.map((each) => (
            <FindingCard key={each.key} plan={plan} finding={each} stale={stale} edit={edit} />
          ))}
        </ul>
      )}
      {muted.length > 0 && (
        <details className={style.fold}>
          <summary>{say.mutedCount(muted.length)}</summary>
          <ul className={style.findings}>
            {muted.map((each) => (
              <FindingCard key={each.key} plan={plan} finding={each} stale={stale} edit={edit} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
