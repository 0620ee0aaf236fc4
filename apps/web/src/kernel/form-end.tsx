import type { ReactNode } from 'react'
import { Remark } from './notices.tsx'
import ui from './ui.module.css'

/** The end of a form: why it was refused as a whole, and its two buttons. */
export function FormEnd(props: {
  say: Readonly<{ save: string; saving: string; stop: string }>
  pending: boolean
  /** It cannot be sent now; something is chosen first. */
  blocked?: boolean | undefined
  refused?: string | undefined
  stop: () => void
}): ReactNode {
  const { say, refused } = props
  return (
    <>
      {refused && (
        <Remark tone="danger" live>
          {refused}
        </Remark>
      )}
      <div className={ui.ends}>
        <button type="submit" className={ui.button} data-kind="main" disabled={props.pending || props.blocked}>
          {props.pending ? say.saving : say.save}
        </button>
        <button type="button" className={ui.button} onClick={props.stop}>
          {say.stop}
        </button>
      </div>
    </>
  )
}
