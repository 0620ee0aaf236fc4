import type { WrapUpBoard } from '@baucu/contract'
import { count } from '@baucu/law'
import { type WrapUpIndicator, wrapUpIndicators } from '@baucu/reporting'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { share } from '../../kernel/format.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { readTarget, showTarget } from './target-text.ts'
import { useWrapUpWords } from './words.ts'
import style from './wrap-up.module.css'

type Props = Readonly<{ board: WrapUpBoard; organisation: string; frame: string; may: boolean }>
type Told = NonNullable<WrapUpBoard['indicators']>[number]

const signs = {
  met: ['ok', 'check'],
  'not-met': ['danger', 'octagon'],
  'no-target': ['quiet', 'circle'],
  unknown: ['quiet', 'circle'],
} as const

/** What the success of the election is measured by, against what was planned; before its day, when that is. */
export function Success(props: Props): ReactNode {
  const { board, may } = props
  const say = useWrapUpWords()
  const [setting, setSetting] = useState(false)
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="dat-den-dau">
      <h2 id="dat-den-dau">{say.success}</h2>
      {board.indicators === null ? (
        <Remark tone="info">{say.opens(board.opensOn)}</Remark>
      ) : (
        <ul className={style.indicators}>
          {board.indicators.map((told) => (
            <Indicator key={told.id} told={told} />
          ))}
        </ul>
      )}
      {may &&
        (setting ? (
          <TargetsForm {...props} done={() => setSetting(false)} />
        ) : (
          <p className={ui.screenOnly}>
            <button type="button" className={ui.button} onClick={() => setSetting(true)}>
              {say.targets}
            </button>
          </p>
        ))}
    </section>
  )
}

function Indicator({ told }: { told: Told }): ReactNode {
  const say = useWrapUpWords()
  const locale = useLocale()
  const { id, measured, target, verdict } = told
  const [tone, sign] = signs[verdict]
  const isShare = wrapUpIndicators[id] === 'share'
  const planned = target === null ? undefined : showTarget(id, target, locale)
  return (
    <li>
      <b>{say.indicators[id]}</b>
      <span>
        {measured === null ? null : measured.whole === null ? (
          count(measured.part, locale)
        ) : (
          <>
            {share(measured.part, measured.whole, locale)}{' '}
            <span className={ui.meta}>
              {count(measured.part, locale)}/{count(measured.whole, locale)}
            </span>
          </>
        )}
      </span>
      <span className={ui.meta}>
        {planned !== undefined && `${say.planned}: ${isShare ? say.atLeast(planned) : say.atMost(planned)}`}
      </span>
      <Tag tone={tone} sign={sign}>
        {say.verdicts[verdict]}
      </Tag>
    </li>
  )
}

const ids = Object.keys(wrapUpIndicators) as readonly WrapUpIndicator[]

function TargetsForm({ board, organisation, frame, done }: Props & { done: () => void }): ReactNode {
  const say = useWrapUpWords()
  const words = useWords()
  const locale = useLocale()
  const save = useRun('wrapup.save')
  const start = Object.fromEntries(
    ids.map((id) => {
      const kept = board.targets[id]
      return [id, kept == null ? '' : showTarget(id, kept, locale).replace('%', '').trim()]
    }),
  )
  const { typed, values, type, forget } = useTyped(`wrapup.targets ${frame} ${organisation}`, start)
  const [asked, setAsked] = useState(false)
  const read = (id: WrapUpIndicator) => readTarget(id, values[id] ?? '')
  const said = saidOf(save.error, () => false, words.notice.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (ids.some((id) => read(id) === undefined)) return
    const targets = Object.fromEntries(ids.filter((id) => id in typed).map((id) => [id, read(id) ?? null]))
    save.mutate(
      { organisation, frame, version: board.version, targets },
      {
        onSuccess: () => {
          forget()
          done()
        },
      },
    )
  }
  return (
    <form className={`${style.form} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-label={say.targets}>
      <p className={ui.second}>{say.targetsLead}</p>
      <div className={style.targets}>
        {ids.map((id) => {
          const isShare = wrapUpIndicators[id] === 'share'
          const wrong = asked && read(id) === undefined
          return (
            <TextField
              key={id}
              id={`ke-hoach-${id}`}
              label={say.indicators[id]}
              hint={isShare ? say.percentHint : say.countHint}
              wrong={wrong ? (isShare ? say.wrongPercent : say.wrongCount) : undefined}
              inputMode={isShare ? 'decimal' : 'numeric'}
              value={values[id] ?? ''}
              maxLength={12}
              change={(text) => type(id, text)}
            />
          )
        })}
      </div>
      <FormEnd
        say={{ save: say.saveTargets, saving: say.saving, stop: say.cancel }}
        pending={save.isPending}
        refused={said.whole}
        stop={() => {
          forget()
          done()
        }}
      />
    </form>
  )
}
