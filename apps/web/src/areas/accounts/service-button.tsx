import { type ReactNode, useState } from 'react'
import { Remark } from '../../kernel/notices.tsx'
import ui from '../../kernel/ui.module.css'
import style from './account.module.css'
import { knock } from './door.ts'
import { useAccountWords } from './words.ts'

/** Goes to the sign-in service of the office; it sends back here, signed in or with a reason. */
export function ServiceButton(): ReactNode {
  const say = useAccountWords()
  const [wrong, setWrong] = useState<string>()
  const go = async () => {
    setWrong(undefined)
    try {
      const said = await knock('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/' })
      if (said.ok && typeof said.body.url === 'string') window.location.assign(said.body.url)
      else setWrong(said.ok ? say.serviceErrors.other : said.text)
    } catch {
      setWrong(say.unreachable)
    }
  }
  return (
    <div className={style.form}>
      {wrong && (
        <Remark tone="danger" live>
          {wrong}
        </Remark>
      )}
      <button type="button" className={ui.button} onClick={() => void go()}>
        {say.service}
      </button>
    </div>
  )
}
