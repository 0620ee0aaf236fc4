import type { Frame } from '@baucu/contract'
import { usualAreas } from '@baucu/counting'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFrame } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Empty, Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import { FrameChoice } from './frame-choice.tsx'
import style from './rehearsal.module.css'
import { SpeedChoice } from './speed-choice.tsx'

/** Starts a rehearsal from published totals and goes to its frame. What was typed stays when the server refuses. */
export function StartForm({ frames }: { frames: readonly Frame[] }): ReactNode {
  const words = useWords()
  const here = useFrame()
  const navigate = useNavigate()
  const start = useRun('rehearsal.start')
  const [from, setFrom] = useState(here.rehearsal ? '' : here.id)
  const [typedAreas, setAreas] = useState<string | null>(null)
  const [seed, setSeed] = useState('2021')
  const [speed, setSpeed] = useState(10)
  const source = frames.find((each) => each.id === from) ?? frames[0]
  const areas = typedAreas ?? String(usualAreas(source?.constituencies ?? 1))
  const wrongAreas = !/^\d{1,6}$/.test(areas) || Number(areas) < 1 || Number(areas) > 100_000
  const wrongSeed = !/^\d{1,9}$/.test(seed)

  if (!source) {
    return (
      <Empty title={words.rehearsal.none}>
        {words.rehearsal.noneNext} <code>./baucu import results FILE.json</code>
      </Empty>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrongAreas || wrongSeed) return
    start.mutate(
      { from: source.id, areas: Number(areas), seed: Number(seed), speed },
      { onSuccess: ({ frame }) => void navigate({ to: '/ky/$frame/dien-tap', params: { frame } }) },
    )
  }
  return (
    <form className={`${ui.card} ${style.form}`} onSubmit={submit} noValidate aria-labelledby="dien-tap-dem">
      <div className={ui.cardHead}>
        <h2 id="dien-tap-dem">{words.rehearsal.evening}</h2>
      </div>
      <div className={style.fields}>
        <FrameChoice id="tu-ky" frames={frames} value={source.id} choose={setFrom} />
        <NumberField
          id="so-khu-vuc"
          label={words.rehearsal.areas}
          value={areas}
          change={setAreas}
          wrong={wrongAreas ? words.rehearsal.wrongAreas : undefined}
        />
        <NumberField
          id="so-gieo"
          label={words.rehearsal.seed}
          value={seed}
          change={setSeed}
          hint={words.rehearsal.seedHint}
          wrong={wrongSeed ? words.rehearsal.wrongSeed : undefined}
        />
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
        <button
          type="submit"
          className={ui.button}
          data-kind={here.rehearsal ? undefined : 'main'}
          disabled={start.isPending || wrongAreas || wrongSeed}
        >
          <Icon sign="play" />
          {start.isPending ? words.rehearsal.starting : words.rehearsal.start}
        </button>
      </div>
    </form>
  )
}

function NumberField(props: {
  id: string
  label: string
  value: string
  change: (value: string) => void
  hint?: string
  wrong: string | undefined
}): ReactNode {
  const said = props.wrong ?? props.hint
  return (
    <div>
      <label className={ui.label} htmlFor={props.id}>
        {props.label}
      </label>
      <input
        id={props.id}
        className={ui.input}
        inputMode="numeric"
        autoComplete="off"
        value={props.value}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={said ? `${props.id}-chu` : undefined}
        onChange={(event) => props.change(event.currentTarget.value.trim())}
      />
      {said && (
        <p id={`${props.id}-chu`} className={props.wrong ? ui.error : ui.hint}>
          {props.wrong && <Icon sign="octagon" size={16} />}
          {said}
        </p>
      )}
    </div>
  )
}
