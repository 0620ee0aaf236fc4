import { type Organisation, saveWrapUp, wrapUpBoard } from '@baucu/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Empty, Failed, Loading } from '../../kernel/notices.tsx'
import { PageHead } from '../../kernel/page-head.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { ReportDraft } from './report-draft.tsx'
import { Statistics } from './statistics.tsx'
import { Success } from './success.tsx'
import { useWrapUpWords } from './words.ts'

/** The end of an election for an office: figures, indicators, and the draft of the final report. */
export function WrapUpPage(): ReactNode {
  return (
    <article className={record.page}>
      <ForOrganisation question={wrapUpBoard}>{(here) => <WrapUp key={here.id} here={here} />}</ForOrganisation>
    </article>
  )
}

function WrapUp({ here }: { here: Organisation }): ReactNode {
  const say = useWrapUpWords()
  const frame = useFrame()
  const may = useMay(saveWrapUp)
  const { data: board, error } = useAnswer('wrapup.board', { organisation: here.id, frame: frame.id })
  if (!board) return error ? <Failed error={error} /> : <Loading />
  const input = encodeURIComponent(JSON.stringify({ organisation: here.id, frame: frame.id }))
  const hasFigures = board.polls.length > 0
  return (
    <>
      <PageHead title={say.title} lead={say.lead(here.name)}>
        <span className={`${ui.push} ${record.buttons} ${ui.screenOnly}`}>
          {(['docx', 'pdf'] as const).map((format) => (
            <a
              key={format}
              className={ui.button}
              data-kind={format === 'docx' ? 'main' : undefined}
              href={`/documents/final-report.${format}?input=${input}`}
              download
            >
              <Icon sign="download" size={18} />
              {say.report[format]}
            </a>
          ))}
        </span>
      </PageHead>
      {hasFigures ? (
        <Statistics board={board} organisation={here.id} frame={frame.id} />
      ) : (
        <Empty
          title={say.none}
          action={
            <Link to="/ky/$frame/khu-vuc" params={{ frame: frame.id }} search={keepSearch} className={ui.button}>
              {say.toAreas}
            </Link>
          }
        >
          {say.noneNext}
        </Empty>
      )}
      <Success board={board} organisation={here.id} frame={frame.id} may={may} />
      <ReportDraft board={board} organisation={here.id} frame={frame.id} may={may} />
    </>
  )
}
