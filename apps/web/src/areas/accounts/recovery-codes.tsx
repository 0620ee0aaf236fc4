import type { ReactNode } from 'react'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useSession } from '../../kernel/session.ts'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { useWaysWords } from './ways-words.ts'

/** The recovery codes, shown once; while they are shown, the page prints nothing else. */
export function RecoveryCodes(props: { username: string; codes: readonly string[]; done: () => void }): ReactNode {
  const say = useWaysWords()
  const { me } = useSession()
  return (
    <div className={style.recovery}>
      <h4>{say.recoveryOf(me?.account?.name ?? '', props.username)}</h4>
      <Remark tone="warn" live>
        {say.recoveryLead}
      </Remark>
      <ol className={style.codes} aria-label={say.recovery}>
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={style.actions}>
        <button type="button" className={ui.button} onClick={() => window.print()}>
          <Icon sign="printer" size={18} />
          {say.print}
        </button>
        <button type="button" className={ui.button} data-kind="main" onClick={props.done}>
          {say.kept}
        </button>
      </div>
    </div>
  )
}
