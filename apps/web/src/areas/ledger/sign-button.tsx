import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { passkeyHindrance } from '../../kernel/device/passkey-hindrance.ts'
import { outside } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useApprovalWords } from './approval-words.ts'
import style from './ledger.module.css'
import { NoSignature, signByPasskey } from './passkey-approval.ts'

type Prepared = Readonly<{ body: string; seal: string }>

/** Signs minutes or sums with the reader's passkey; the device asks who it is, every time. */
export function SignButton(props: {
  organisation: string
  frame: string
  prepared: Prepared
  /** What is signed, for whoever only hears the button. */
  about: string
}): ReactNode {
  const say = useApprovalWords()
  const run = useRun('ledger.approve')
  const [asking, setAsking] = useState(false)
  const [none, setNone] = useState(false)
  if (passkeyHindrance()) return null
  const { organisation, frame, prepared, about } = props
  const said = saidOf(run.error, () => false, say.unreachable)
  const sign = async () => {
    setAsking(true)
    setNone(false)
    try {
      run.mutate({ organisation, frame, ...prepared, signed: await signByPasskey(prepared.body) })
    } catch (error) {
      if (!(error instanceof NoSignature)) throw error
      setNone(true)
    } finally {
      setAsking(false)
    }
  }
  return (
    <div className={`${style.sign} ${ui.screenOnly}`}>
      <button
        type="button"
        className={ui.button}
        disabled={asking || run.isPending}
        aria-label={`${say.sign}: ${about}`}
        onClick={() => void sign()}
      >
        <Icon sign="shield" size={18} />
        {say.sign}
      </button>
      <p className={ui.meta}>{say.signMeaning}</p>
      {none && (
        <Remark tone="warn" live>
          {say.noPasskey}{' '}
          <Link to="/ky/$frame/tai-khoan" params={{ frame: outside }} search={{}}>
            {say.toAccount}
          </Link>
        </Remark>
      )}
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
    </div>
  )
}
