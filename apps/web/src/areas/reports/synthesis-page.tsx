import { type ReportSynthesis, reportSynthesis, writeSynthesis } from '@baucu/contract'
import { day } from '@baucu/law'
import { draftText, labelledTexts, periodName, type ReportTemplate } from '@baucu/reporting'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { ForOrganisation } from '../../kernel/for-organisation.tsx'
import { AreaField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMayAt } from '../../kernel/may.ts'
import { Empty, Failed, Loading, Missing, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './reports.module.css'
import { SynthesisFigures } from './synthesis-figures.tsx'
import { SynthesisPapers } from './synthesis-papers.tsx'
import { useTemplate } from './use-template.ts'
import { useReportWords } from './words.ts'

const route = getRouteApi('/ky/$frame/bao-cao/$round/tong-hop')

/** All units together: numbers worked out with their sources, words under the names of who wrote them. */
export function SynthesisPage(): ReactNode {
  const { round } = route.useParams()
  const { kybaocao } = route.useSearch()
  return (
    <ForOrganisation question={reportSynthesis}>
      {(organisation) =>
        kybaocao ? (
          <Synthesis
            key={`${organisation.id} ${kybaocao}`}
            {...{ organisation: organisation.id, round, period: kybaocao }}
          />
        ) : (
          <Missing />
        )
      }
    </ForOrganisation>
  )
}

/** Units up to which the chart of a short report stands open. */
const mostCharted = 12

type Asked = Readonly<{ organisation: string; round: string; period: string }>

function Synthesis(asked: Asked): ReactNode {
  const { data, error } = useAnswer('reports.synthesis', asked)
  const whole = data?.period === asked.period && data.organisation.id === asked.organisation ? data : undefined
  const template = useTemplate(whole?.round.template, whole?.templateVersion)
  if (!whole || !template) return error ? <Failed error={error} /> : <Loading />
  return <Whole asked={asked} whole={whole} template={template} />
}

function Whole(props: { asked: Asked; whole: ReportSynthesis; template: ReportTemplate }): ReactNode {
  const { asked, whole, template } = props
  const say = useReportWords()
  const locale = useLocale()
  const frame = useFrameId()
  const mayWrite = useMayAt(writeSynthesis, whole.round.organisation.id) && whole.written !== null
  const told = whole.units.filter((each) => each.told)
  const missing = whole.units.filter((each) => !each.told)
  const input = encodeURIComponent(JSON.stringify(asked))
  return (
    <article className={style.page}>
      <div className={ui.head}>
        <div>
          <nav className={ui.crumb} aria-label={say.title}>
            <Link to="/ky/$frame/bao-cao" params={{ frame }} search={keepSearch}>
              {say.title}
            </Link>
            <Icon sign="chevronRight" size={14} />
            <Link
              to="/ky/$frame/bao-cao/$round"
              params={{ frame, round: asked.round }}
              search={(was) => ({ ...keepSearch(was), kybaocao: asked.period })}
            >
              {say.board}
            </Link>
          </nav>
          <h1>
            {whole.round.title}, {periodName(whole.period, locale)}
          </h1>
          <p className={style.facts}>
            <span>{whole.organisation.name}</span>
            <span>{say.asOf(moment(whole.at))}</span>
            <span className={ui.strong}>{say.coverage(told.length, whole.units.length)}</span>
          </p>
        </div>
        <div className={`${style.buttons} ${ui.push}`}>
          {(['docx', 'pdf', 'xlsx'] as const).map((format) => (
            <a
              key={format}
              className={ui.button}
              href={`/documents/report-synthesis.${format}?input=${input}`}
              download
            >
              <Icon sign="download" size={18} />
              {{ docx: say.word, pdf: say.pdf, xlsx: say.excel }[format]}
            </a>
          ))}
        </div>
      </div>
      {missing.length > 0 && told.length > 0 && (
        <div className={style.missing}>
          <Remark tone="warn">{say.missing(missing.map((each) => each.name).join('; '))}</Remark>
        </div>
      )}
      {told.length === 0 ? (
        <Empty title={say.noneTold}>{say.noneToldNext}</Empty>
      ) : (
        <Sections {...{ asked, whole, template, mayWrite }} />
      )}
    </article>
  )
}

function Sections(props: {
  asked: Asked
  whole: ReportSynthesis
  template: ReportTemplate
  mayWrite: boolean
}): ReactNode {
  const { asked, whole, template, mayWrite } = props
  const say = useReportWords()
  const locale = useLocale()
  const write = useRun('reports.write')
  const form = useTyped(`reports.write ${asked.round} ${asked.period}`, whole.written?.texts ?? {})
  const [opened] = useState(whole.written?.version ?? 0)
  const version = write.isSuccess ? write.data.version : opened
  const names = new Map(whole.units.map((each) => [each.id, each.name]))
  const order = whole.units.map((each) => each.id)
  const nameOf = (id: string) => names.get(id) ?? '–'
  const said = saidOf(write.error, () => false, say.unreachable)
  const moved = write.error instanceof Refused && write.error.code === 'changed-meanwhile'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(
      { round: asked.round, period: asked.period, version, texts: { ...form.values } },
      { onSuccess: () => form.forget() },
    )
  }
  return (
    <div className={style.stack}>
      {template.sections.map((section) => {
        const figures = section.fields.filter(({ kind }) => !['text', 'table', 'evidence', 'day'].includes(kind))
        const lists = section.fields.filter(({ kind }) => kind === 'table' || kind === 'day')
        const papers = section.fields.filter(({ kind }) => kind === 'evidence')
        const texts = section.fields.filter(({ kind }) => kind === 'text')
        return (
          <section key={section.id} className={ui.card} aria-labelledby={`tong-hop-${section.id}`}>
            <div className={ui.cardHead}>
              <h2 id={`tong-hop-${section.id}`}>
                {section.number}. {section.title[locale]}
              </h2>
            </div>
            <SynthesisFigures
              fields={[...figures, ...lists]}
              whole={whole}
              nameOf={nameOf}
              chart={template.sections.length === 1 && whole.units.length <= mostCharted}
            />
            {papers.map((field) => (
              <SynthesisPapers key={field.id} {...{ field, whole, nameOf }} />
            ))}
            {texts.map((field) => {
              const { texts: parts, nothing } = labelledTexts(
                whole.fields[field.id]?.sources.flatMap(valued) ?? [],
                order,
              )
              const title = field.title[locale]
              return (
                <div key={field.id} className={style.merged}>
                  {section.fields.length > 1 && <h3>{title}</h3>}
                  {mayWrite && (
                    <AreaField
                      id={`tong-hop-${field.id}-chu-rieng`}
                      label={say.own(title)}
                      rows={4}
                      maxLength={20_000}
                      value={form.values[field.id] ?? ''}
                      change={(text) => form.type(field.id, text)}
                    />
                  )}
                  {mayWrite && parts.length > 0 && (form.values[field.id] ?? '').trim() === '' && (
                    <button
                      type="button"
                      className={`${ui.button} ${style.take}`}
                      data-size="small"
                      aria-label={say.takeDraft(title)}
                      onClick={() => form.type(field.id, draftText(parts, nameOf))}
                    >
                      {say.takeDraftShort}
                    </button>
                  )}
                  {!mayWrite && whole.written?.texts[field.id] && <p>{whole.written.texts[field.id]}</p>}
                  {parts.length > 0 && <p className={ui.meta}>{say.fromUnits}</p>}
                  <ul className={style.parts}>
                    {parts.map((each) => (
                      <li key={each.organisation}>
                        <b>{nameOf(each.organisation)}</b>
                        <p>{each.text}</p>
                      </li>
                    ))}
                  </ul>
                  {nothing.length > 0 && <p className={ui.second}>{say.saidNothing(nothing.map(nameOf).join('; '))}</p>}
                </div>
              )
            })}
          </section>
        )
      })}
      {mayWrite && (
        // Not around the sections: a question at a figure is a form of its own.
        <form className={style.foot} onSubmit={submit} noValidate aria-label={say.synthesis}>
          <div role="status" className={style.said}>
            {write.isSuccess && Object.keys(form.typed).length === 0 && <p>{say.saved}</p>}
            {(moved || said.whole) && <Remark tone="danger">{moved ? say.moved : said.whole}</Remark>}
          </div>
          <button type="submit" className={ui.button} data-kind="main" disabled={write.isPending}>
            {write.isPending ? say.saving : say.save}
          </button>
        </form>
      )}
      <p className={ui.meta}>
        {say.dueOn(whole.due)}.{' '}
        {whole.before &&
          say.was(
            whole.before.period.length === 10 ? day(whole.before.period) : periodName(whole.before.period, locale),
          )}
      </p>
    </div>
  )
}

type Field = ReportSynthesis['fields'][string]
/** A source whose value is shown. */
const valued = ({ value, ...rest }: Field['sources'][number]) => (value === null ? [] : [{ ...rest, value }])
