import type { ReactNode } from 'react'
import ui from '../../kernel/ui.module.css'
import style from './bodies.module.css'
import { useBodiesWords } from './words.ts'

/** What ends a form: keep it, or leave it. */
export function FormFoot({ pending, stop }: { pending: boolean; stop: () => void }): ReactNode {
  const say = useBodiesWords()
  return (
    <div className={style.buttons}>
      <button type="submit" className={ui.button} data-kind="main" disabled={pending}>
        {pending ? say.saving : say.save}
      </button>
      <button type="button" className={ui.button} onClick={stop}>
        {say.stop}
      </button>
    </div>
  )
}
