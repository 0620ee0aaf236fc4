import { changeRehearsal } from '@baucu/contract'
import { Modal } from '@mantine/core'
import '@mantine/core/styles/CloseButton.css'
import '@mantine/core/styles/Modal.css'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { clock, share, shortDay } from '../../kernel/format.ts'
import { keepSearch } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { Failed, Loading, Remark } from '../../kernel/notices.tsx'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { useDayWords } from './day-words.ts'
import { Faults } from './faults.tsx'
import style from './rehearsal.module.css'
import { SpeedChoice } from './speed-choice.tsx'

/** How far what is played is, and the levers: pause, speed, remove. */
export function Progress({ frame }: { frame: string }): ReactNode {
  const words = useWords()
  const say = useDayWords()
  const locale = useLocale()
  const navigate = useNavigate()
  const { data: state, error } = useAnswer('rehearsal.state', { frame })
  const isDay = state?.kind === 'day'
  const { data: nation } = useAnswer('results.nation', { frame }, state?.kind === 'evening')
  const { data: frames } = useAnswer('frames.list', {})
  const change = useRun('rehearsal.change')
  const mayChange = useMay(changeRehearsal)
  const [asking, setAsking] = useState(false)
  if (!state || state.frame !== frame) return error ? <Failed error={error} /> : <Loading />
  // The page may lose its frame before the answer is here; a promise outlives the page, a callback of it does not.
  const remove = async () => {
    await change.mutateAsync({ frame, action: 'remove' })
    const real = frames?.frames.find((each) => !each.rehearsal && !each.second)
    await (real ? navigate({ to: '/ky/$frame/dien-tap', params: { frame: real.id } }) : navigate({ to: '/' }))
  }
  return (
    <section className={ui.card} aria-labelledby="tien-trinh">
      <div className={ui.cardHead}>
        <h2 id="tien-trinh">{words.rehearsal.progress}</h2>
        <StateTag state={state.state} />
        <span className={`${ui.push} ${style.clock}`}>
          <span className={ui.meta}>{words.rehearsal.clock}</span> <b>{clock(state.clock)}</b>{' '}
          <span className={ui.meta}>{shortDay(state.clock.slice(0, 10))}</span>
        </span>
      </div>
      <div className={ui.pad}>
        <p className={style.figure} role="status" data-testid="progress">
          {(isDay ? say : words.rehearsal).progressOf(state.played, state.total)} (
          {share(state.played, state.total, locale)})
        </p>
        <div className={ui.meter} aria-hidden="true">
          <span style={{ width: `${state.total > 0 ? (100 * state.played) / state.total : 0}%` }} />
        </div>
        {state.state === 'done' && <p className={style.done}>{isDay ? say.finished : words.rehearsal.allReported}</p>}
        {mayChange && state.state !== 'done' && (
          <div className={style.speed}>
            <SpeedChoice value={state.speed} choose={(speed) => change.mutate({ frame, action: 'speed', speed })} />
          </div>
        )}
        {change.error && (
          <div className={style.remark}>
            <Remark tone="danger" live>
              {change.error.message || words.notice.unreachable}
            </Remark>
          </div>
        )}
        <div className={style.levers}>
          {isDay ? (
            <Link
              to="/ky/$frame/ngay-bau-cu"
              params={{ frame }}
              search={(was) => ({ ...keepSearch(was), ...(state.organisation && { tochuc: state.organisation }) })}
              className={ui.button}
              data-kind="main"
            >
              <Icon sign="box" />
              {say.desk}
            </Link>
          ) : (
            <Link to="/ky/$frame/ket-qua" params={{ frame }} className={ui.button} data-kind="main">
              <Icon sign="box" />
              {words.rehearsal.all}
            </Link>
          )}
          {mayChange && state.state !== 'done' && (
            <button
              type="button"
              className={ui.button}
              onClick={() => change.mutate({ frame, action: state.state === 'playing' ? 'pause' : 'go-on' })}
            >
              <Icon sign={state.state === 'playing' ? 'pause' : 'play'} />
              {state.state === 'playing' ? words.rehearsal.pause : words.rehearsal.goOn}
            </button>
          )}
          {mayChange && (
            <button type="button" className={ui.button} data-kind="quiet" onClick={() => setAsking(true)}>
              {words.rehearsal.remove}
            </button>
          )}
        </div>
      </div>
      <Faults state={state} />
      {nation && nation.frame.id === frame && nation.constituencies.length <= 12 && (
        <ul className={style.list}>
          {nation.constituencies.map((unit) => (
            <li key={unit.id}>
              <Link to="/ky/$frame/ket-qua/$constituency" params={{ frame, constituency: unit.id }}>
                {unit.province.name}, {words.results.constituency(unit.number).toLocaleLowerCase(locale)}
              </Link>
              {unit.areas && (
                <span className={style.small}>
                  <span className={ui.meter} aria-hidden="true">
                    <span style={{ width: `${(100 * unit.areas.reported) / Math.max(1, unit.areas.expected)}%` }} />
                  </span>
                  <span className={ui.meta}>
                    {words.results.coverageShort(unit.areas.reported, unit.areas.expected)}
                  </span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.rehearsal.remove}
        closeButtonProps={{ 'aria-label': words.law.close }}
        centered
      >
        <p>{words.rehearsal.removeAsk}</p>
        <div className={style.levers}>
          <button
            type="button"
            className={ui.button}
            data-kind="main"
            onClick={() => void remove().catch(() => setAsking(false))}
            disabled={change.isPending}
          >
            {words.rehearsal.removeYes}
          </button>
          <button type="button" className={ui.button} onClick={() => setAsking(false)}>
            {words.rehearsal.cancel}
          </button>
        </div>
      </Modal>
    </section>
  )
}

function StateTag({ state }: { state: 'playing' | 'paused' | 'done' }): ReactNode {
  const { states } = useWords().rehearsal
  const [tone, sign] = ({ playing: ['info', 'half'], paused: ['warn', 'pause'], done: ['ok', 'check'] } as const)[state]
  return (
    <Tag tone={tone} sign={sign}>
      {states[state]}
    </Tag>
  )
}
