import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { SelectField } from '../../kernel/form-field.tsx'
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
  const id = useId()
  const [reason, setReason] = useState<Reason>('lost')
  const { button, title, meaning, busy, wrong, revoke } = props
  return (
    <Panel className={`${ui.button} ${style.small}`} label={`${button}: ${title}`} title={title} button={button}>
      <div className={style.revoke}>
        <p className={ui.second}>{meaning}</p>
        <SelectField
          id={id}
          label={say.reason}
          value={reason}
          options={reasons.map((value) => ({ value, text: props.reasons[value] }))}
          change={setReason}
        />
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
