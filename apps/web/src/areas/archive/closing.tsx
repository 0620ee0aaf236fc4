import { closeFrame } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { useFrame } from '../../kernel/frame.ts'
import { useMay } from '../../kernel/may.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { Tag } from '../../kernel/tag.tsx'
import ui from '../../kernel/ui.module.css'
import { useWords } from '../../kernel/words/words.ts'
import style from './archive.module.css'
import { useArchiveWords } from './words.ts'

type Closed = Readonly<{ at: string; reason: string }> | null

/** Whether the election still takes anything, and for its keeper: closing it, opening it again. */
export function Closing({ closed }: { closed: Closed }): ReactNode {
  const say = useArchiveWords()
  const frame = useFrame()
  const may = useMay(closeFrame)
  const [asking, setAsking] = useState(false)
  const isFixed = frame.sample || frame.rehearsal
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="khoa-so">
      <h2 id="khoa-so">{say.closing}</h2>
      <p>
        <Tag tone={closed ? 'gold' : 'info'} sign={closed ? 'check' : 'circle'}>
          {closed ? say.closed(todayInVietnam(new Date(closed.at))) : say.open}
        </Tag>
      </p>
      <p className={ui.second}>{isFixed ? say.notClosable : closed ? say.closedNote(closed.reason) : say.openNote}</p>
      {may &&
        !isFixed &&
        (asking ? (
          <ClosingForm closed={closed !== null} done={() => setAsking(false)} />
        ) : (
          <p className={ui.screenOnly}>
            <button type="button" className={ui.button} onClick={() => setAsking(true)}>
              {closed ? say.reopen : say.close}
            </button>
          </p>
        ))}
    </section>
  )
}

function ClosingForm({ closed, done }: { closed: boolean; done: () => void }): ReactNode {
  const say = useArchiveWords()
  const words = useWords()
  const frame = useFrame()
  const close = useRun('frames.close')
  const reopen = useRun('frames.reopen')
  const run = closed ? reopen : close
  const { values, type, forget } = useTyped(`frames.${closed ? 'reopen' : 'close'} ${frame.id}`)
  const [asked, setAsked] = useState(false)
  const reason = values.reason ?? ''
  const said = saidOf(run.error, (field) => field === 'reason', words.notice.unreachable)
  const end = () => {
    forget()
    done()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return
    run.mutate({ frame: frame.id, reason }, { onSuccess: end })
  }
  return (
    <form className={`${style.form} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-label={say.closing}>
      <TextField
        id="ly-do-khoa-so"
        label={say.reason}
        wrong={asked && reason.trim() === '' ? say.needsReason : said.at.reason}
        value={reason}
        maxLength={500}
        change={(text) => type('reason', text)}
      />
      <FormEnd
        say={{ save: closed ? say.reopen : say.close, saving: say.saving, stop: say.stop }}
        pending={run.isPending}
        refused={said.whole}
        stop={end}
      />
    </form>
  )
}
