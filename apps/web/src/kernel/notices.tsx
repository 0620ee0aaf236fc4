import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused } from './client.ts'
import { useFrameId } from './frame.ts'
import { Icon } from './icons.tsx'
import style from './notices.module.css'
import ui from './ui.module.css'
import { useWords } from './words/words.ts'

/** A page or a card with nothing to show: what, why, and the next action. */
export function Empty(props: { title: string; children?: ReactNode; action?: ReactNode; alert?: boolean }): ReactNode {
  return (
    <div className={style.empty} role={props.alert ? 'alert' : undefined}>
      <h2>{props.title}</h2>
      {props.children && <div className={ui.second}>{props.children}</div>}
      {props.action}
    </div>
  )
}

/** Shown while the first answer is on its way; quiet, and said to a screen reader. */
export function Loading(): ReactNode {
  const words = useWords()
  return (
    <div className={style.loading} role="status">
      <span className={ui.hidden}>{words.notice.loading}</span>
      <span />
      <span />
      <span />
    </div>
  )
}

/** Nothing could be shown: the server is away, says no, or does not have it. */
export function Failed({ error }: { error: Error }): ReactNode {
  const words = useWords()
  const client = useQueryClient()
  const again = (
    <button type="button" className={ui.button} onClick={() => void client.refetchQueries()}>
      {words.notice.again}
    </button>
  )
  if (!(error instanceof Refused)) {
    return (
      <Empty alert title={words.notice.unreachable} action={again}>
        {words.notice.unreachableNext}
      </Empty>
    )
  }
  if (error.status === 404) return <Missing />
  if (error.code === 'not-signed-in') return <SignInFirst />
  if (error.code === 'not-allowed') {
    return (
      <Empty alert title={words.notice.notYours}>
        {words.notice.notYoursNext}
      </Empty>
    )
  }
  return (
    <Empty alert title={words.notice.refused} action={again}>
      {error.message} ({error.code})
    </Empty>
  )
}

/** A page for people with an account, asked for by somebody who is not signed in. */
export function SignInFirst(): ReactNode {
  const words = useWords()
  const frame = useFrameId()
  return (
    <Empty
      title={words.notice.signInFirst}
      action={
        <Link to="/ky/$frame/tai-khoan" params={{ frame }} className={ui.button} data-kind="main">
          {words.notice.signIn}
        </Link>
      }
    >
      {words.notice.signInFirstNext}
    </Empty>
  )
}

/** No such page, frame or constituency. */
export function Missing(): ReactNode {
  const words = useWords()
  return (
    <Empty
      alert
      title={words.notice.missing}
      action={
        <Link to="/" className={ui.button}>
          {words.notice.home}
        </Link>
      }
    >
      {words.notice.missingNext}
    </Empty>
  )
}

/** A remark with its sign at the top of what it concerns. */
export function Remark(props: { tone: 'info' | 'warn' | 'danger'; children: ReactNode; live?: boolean }): ReactNode {
  return (
    <div className={ui.notice} data-tone={props.tone} role={props.live ? 'status' : undefined}>
      <Icon sign={props.tone === 'danger' ? 'octagon' : props.tone === 'warn' ? 'triangle' : 'circle'} />
      <div>{props.children}</div>
    </div>
  )
}
