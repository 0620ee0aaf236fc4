import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import style from './tally.module.css'
import { useTallyWords } from './tally-words.ts'
import type { Tally } from './use-tally.ts'

/** Reads a bundle from its beginning, with the reason. */
export function ReadAgainForm({ tally, bundle }: { tally: Tally; bundle: number }): ReactNode {
  const say = useTallyWords()
  // Undefined: never opened.
  const [open, setOpen] = useState<boolean>()
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (open === false) opener.current?.focus()
  }, [open])
  if (!open) {
    return (
      <button
        ref={opener}
        type="button"
        className={ui.button}
        data-size="small"
        aria-label={say.readAgain.of(bundle)}
        onClick={() => setOpen(true)}
      >
        {say.readAgain.open}
      </button>
    )
  }
  return <Asked tally={tally} bundle={bundle} stop={() => setOpen(false)} />
}

function Asked({ tally, bundle, stop }: { tally: Tally; bundle: number; stop: () => void }): ReactNode {
  const say = useTallyWords()
  const first = useFirstField()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (tally.take({ kind: 'read-again', bundle, reason })) stop()
  }
  return (
    <form ref={first} className={style.part} onSubmit={submit} noValidate aria-label={say.readAgain.of(bundle)}>
      <TextField
        id={`doc-lai-${bundle}`}
        label={say.readAgain.reason}
        hint={say.readAgain.hint}
        wrong={asked && reason.trim() === '' ? say.refusals['no-reason']() : undefined}
        value={reason}
        maxLength={200}
        change={setReason}
      />
      <div className={ui.ends}>
        <button type="submit" className={ui.button}>
          {say.readAgain.now}
        </button>
        <button type="button" className={ui.button} onClick={stop}>
          {say.stop}
        </button>
      </div>
    </form>
  )
}
