import type { ReactNode } from 'react'
import { useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import { Panel } from '../../kernel/panel.tsx'
import ui from '../../kernel/ui.module.css'
import { useApprovalWords } from './approval-words.ts'
import style from './ledger.module.css'

const reasons = ['lost', 'replaced', 'ended'] as const
/** Why a key is revoked (docs/formats/leaves.md). */
export type Reason = (typeof reasons)[number]

/** Asks a second time before a key ends, as that cannot be taken back, and why. */
export function RevokePanel(props: {
  button: string
  /** Whose key it is. */
  title: string
  /** What happens then. */
  meaning: string
  reasons: Readonly<Record<Reason, string>>
  busy: boolean
  wrong: string
  revoke: (reason: Reason) => void
}): ReactNode {
  const say = useApprovalWords()
  const [reason, setReason] = useState<Reason>('lost')
  const { button, title, meaning, busy, wrong, revoke } = props
  return (
    <Panel className={`${ui.button} ${style.small}`} label={`${button}: ${title}`} title={title} button={button}>
      <div className={style.revoke}>
        <p className={ui.second}>{meaning}</p>
        <label>
          {say.reason}{' '}
          <select value={reason} onChange={({ target }) => setReason(target.value as Reason)}>
            {reasons.map((each) => (
              <option key={each} value={each}>
                {props.reasons[each]}
              </option>
            ))}
          </select>
        </label>
        {wrong && (
          <Remark tone="danger" live>
            {wrong}
          </Remark>
        )}
        <p>
          <button type="button" className={ui.button} data-kind="danger" disabled={busy} onClick={() => revoke(reason)}>
            {say.revokeNow}
          </button>
        </p>
      </div>
    </Panel>
  )
}
