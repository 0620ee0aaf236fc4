import type { WrapUpBoard, WrapUpPart } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { AreaField } from '../../kernel/form-field.tsx'
import { moment } from '../../kernel/format.ts'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { useLocale, useWords } from '../../kernel/words/words.ts'
import { useWrapUpWords } from './words.ts'
import style from './wrap-up.module.css'

type Part = WrapUpBoard['parts'][number]

/** The report part by part: what the modules know, what is missing, and room to write. */
export function ReportDraft(props: {
  board: WrapUpBoard
  organisation: string
  frame: string
  may: boolean
}): ReactNode {
  const { board, organisation, frame, may } = props
  const say = useWrapUpWords()
  const words = useWords()
  const save = useRun('wrapup.save')
  const start = Object.fromEntries(board.parts.map(({ part, text }) => [part, text]))
  const { typed, values, type, forget } = useTyped(`wrapup.texts ${frame} ${organisation}`, start)
  const [isSaved, setSaved] = useState(false)
  const changed = board.parts.filter(({ part, text }) => typed[part] !== undefined && typed[part] !== text)
  const said = saidOf(save.error, () => false, words.notice.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const texts = Object.fromEntries(changed.map(({ part }) => [part, typed[part] ?? '']))
    save.mutate(
      { organisation, frame, version: board.version, texts },
      {
        onSuccess: () => {
          forget()
          setSaved(true)
        },
      },
    )
  }
  const write = (part: WrapUpPart, text: string) => {
    setSaved(false)
    type(part, text)
  }
  return (
    <section className={`${ui.card} ${style.card}`} aria-labelledby="du-thao">
      <h2 id="du-thao">{say.draft}</h2>
      <p className={ui.second}>{say.draftLead}</p>
      <form className={style.form} onSubmit={submit} noValidate>
        {board.parts.map((part) => (
          <section key={part.part} className={style.part} aria-labelledby={`muc-${part.part}`}>
            <h3 id={`muc-${part.part}`}>{say.parts[part.part]}</h3>
            <Known part={part} />
            {may && (
              <div className={ui.screenOnly}>
                <AreaField
                  id={`phan-${part.part}`}
                  label={say.add}
                  rows={2}
                  value={values[part.part] ?? ''}
                  maxLength={8000}
                  change={(text) => write(part.part, text)}
                />
              </div>
            )}
            {part.text !== '' && (
              <p className={style.written} data-typed={may || undefined}>
                {part.text}
              </p>
            )}
          </section>
        ))}
        {may && (changed.length > 0 || save.isPending) && (
          <FormEnd
            say={{ save: say.save, saving: say.saving, stop: say.stop }}
            pending={save.isPending}
            refused={said.whole}
            stop={forget}
          />
        )}
        <p role="status" className={ui.meta}>
          {isSaved && changed.length === 0 && say.saved}
        </p>
      </form>
    </section>
  )
}

function Known({ part: { lines, missing } }: { part: Part }): ReactNode {
  const say = useWrapUpWords()
  const locale = useLocale()
  const isComputed = lines.length > 0 || missing.length > 0
  return (
    <>
      {isComputed && lines.length === 0 && <p className={ui.meta}>{say.noLines}</p>}
      {lines.length > 0 && (
        <ul className={style.lines}>
          {lines.map((line) => (
            <li key={line.text}>
              <span lang="vi">{line.text}</span>{' '}
              <span className={ui.meta}>
                {[
                  line.source[locale],
                  say.asOf(moment(line.at)),
                  ...(line.told === null ? [] : [say.sources(line.told, line.all)]),
                ].join('; ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className={ui.meta}>
          {say.missing(missing.map((each) => each[locale].toLocaleLowerCase(locale)).join('; '))}
        </p>
      )}
    </>
  )
}
