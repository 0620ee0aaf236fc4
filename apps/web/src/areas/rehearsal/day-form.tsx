import type { Frame, Organisation } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { useDayWords } from './day-words.ts'
import { FrameChoice } from './frame-choice.tsx'
import style from './rehearsal.module.css'
import { SpeedChoice } from './speed-choice.tsx'

const shares = [0, 2, 5] as const

/** Starts a rehearsal of election day for the polling areas of a place and goes to its frame. */
export function DayForm({ frames, here }: { frames: readonly Frame[]; here: Organisation }): ReactNode {
  const words = useWords()
  const say = useDayWords()
  const frame = useFrame()
  const navigate = useNavigate()
  const start = useRun('rehearsal.startDay')
  const [from, setFrom] = useState(frame.id)
  const [faults, setFaults] = useState(2)
  const [speed, setSpeed] = useState(10)
  const source = frames.find((each) => each.id === from) ?? frames[0]
  if (!source) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate(
      { from: source.id, organisation: here.id, speed, faults },
      { onSuccess: (said) => void navigate({ to: '/ky/$frame/dien-tap', params: { frame: said.frame } }) },
    )
  }
  return (
    <form className={`${ui.card} ${style.form}`} onSubmit={submit} noValidate aria-labelledby="dien-tap-ngay">
      <div className={ui.cardHead}>
        <h2 id="dien-tap-ngay">{say.title}</h2>
      </div>
      <div className={style.fields}>
        <p className={`${ui.second} ${style.wide}`}>{say.lead(here.name)}</p>
        <FrameChoice id="ngay-tu-ky" frames={frames} value={source.id} choose={setFrom} />
        <fieldset className={`${style.speeds} ${style.wide}`}>
          <legend className={ui.label}>{say.faultShare}</legend>
          {shares.map((share) => (
            <label key={share} data-on={share === faults}>
              <input type="radio" name="loi" checked={share === faults} onChange={() => setFaults(share)} />
              {say.faultsOf(share)}
            </label>
          ))}
        </fieldset>
        <div className={style.wide}>
          <SpeedChoice value={speed} choose={setSpeed} />
        </div>
      </div>
      {start.error && (
        <div className={style.remark}>
          <Remark tone="danger" live>
            {start.error.message || words.notice.unreachable}
          </Remark>
        </div>
      )}
      <div className={style.actions}>
        <button type="submit" className={ui.button} disabled={start.isPending}>
          <Icon sign="play" />
          {start.isPending ? say.starting : say.start}
        </button>
      </div>
    </form>
  )
}
