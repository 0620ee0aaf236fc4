import type { CopyLine } from '@baucu/contract'
import { type ReactNode, useRef, useState } from 'react'
import ui from '../../kernel/ui.module.css'
import { ExtendForm } from './extend-form.tsx'
import { GradeForm } from './grade-form.tsx'
import { ReasonForm } from './reason-form.tsx'
import { useWorkWords } from './words.ts'
import style from './work.module.css'

type Act = 'grade' | 'return' | 'extend' | 'withdraw'

/** What whoever issued a copy may do about it now; one form at a time. */
export function IssuerActs({ copy }: { copy: CopyLine }): ReactNode {
  const words = useWorkWords()
  const [open, setOpen] = useState<Act>()
  const buttons = useRef<HTMLDivElement>(null)
  if (copy.standing === 'withdrawn') return null
  const acts: readonly Act[] = copy.progress === 100 ? ['grade', 'return', 'withdraw'] : ['extend', 'withdraw']
  const close = () => {
    setOpen(undefined)
    buttons.current?.focus()
  }
  return (
    <section className={style.part} aria-label={words.acts.title}>
      <div ref={buttons} tabIndex={-1} className={style.actions}>
        {!open &&
          acts.map((act) => (
            <button key={act} type="button" className={ui.button} data-size="small" onClick={() => setOpen(act)}>
              {words.acts[act]}
            </button>
          ))}
      </div>
      {open === 'grade' && <GradeForm copy={copy} close={close} />}
      {open === 'extend' && <ExtendForm copy={copy} close={close} />}
      {(open === 'return' || open === 'withdraw') && <ReasonForm key={open} copy={copy} act={open} close={close} />}
    </section>
  )
}
