import { setMarks, takeTextCode } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { isHour } from '../../kernel/hour.ts'
import { useMay } from '../../kernel/may.ts'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useLocale } from '../../kernel/words/words.ts'
import style from './pollingday.module.css'
import { usePollingWords } from './words.ts'

type At = Readonly<{ organisation: string; frame: string }>

/** Messages from telephones without data, one after the other; the answer to send back stands below. */
export function TextCodeForm({ organisation, frame }: At): ReactNode {
  const say = usePollingWords()
  const locale = useLocale()
  const may = useMay(takeTextCode)
  const typed = useTyped(`pollingday.textCode ${organisation}`, { text: '' })
  const { text = '' } = typed.values
  const take = useRun('pollingday.textCode')
  const said = saidOf(take.error, (field) => field === 'text', say.unreachable)
  if (!may) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    take.mutate({ organisation, frame, figure: uuid7(), text: text.trim() }, { onSuccess: () => typed.forget() })
  }
  const { data } = take
  return (
    <form className={`${ui.card} ${ui.pad} ${ui.screenOnly}`} onSubmit={submit} noValidate aria-label={say.textCode}>
      <TextField
        id="tin-nhan"
        label={say.textCode}
        hint={say.textCodeHint}
        wrong={said.at.text ?? (said.whole || undefined)}
        value={text}
        maxLength={200}
        autoCapitalize="characters"
        change={(value) => typed.type('text', value)}
      />
      <p className={style.acts}>
        <button type="submit" className={ui.button} disabled={take.isPending}>
          {say.textCodeTake}
        </button>
      </p>
      {data && (
        <Remark tone="info" live>
          {(data.taken ? say.textTaken : say.textThere)(data.area.name, data.mark, data.voted)}{' '}
          {say.receipt(data.receipt[locale])}
        </Remark>
      )}
      {data && data.warnings.length > 0 && (
        <Remark tone="warn" live>
          {data.warnings.map((each) => each[locale]).join(' ')} {say.callBack}
        </Remark>
      )}
    </form>
  )
}

/** The hours at which turnout is told below here. */
export function MarksForm({ organisation, frame, marks }: At & { marks: readonly string[] }): ReactNode {
  const say = usePollingWords()
  const may = useMay(setMarks)
  const typed = useTyped(`pollingday.setMarks ${organisation}`, { marks: marks.join(', ') })
  const { marks: text = '' } = typed.values
  const [asked, setAsked] = useState(false)
  const set = useRun('pollingday.setMarks')
  const said = saidOf(set.error, () => false, say.unreachable)
  if (!may) return null
  const wanted = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((each) => (/^\d:\d\d$/.test(each) ? `0${each}` : each))
  const wrong = wanted.length === 0 || !wanted.every(isHour)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!wrong) set.mutate({ organisation, frame, marks: wanted }, { onSuccess: () => typed.forget() })
  }
  return (
    <details className={`${ui.card} ${ui.pad} ${ui.screenOnly}`}>
      <summary className={style.summary}>{say.marks}</summary>
      <form onSubmit={submit} noValidate aria-label={say.marks}>
        <TextField
          id="moc-bao-cao"
          label={say.marks}
          hint={say.marksHint}
          wrong={asked && wrong ? say.marksWrong : said.whole || undefined}
          value={text}
          maxLength={200}
          change={(value) => typed.type('marks', value)}
        />
        <p className={style.acts}>
          <button type="submit" className={ui.button} disabled={set.isPending}>
            {say.marksSet}
          </button>
        </p>
      </form>
    </details>
  )
}
