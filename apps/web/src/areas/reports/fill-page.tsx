import { reportOne, saveReport } from '@baucu/contract'
import { periodName } from '@baucu/reporting'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Missing } from '../../kernel/notices.tsx'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { FillForm } from './fill-form.tsx'
import { ReportHeld } from './report-held.tsx'
import { ReportShown } from './report-shown.tsx'
import style from './reports.module.css'
import { StateTag } from './state-tag.tsx'
import { useTemplate } from './use-template.ts'
import { useReportWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bao-cao/$round/gui')

/** The report of one organisation for one period: to be filled in, or to be read once it was accepted. */
export function FillPage(): ReactNode {
  const { round } = route.useParams()
  const { kybaocao } = route.useSearch()
  return (
    <ForOrganisation question={reportOne}>
      {(organisation) =>
        kybaocao ? (
          <Fill key={`${organisation.id} ${kybaocao}`} organisation={organisation.id} round={round} period={kybaocao} />
        ) : (
          <Missing />
        )
      }
    </ForOrganisation>
  )
}

function Fill({ organisation, round, period }: { organisation: string; round: string; period: string }): ReactNode {
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameId()
  const maySave = useMayAt(saveReport, organisation)
  const { data, error } = useAnswer('reports.one', { organisation, round, period })
  const whole = data?.period === period && data.round.id === round ? data : undefined
  const template = useTemplate(whole?.round.template, whole?.templateVersion)
  if (!whole || !template) return error ? <Failed error={error} /> : <Loading />
  const open = maySave && whole.state !== 'accepted'
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <nav className={ui.crumb} aria-label={say.title}>
            <Link to="/ky/$frame/bao-cao" params={{ frame }} search={keepSearch}>
              {say.title}
            </Link>
            <Icon sign="chevronRight" size={14} />
            <span aria-current="page">{periodName(period, locale)}</span>
          </nav>
          <h1>
            {whole.round.title}, {periodName(period, locale)}
          </h1>
          <p className={style.facts}>
            <span>{whole.organisation.name}</span>
            <span>{say.dueOn(whole.due)}</span>
            <StateTag state={whole.state} late={whole.due < whole.today} />
          </p>
        </div>
      </div>
      <ReportHeld organisation={organisation} round={round} period={period} />
      {open ? (
        <FillForm key={`${whole.state} ${whole.version}`} whole={whole} template={template} />
      ) : whole.report ? (
        <section className={`${ui.card} ${ui.pad}`}>
          <ReportShown whole={whole} template={template} />
        </section>
      ) : (
        <Empty title={say.notThere} />
      )}
    </article>
  )
}
