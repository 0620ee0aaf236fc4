import { explainSheet } from '@baucu/contract'
import { type Figures, fieldsOf, isOpen, sheetFindings } from '@baucu/counting'
import { count, type Finding } from '@baucu/law'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { keepSearch, useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import style from './sheet.module.css'
import { codeOf, contestOf, markOf, type SheetView } from './sheet-contest.ts'
import { SheetDecide } from './sheet-decide.tsx'
import { SheetFindings } from './sheet-findings.tsx'
import { SheetForm } from './sheet-form.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { SheetSign } from './sheet-sign.tsx'
import { SheetUpward } from './sheet-upward.tsx'
import { useSheetWords } from './sheet-words.ts'
import { StandingTag } from './standing-tag.tsx'

/** The counting minutes of one contest in one polling area, as far as they are, and what the reader is to do about them. */
export function SheetPage({ area, constituency }: { area: string; constituency: string }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const { data: view, error } = useAnswer('count.sheet', { area, frame: frame.id, constituency })
  if (!view) return error ? <Failed error={error} /> : <Loading />
  const { contest } = view
  const code = codeOf(view)
  return (
    <div className={style.page}>
      <div className={ui.head}>
        <div>
          <p className={ui.meta}>
            <Link to="/ky/$frame/kiem-phieu" params={{ frame: frame.id }} search={keepSearch}>
              {say.back}
            </Link>{' '}
            ·{' '}
            <Link
              to="/ky/$frame/kiem-phieu"
              params={{ frame: frame.id }}
              search={(was) => ({ ...keepSearch(was), kv: area })}
            >
              {say.toArea}
            </Link>
          </p>
          <h1>{say.titles[contest.body]}</h1>
          <p className={ui.second}>
            {say.about(view.number, view.commune, contest.seats, contest.candidates.length)}{' '}
            <span className={ui.meta}>{say.form(view.form)}</span>
          </p>
        </div>
        <p className={`${ui.push} ${record.buttons}`}>
          <StandingTag
            sheet={{
              ...view,
              critical: view.findings.some(({ severity }) => severity === 'critical'),
              ruling: view.ruling?.current ? view.ruling.said : null,
            }}
          />
          <a
            className={ui.button}
            href={`/documents/count-minutes.pdf?input=${encodeURIComponent(JSON.stringify({ area, frame: frame.id, constituency }))}`}
            download
          >
            <Icon sign="printer" size={18} />
            {code ? say.print : say.printBlank}
          </a>
        </p>
      </div>
      {code && (
        <p className={ui.second}>
          {say.code} <b className={style.code}>{code}</b>
        </p>
      )}
      {view.correcting && (
        <Remark tone="warn">
          {say.correctingNow(view.steps.findLast(({ step }) => step === 'correct')?.reason ?? '')}
        </Remark>
      )}
      <Standing view={view} />
      {view.steps.length > 0 && <Steps view={view} />}
    </div>
  )
}

function Standing({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const take = useRun('count.take')
  const [begun, setBegun] = useState(false)
  const { state, mine, mayType } = view
  const typing = (state === 'first-typing' || state === 'second-typing') && mine !== null ? mine : null
  if (typing && mayType) return <SheetForm key={typing} view={view} part={typing} />
  if (view.reread.length > 0 && mine) return <SheetForm key={`lai ${view.version}`} view={view} part={mine} />
  if (begun && state === 'empty') return <SheetForm key="first" view={view} part="first" />
  if (state === 'agreed') return <Agreed view={view} />
  const said = saidOf(take.error, () => false, say.unreachable)
  const waits = say.waiting[state]
  return (
    <>
      <section className={`${ui.card} ${ui.pad} ${record.form}`}>
        <p>{typeof waits === 'string' ? waits : waits((state === 'first-typing' ? view.first : view.second) ?? '')}</p>
        {mayType && view.contest.candidates.length === 0 && (
          <Remark tone="warn">
            {say.noList}{' '}
            <Link to="/ky/$frame/danh-sach" params={{ frame: frame.id }} search={keepSearch}>
              {say.toLists}
            </Link>
          </Remark>
        )}
        {mayType && view.contest.candidates.length > 0 && (
          <>
            <p className={ui.second}>{say.beginLead[mayType]}</p>
            {said.whole && (
              <Remark tone="danger" live>
                {said.whole}
              </Remark>
            )}
            <div className={record.buttons}>
              <button
                type="button"
                className={ui.button}
                data-kind="main"
                disabled={take.isPending}
                onClick={() => {
                  // Without a network the first entry begins all the same; the server settles it when it arrives.
                  setBegun(mayType === 'first')
                  take.mutate({ area: view.area, frame: frame.id, constituency: view.contest.constituency })
                }}
              >
                <Icon sign="pen" size={18} />
                {say.begin[mayType]}
              </button>
            </div>
          </>
        )}
      </section>
      {view.figures && <Shown view={view} figures={view.figures} />}
      <SheetSign view={view} finding={surplusOf(view)} />
      {view.lead && (state === 'first-held' || state === 'different') && <SheetDecide view={view} />}
    </>
  )
}

/** That more ballots were collected than issued, as far as the reader may see the figures. */
const surplusOf = (view: SheetView): Finding | undefined =>
  view.figures ? sheetFindings(contestOf(view), view.figures).find(({ code }) => code === 'ID-07') : undefined

/** Figures that are only shown, with what does not agree in them. */
function Shown({
  view,
  figures,
  below,
}: {
  view: SheetView
  figures: Figures
  below?: (finding: Finding) => ReactNode
}) {
  const say = useSheetWords()
  const findings = sheetFindings(contestOf(view), figures)
  return (
    <div className={style.form}>
      <SheetLines
        view={view}
        figures={figures}
        parts={(field) => {
          const about = findings.filter((each) => each.fields.includes(field))
          return { tone: about.some(isOpen) ? 'danger' : about.length > 0 ? 'warn' : undefined, input: undefined }
        }}
      />
      <aside className={style.aside}>
        <SheetFindings view={view} findings={findings} {...(below ? { below } : {})} />
        {findings.length === 0 && (
          <p className={style.sound}>
            <Tag tone="ok" sign="check">
              {say.noFindings}
            </Tag>
          </p>
        )}
      </aside>
    </div>
  )
}

function Agreed({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  const mayExplain = useMay(explainSheet) && view.upward === 'no'
  const explanationOf = ({ code, fields }: Finding) =>
    view.findings.find((each) => each.code === code && each.fields[0] === fields[0])?.explained
  return (
    <>
      {view.figures && (
        <Shown
          view={view}
          figures={view.figures}
          below={(finding) => {
            const explained = explanationOf(finding)
            return (
              <>
                {explained && <p>{say.explained(explained.text, explained.by)}</p>}
                {mayExplain && !isOpen(finding) && <Explain view={view} finding={finding} />}
              </>
            )
          }}
        />
      )}
      <SheetSign view={view} finding={surplusOf(view)} />
      <SheetUpward view={view} />
      {view.lead && view.upward === 'no' && view.findings.some(isOpen) && <SheetDecide view={view} />}
    </>
  )
}

function Explain({ view, finding }: { view: SheetView; finding: Finding }): ReactNode {
  const say = useSheetWords()
  const frame = useFrame()
  const [field = ''] = finding.fields
  const form = useTyped(`count.explain ${frame.id} ${view.area} ${view.contest.constituency} ${finding.code} ${field}`)
  const run = useRun('count.explain')
  const text = (form.typed.text ?? '').trim()
  const said = saidOf(run.error, () => false, say.unreachable)
  return (
    <form
      className={record.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (text === '') return
        const key = { area: view.area, frame: frame.id, constituency: view.contest.constituency }
        run.mutate({ ...key, code: finding.code, field, text }, { onSuccess: form.forget })
      }}
    >
      <TextField
        id={`giai-trinh-${finding.code}-${field}`}
        label={say.explain}
        wrong={said.whole || undefined}
        value={form.typed.text ?? ''}
        maxLength={500}
        change={(value) => form.type('text', value)}
      />
      <div className={record.buttons}>
        <button type="submit" className={ui.button} data-size="small" disabled={run.isPending || text === ''}>
          {say.explainSave}
        </button>
      </div>
    </form>
  )
}

function Steps({ view }: { view: SheetView }): ReactNode {
  const say = useSheetWords()
  return (
    <details className={`${ui.card} ${ui.pad}`}>
      <summary>{say.history}</summary>
      <ol className={record.log}>
        {view.steps.map(({ step, by, at, reason, fields, figures }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only added at the end.
          <li key={index}>
            <b>{say.stepNames[step] ?? step}</b>{' '}
            <span className={ui.meta}>
              {by || say.atMachine}, {moment(at)}
            </span>
            {(reason || fields.length > 0) && <p className={ui.second}>{reason}</p>}
            {figures && <Version view={view} figures={figures} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

/** The figures of minutes as they were received once, by their letters. */
function Version({ view, figures }: { view: SheetView; figures: Figures }): ReactNode {
  const say = useSheetWords()
  const locale = useLocale()
  return (
    <dl className={style.version} aria-label={say.acceptedFigures}>
      {fieldsOf(view.contest.candidates.map(({ id }) => id)).map((field) => (
        <div key={field}>
          <dt>{markOf(field, view)}</dt>
          <dd>{figures[field] == null ? '–' : count(figures[field] ?? 0, locale)}</dd>
        </div>
      ))}
    </dl>
  )
}
