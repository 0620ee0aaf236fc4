import { type ReportWhole, reviewReport } from '@baucu/contract'
import { periodName, type ReportField, type ReportTemplate } from '@baucu/reporting'
import { type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { useMayAt } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import { Question } from './question.tsx'
import { ReportShown } from './report-shown.tsx'
import style from './reports.module.css'
import { StateTag } from './state-tag.tsx'
import { useTemplate } from './use-template.ts'
import { useReportWords } from './words.ts'

/** One report beside the board: read, accepted, or given back field by field with what is wrong. */
export function ReviewReport(props: { organisation: string; round: string; period: string }): ReactNode {
  const { organisation, round, period } = props
  const { data, error } = useAnswer('reports.one', { organisation, round, period })
  const whole = data?.organisation.id === organisation && data.period === period ? data : undefined
  const template = useTemplate(whole?.round.template, whole?.templateVersion)
  if (!whole || !template) return error ? <Failed error={error} /> : <Loading />
  return <Whole key={whole.version} whole={whole} template={template} />
}

function Whole({ whole, template }: { whole: ReportWhole; template: ReportTemplate }): ReactNode {
  const say = useReportWords()
  const locale = useLocale()
  const mayReview = useMayAt(reviewReport, whole.round.organisation.id)
  const review = useRun('reports.review')
  const form = useTyped(`reports.review ${whole.report} ${whole.version}`)
  const [asked, setAsked] = useState(false)
  const chosen = Object.keys(form.typed)
  const said = saidOf(review.error, () => false, say.unreachable)
  const moved = review.error instanceof Refused && review.error.code === 'changed-meanwhile'
  const goesOver = mayReview && whole.report !== null && (whole.state === 'sent' || whole.state === 'accepted')
  const send = (rejected: Readonly<Record<string, string>>) => {
    if (!whole.report) return
    review.mutate(
      { round: whole.round.id, report: whole.report, version: whole.version, rejected },
      { onSuccess: form.forget },
    )
  }
  const giveBack = () => {
    setAsked(true)
    const empty = chosen.find((id) => (form.typed[id] ?? '').trim() === '')
    if (empty) document.getElementById(`tra-lai-${empty}-vi-sao`)?.focus()
    else send(Object.fromEntries(chosen.map((id) => [id, (form.typed[id] ?? '').trim()])))
  }
  return (
    <div className={`${ui.pad} ${style.detail}`}>
      <div>
        <h2>{whole.organisation.name}</h2>
        <p className={style.facts}>
          <span>{periodName(whole.period, locale)}</span>
          <StateTag state={whole.state} late={whole.due < whole.today} />
          {whole.sentAt && <span className={ui.meta}>{say.sentAt(moment(whole.sentAt))}</span>}
        </p>
      </div>
      {whole.report === null ? (
        <p className={ui.second}>{say.notThere}</p>
      ) : (
        <ReportShown
          whole={whole}
          template={template}
          beside={(field, value) => (
            <div className={style.giveBack}>
              {goesOver && field.kind !== 'share' && <GiveBack field={field} form={form} asked={asked} />}
              <Question asked={{ ...whole, unit: whole.organisation }} field={field} value={value} />
            </div>
          )}
        />
      )}
      {(moved || said.whole) && (
        <Remark tone="danger" live>
          {moved ? say.moved : said.whole}
        </Remark>
      )}
      {goesOver && (
        <div className={style.buttons}>
          {chosen.length > 0 ? (
            <button type="button" className={ui.button} data-kind="main" disabled={review.isPending} onClick={giveBack}>
              {say.giveBack(chosen.length)}
            </button>
          ) : (
            whole.state === 'sent' && (
              <button
                type="button"
                className={ui.button}
                data-kind="main"
                disabled={review.isPending}
                onClick={() => send({})}
              >
                {say.accept}
              </button>
            )
          )}
        </div>
      )}
    </div>
  )
}

/** Gives a field back with what is wrong. */
function GiveBack(props: { field: ReportField; form: ReturnType<typeof useTyped>; asked: boolean }): ReactNode {
  const { field, form, asked } = props
  const say = useReportWords()
  const locale = useLocale()
  const chosen = form.typed[field.id] !== undefined
  return (
    <>
      <label className={style.choice}>
        <input
          type="checkbox"
          checked={chosen}
          aria-label={say.giveBackField(field.title[locale])}
          onChange={(event) => form.type(field.id, event.currentTarget.checked ? '' : undefined)}
        />
        <span aria-hidden="true">{say.events.returned}</span>
      </label>
      {chosen && (
        <AreaField
          id={`tra-lai-${field.id}-vi-sao`}
          label={say.why(field.title[locale])}
          rows={2}
          maxLength={1000}
          value={form.typed[field.id] ?? ''}
          wrong={asked && (form.typed[field.id] ?? '').trim() === '' ? say.needsWhy : undefined}
          change={(text) => form.type(field.id, text)}
        />
      )}
    </>
  )
}
