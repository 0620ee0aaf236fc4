import type { ReportSynthesis } from '@baucu/contract'
import { day } from '@baucu/law'
import type { ReportField } from '@baucu/reporting'
import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import ui from '../../kernel/ui.module.css'
import { reportFileAddress } from './report-files.tsx'
import style from './reports.module.css'
import { useReportWords } from './words.ts'

/** Papers and files that the units named for a field, numbered, each with its day and whose it is. */
export function SynthesisPapers(props: {
  field: ReportField
  whole: ReportSynthesis
  nameOf: (organisation: string) => string
}): ReactNode {
  const { field, whole, nameOf } = props
  const say = useReportWords()
  const papers = (whole.fields[field.id]?.sources ?? []).flatMap(({ organisation, value }) =>
    value?.kind === 'evidence' ? value.papers.map((each) => ({ ...each, organisation })) : [],
  )
  const files = whole.files.filter((each) => each.field === field.id)
  if (papers.length + files.length === 0) return null
  return (
    <div className={style.merged}>
      <h3>{say.filesList(papers.length + files.length)}</h3>
      <ol className={style.papers}>
        {papers.map((each) => (
          <li key={`${each.organisation} ${each.name} ${each.day}`}>
            {each.name}
            <span className={ui.meta}>
              {each.day ? say.takenAt(nameOf(each.organisation), day(each.day)) : nameOf(each.organisation)}
            </span>
          </li>
        ))}
        {files.map((each) => (
          <li key={each.id}>
            <a
              href={reportFileAddress(
                { organisation: each.organisation, round: whole.round.id, period: whole.period },
                each.id,
              )}
              download
            >
              {each.name}
            </a>
            <span className={ui.meta}>{say.takenAt(nameOf(each.organisation), moment(each.takenAt))}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
