import { recordSign, signTold } from '@baucu/contract'
import type { Finding } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { LawLink } from '../../kernel/law-link.tsx'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import record from '../../kernel/record.module.css'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './sheet.module.css'
import { keyOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'
import { useSignWords } from './sign-words.ts'
import { SurplusRulingPart } from './surplus-ruling.tsx'

/** Where such a surplus is judged: annulment is for the National Election Council. */
const article = '81'

/** More ballots collected than issued: what is to be done, what was recorded of it, and the form that records it. */
export function SheetSign({ view, finding }: { view: SheetView; finding: Finding | undefined }): ReactNode {
  const say = useSignWords()
  const may = useMay(recordSign)
  const { sign } = view
  if (!finding && !sign) return null
  return (
    <section className={`${ui.card} ${ui.pad} ${record.form}`} aria-labelledby="dau-hieu">
      <h2 id="dau-hieu">{say.title}</h2>
      {finding && view.upward === 'no' && <p>{say.next}</p>}
      {sign && (
        <>
          {sign.current && (
            <p>
              <Tag tone="info" sign="check">
                {say.recorded}
              </Tag>
            </p>
          )}
          <dl className={record.facts}>
            {(
              [
                [say.what, sign.text],
                [say.numbers, say.figures(sign.collected, sign.issued)],
                [say.told, sign.told.map((each) => say.toldTo[each]).join(', ')],
                [say.by, [sign.by, moment(sign.at)].filter(Boolean).join(', ')],
              ] as const
            ).map(([title, text]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt>{say.article}</dt>
              <dd>
                <LawLink article={article} edition={view.edition} />
              </dd>
            </div>
          </dl>
          <p className={ui.second}>{sign.current ? say.incident : finding && say.old}</p>
        </>
      )}
      {finding && !sign?.current && view.figures && may && <RecordSign view={view} />}
      {finding && sign?.current && view.upward === 'no' && !view.lead && <p>{say.leadSends}</p>}
      {finding && <SurplusRulingPart view={view} />}
    </section>
  )
}

function RecordSign({ view }: { view: SheetView }): ReactNode {
  const say = useSignWords()
  const { unreachable } = useSheetWords()
  const key = keyOf(view)
  const form = useTyped(`count.sign ${key.frame} ${key.area} ${key.constituency}`)
  const run = useRun('count.recordSign')
  const [asked, setAsked] = useState(false)
  const text = (form.typed.text ?? '').trim()
  const told = signTold.filter((each) => form.typed[each] === '1')
  const said = saidOf(run.error, (field) => field === 'text', unreachable)
  return (
    <form
      className={record.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (text === '' || told.length === 0) return
        run.mutate({ ...key, text, told }, { onSuccess: form.forget })
      }}
    >
      <AreaField
        id="su-viec"
        label={say.text}
        hint={say.textHint}
        wrong={asked && text === '' ? say.needsText : said.at.text}
        value={form.typed.text ?? ''}
        maxLength={1_000}
        change={(value) => form.type('text', value)}
      />
      <fieldset className={style.choose}>
        <legend className={ui.label}>{say.told}</legend>
        {signTold.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={told.includes(each)}
              onChange={({ currentTarget }) => form.type(each, currentTarget.checked ? '1' : undefined)}
            />
            {say.toldTo[each]}
          </label>
        ))}
      </fieldset>
      {asked && told.length === 0 && <Remark tone="danger">{say.needsTold}</Remark>}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <div className={record.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={run.isPending}>
          {say.record}
        </button>
      </div>
    </form>
  )
}
