import { explainSheetFinding } from '@baucu/counting'
import type { Finding } from '@baucu/law'
import type { ReactNode } from 'react'
import { LawLink } from '../../kernel/law-link.tsx'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './sheet.module.css'
import { markOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** What does not agree, errors first: the rule with its numbers, the article, the way to the field. */
export function SheetFindings(props: {
  view: SheetView
  findings: readonly Finding[]
  /** Leads to a field; left out where nothing is typed. */
  go?: (field: string) => void
  /** Under a finding: the tick of whoever compared it with the paper, or its explanation. */
  below?: (finding: Finding) => ReactNode
}): ReactNode {
  const { view, findings, go, below } = props
  const say = useSheetWords()
  const locale = useLocale()
  return findings.map((finding) => {
    const [field = ''] = finding.fields
    const isWarning = finding.severity === 'warning'
    const mark = markOf(field, view)
    return (
      <section
        key={`${finding.code} ${field}`}
        className={style.finding}
        data-tone={isWarning ? 'warn' : 'danger'}
        data-testid="finding"
        aria-label={`${finding.code}, ${say.severity[finding.severity]}`}
      >
        <p className={style.findingHead}>
          <Tag tone={isWarning ? 'warn' : 'danger'} sign={isWarning ? 'triangle' : 'octagon'}>
            {finding.code}, {say.severity[finding.severity]}
          </Tag>
          {go && mark !== undefined && (
            <button type="button" className={style.toField} onClick={() => go(field)}>
              {say.toField(mark)}
            </button>
          )}
        </p>
        <p>{explainSheetFinding(finding, locale)}</p>
        <p className={ui.meta}>
          <LawLink article={finding.article} edition={view.edition} />
        </p>
        {below?.(finding)}
      </section>
    )
  })
}
