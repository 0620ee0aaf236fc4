import type { ReactNode } from 'react'
import { passkeyHindrance } from '../../kernel/device/passkey-hindrance.ts'
import { Icon } from '../../kernel/icons.tsx'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { enterByPasskey } from './passkey.ts'
import { comeIn } from './sign-in-form.tsx'
import { useKnock } from './use-knock.ts'
import { useWaysWords } from './ways-words.ts'

/** Signs in with a passkey of this device; not shown where the browser would not use any. */
export function PasskeyButton(): ReactNode {
  const say = useWaysWords()
  const { busy, wrong, go } = useKnock()
  if (passkeyHindrance()) return null
  const enter = async () => {
    if (await go(enterByPasskey)) await comeIn()
  }
  return (
    <div className={style.form}>
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
      <button type="button" className={ui.button} disabled={busy} onClick={() => void enter()}>
        <Icon sign="shield" size={18} />
        {say.withPasskey}
      </button>
    </div>
  )
}
