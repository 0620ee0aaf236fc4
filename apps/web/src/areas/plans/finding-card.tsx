import { day } from '@baucu/law'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { LawLink } from '../../kernel/law-link.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { sentenceOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale } from '../../kernel/words/words.ts'
import type { Finding, Plan } from './draft-edit.ts'
import style from './plans.module.css'
import { usePlanWords } from './words.ts'

/** What may be done about a finding by who draws the plan up. */
export type FindingEdit = Readonly<{ apply: (finding: Finding) => void; goTo?: (finding: Finding) => void }>

/** One finding: where, what, on which article, what to do; mended here or left with a reason. */
export function FindingCard(props: {
  plan: Pick<Plan, 'id' | 'edition'>
  finding: Finding
  /** The plan was changed since it was found: nothing is done on what may be gone. */
  stale: boolean
  edit?: FindingEdit | undefined
}): ReactNode {
  const { plan, finding, stale, edit } = props
  const say = usePlanWords()
  const locale = useLocale()
  const mute = useRun('plans.mute')
  const [muting, setMuting] = useState(false)
  const { severity, muted, remedy, article } = finding
  const failed = mute.error && (mute.error instanceof Refused ? sentenceOf(mute.error) : say.unreachable)
  return (
    <li className={style.finding} data-muted={muted ? true : undefined}>
      <p className={style.line}>
        {muted ? (
          <Tag tone="quiet" sign="circle">
            {say.muted}
          </Tag>
        ) : (
          <Tag tone={severity === 'error' ? 'danger' : 'warn'} sign={severity === 'error' ? 'octagon' : 'triangle'}>
            {say.severities[severity]}
          </Tag>
        )}
        <span className={ui.strong}>{finding.place[locale]}</span>
        <span className={ui.meta}>
          {finding.ruleTitle[locale]} ({finding.rule})
        </span>
        {article && plan.edition && <LawLink article={article} edition={plan.edition} />}
      </p>
      <p>{finding.text[locale]}</p>
      {!muted && finding.suggestion[locale] && (
        <p className={ui.second}>
          {say.suggestion}: {finding.suggestion[locale]}
        </p>
      )}
      {muted && <p className={ui.second}>{say.mutedBy(muted.reason, muted.by, day(muted.on))}</p>}
      {edit && !muting && (
        <p className={style.buttons}>
          {remedy && !muted && (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              disabled={stale}
              onClick={() => edit.apply(finding)}
            >
              {say.apply}
            </button>
          )}
          {edit.goTo && finding.item && (
            <button type="button" className={ui.button} data-size="small" onClick={() => edit.goTo?.(finding)}>
              {say.goTo}
            </button>
          )}
          {muted ? (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              disabled={mute.isPending}
              onClick={() => mute.mutate({ plan: plan.id, finding: finding.key, reason: null })}
            >
              {say.unmute}
            </button>
          ) : (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              disabled={stale}
              onClick={() => setMuting(true)}
            >
              {say.mute}
            </button>
          )}
        </p>
      )}
      {edit && muting && (
        <MuteForm
          finding={finding}
          plan={plan.id}
          pending={mute.isPending}
          cancel={() => setMuting(false)}
          send={(reason, done) =>
            mute.mutate(
              { plan: plan.id, finding: finding.key, reason },
              {
                onSuccess: () => {
                  done()
                  setMuting(false)
                },
              },
            )
          }
        />
      )}
      {failed && (
        <Remark tone="danger" live>
          {failed}
        </Remark>
      )}
    </li>
  )
}

function MuteForm(props: {
  finding: Finding
  plan: string
  pending: boolean
  send: (reason: string, done: () => void) => void
  cancel: () => void
}): ReactNode {
  const say = usePlanWords()
  const { values, type, forget } = useTyped(`plans.mute ${props.plan} ${props.finding.key}`)
  const [asked, setAsked] = useState(false)
  const reason = values.reason ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() !== '') props.send(reason.trim(), forget)
  }
  return (
    <form className={style.mute} onSubmit={submit} noValidate>
      <TextField
        id={`ly-do-${props.finding.key}`}
        label={say.muteReason}
        wrong={asked && reason.trim() === '' ? say.needsReason : undefined}
        value={reason}
        maxLength={500}
        change={(text) => type('reason', text)}
      />
      <p className={style.buttons}>
        <button type="submit" className={ui.button} data-size="small" disabled={props.pending}>
          {say.doMute}
        </button>
        <button type="button" className={ui.button} data-size="small" onClick={props.cancel}>
          {say.cancel}
        </button>
      </p>
    </form>
  )
}
