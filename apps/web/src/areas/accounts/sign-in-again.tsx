import { Modal } from '@mantine/core'
import '@mantine/core/styles/Modal.css'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { outside } from '../../kernel/frame.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useSession } from '../../kernel/session.ts'
import { signOut } from '../../kernel/sign-out.ts'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './account.module.css'
import { PasskeyButton } from './passkey-button.tsx'
import { CodeForm, SignInForm } from './sign-in-form.tsx'
import { useAccountWords } from './words.ts'

/** The session ended while a page was open: signs in over it, so that what was typed there stays. */
export function SignInAgain(): ReactNode {
  const say = useAccountWords()
  const { law } = useWords()
  const { me } = useSession()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className={ui.button} data-size="small" data-kind="main" onClick={() => setOpen(true)}>
        {say.again}
      </button>
      <Modal.Root opened={open} onClose={() => setOpen(false)} centered>
        <Modal.Overlay backgroundOpacity={0.45} />
        <Modal.Content classNames={{ content: style.dialog }} aria-label={say.again}>
          <Modal.Body>
            <div className={style.dialogHead}>
              <h2>{say.again}</h2>
              <button type="button" className={style.close} aria-label={law.close} onClick={() => setOpen(false)}>
                <Icon sign="close" size={18} />
              </button>
            </div>
            <p className={ui.second}>{me?.account ? say.againAs(me.account.name) : say.againLead}</p>
            <SignInForm />
            <PasskeyButton />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  )
}

/** The session ended and nothing of the page is there: signing in, a new code, or out for good. */
export function SignInAgainPage(): ReactNode {
  const say = useAccountWords()
  const { me } = useSession()
  const navigate = useNavigate()
  const [failed, setFailed] = useState(false)
  const leave = async () => {
    setFailed(false)
    try {
      await signOut()
      window.location.assign('/')
    } catch {
      setFailed(true)
    }
  }
  return (
    <article>
      <h1 className={style.title}>{say.againTitle}</h1>
      <div className={style.columns}>
        <section className={`${ui.card} ${ui.pad}`}>
          <h2>{say.again}</h2>
          <p className={ui.second}>{me?.account ? say.againAs(me.account.name) : say.againLead}</p>
          <SignInForm />
          <PasskeyButton />
        </section>
        <section className={`${ui.card} ${ui.pad}`}>
          <h2>{say.code}</h2>
          <p className={ui.second}>{say.codeLead}</p>
          <CodeForm
            entered={() => void navigate({ to: '/ky/$frame/tai-khoan', params: { frame: outside }, search: {} })}
          />
        </section>
      </div>
      <p className={style.actions}>
        <button type="button" className={ui.button} onClick={() => void leave()}>
          {say.leave}
        </button>
      </p>
      {failed && <p role="alert">{say.unreachable}</p>}
    </article>
  )
}
