import { handOverDuty } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { moment } from '../../kernel/format.ts'
import { useMay } from '../../kernel/may.ts'
import { useOutbox } from '../../kernel/outbox/outbox.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { Call } from './call.tsx'
import { ChangeForm, DropForm } from './change-form.tsx'
import style from './duty.module.css'
import { HandOverForm } from './hand-over-form.tsx'
import type { Shift } from './shift.ts'
import { useDutyWords } from './words.ts'

const tones = { coming: 'quiet', running: 'info', missing: 'danger', handed: 'ok' } as const
const signs = { coming: 'circle', running: 'clock', missing: 'octagon', handed: 'check' } as const

/** One shift: hours, who is on duty and his number, how it stands; below it what it left and the form that was opened. */
export function ShiftRow(props: {
  organisation: string
  shift: Shift
  mayPlan: boolean
  handing: boolean
  hand: (open: boolean) => void
  /** Says its day: it does not stand under it. */
  dated: boolean
}): ReactNode {
  const { organisation, shift, mayPlan, handing, hand, dated } = props
  const say = useDutyWords()
  const mayHand = useMay(handOverDuty)
  const [form, setForm] = useState<'change' | 'drop'>()
  const kept = useOutbox().find(
    ({ command, input, state }) =>
      command === 'duty.handOver' && (input as { shift: string }).shift === shift.id && state !== 'received',
  )
  const when = `${say.shortDay(shift.day)}, ${say.hours(shift.from, shift.to)}`
  const close = () => setForm(undefined)
  return (
    <li className={style.shift} data-standing={shift.standing}>
      <p className={style.hours}>
        <b>{dated ? when : say.hours(shift.from, shift.to)}</b>
        <span className={ui.meta}>{say.kind[shift.kind]}</span>
      </p>
      <Call officer={shift.person} />
      <span>
        {shift.deputy && (
          <>
            <span className={ui.meta}>{say.deputy} </span>
            <Call officer={shift.deputy} />
          </>
        )}
      </span>
      <span className={style.standing}>
        <Tag tone={tones[shift.standing]} sign={signs[shift.standing]}>
          {say.standing[shift.standing]}
        </Tag>
        {kept && (
          <Tag tone={kept.state === 'waiting' || kept.state === 'sending' ? 'info' : 'danger'} sign="sync">
            {kept.state === 'waiting' || kept.state === 'sending' ? say.queued : say.refused}
          </Tag>
        )}
        <span className={`${style.rowActs} ${ui.screenOnly}`}>
          {mayHand && !kept && !handing && (shift.standing === 'missing' || shift.standing === 'running') && (
            <button
              type="button"
              className={ui.button}
              data-size="small"
              aria-label={say.handOf(when)}
              onClick={() => hand(true)}
            >
              {say.hand}
            </button>
          )}
          {mayPlan && form === undefined && (shift.standing === 'coming' || shift.standing === 'running') && (
            <button
              type="button"
              className={ui.button}
              data-kind="quiet"
              data-size="small"
              aria-label={say.changeOf(when)}
              onClick={() => setForm('change')}
            >
              {say.change}
            </button>
          )}
          {mayPlan && form === undefined && shift.standing === 'coming' && (
            <button
              type="button"
              className={ui.button}
              data-kind="quiet"
              data-size="small"
              aria-label={say.dropOf(when)}
              onClick={() => setForm('drop')}
            >
              {say.drop}
            </button>
          )}
        </span>
      </span>
      {shift.handedAt && (shift.open || shift.promised) && (
        <dl className={style.note}>
          <dt>{say.open}</dt>
          <dd>{shift.open}</dd>
          <dt>{say.promised}</dt>
          <dd>{shift.promised}</dd>
          <dd className={ui.meta}>{say.handed(moment(shift.handedAt))}</dd>
        </dl>
      )}
      {handing && !kept && shift.handedAt === null && (
        <HandOverForm organisation={organisation} shift={shift} when={when} close={() => hand(false)} />
      )}
      {form === 'change' && <ChangeForm organisation={organisation} shift={shift} when={when} close={close} />}
      {form === 'drop' && <DropForm organisation={organisation} shift={shift} when={when} close={close} />}
    </li>
  )
}
