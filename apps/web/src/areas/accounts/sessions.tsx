import type { ReactNode } from 'react'
import { moment } from '../../kernel/format.ts'
import { useAnswer, useRun } from '../../kernel/queries.ts'
import { refreshSession } from '../../kernel/session.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { deviceName } from './device-name.ts'
import { useAccountWords } from './words.ts'

/** One's own open sessions, each of which can be ended from here. */
export function Sessions(): ReactNode {
  const say = useAccountWords()
  const { data } = useAnswer('accounts.sessions', {})
  const end = useRun('accounts.endSession')
  return (
    <section className={`${ui.card} ${ui.pad}`}>
      <h2>{say.sessions}</h2>
      <ul className={`${style.list} ${style.sessions}`}>
        {data?.sessions.map(({ id, device, startedAt, current }) => (
          <li key={id} className={style.session}>
            <span>
              {deviceName(device)}
              <span className={ui.meta}> {say.since(moment(startedAt))}</span>
            </span>
            {current ? (
              <Tag tone="ok" sign="check">
                {say.thisSession}
              </Tag>
            ) : (
              <button
                type="button"
                className={ui.button}
                data-size="small"
                onClick={() => end.mutate({ session: id }, { onSettled: () => void refreshSession() })}
              >
                {say.end}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
