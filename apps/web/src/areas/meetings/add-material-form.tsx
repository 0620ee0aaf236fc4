import { largestFile } from '@baucu/contract'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { readContent } from '../../kernel/file-content.ts'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import { uuid7 } from '../../kernel/uuid7.ts'
import { useWords } from '../../kernel/words/words.ts'
import { useMaterialWords } from './material-words.ts'
import style from './meetings.module.css'

const fields = ['title', 'item', 'content']

/** A file is put before a meeting. The title is taken from its name until somebody writes another. */
export function AddMaterialForm(props: {
  meeting: { id: string; agenda: readonly Readonly<{ id: string; title: string }>[] }
  close: () => void
}): ReactNode {
  const { meeting, close } = props
  const say = useMaterialWords()
  const { notice } = useWords()
  const typed = useTyped(`meetings.addMaterial ${meeting.id}`, { title: '', item: '' })
  const { title = '', item = '' } = typed.values
  const [file, setFile] = useState<Readonly<{ name: string; content: string }>>()
  const [unsent, setUnsent] = useState<string>()
  const [asked, setAsked] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  const add = useRun('meetings.addMaterial')
  const said = saidOf(add.error, (field) => fields.includes(field), notice.unreachable)
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return
    add.reset()
    const read = await readContent(chosen, largestFile)
    if (picker.current) picker.current.value = ''
    if (typeof read === 'string') {
      setFile(undefined)
      setUnsent(say.notSent[read](say.size(chosen.size), say.size(largestFile)))
      return
    }
    setUnsent(undefined)
    setFile({ name: chosen.name, content: read.content })
    if (title.trim() === '') typed.type('title', chosen.name.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' '))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (title.trim() === '' || !file) return
    add.mutate(
      { meeting: meeting.id, material: uuid7(), item: item || null, title: title.trim(), content: file.content },
      {
        onSuccess: () => {
          typed.forget()
          close()
        },
      },
    )
  }
  return (
    <form className={ui.fields} onSubmit={submit} noValidate aria-label={say.addTitle}>
      <FormField
        id="tep-tai-lieu"
        label={say.file}
        hint={say.fileHint(say.size(largestFile))}
        wrong={unsent ?? said.at.content ?? (asked && !file ? say.needsFile : undefined)}
        wide
      >
        <span className={style.pick}>
          <input
            ref={picker}
            id="tep-tai-lieu"
            type="file"
            className={ui.hidden}
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx,application/pdf,image/jpeg,image/png"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <label htmlFor="tep-tai-lieu" className={ui.button}>
            {file ? say.other : say.choose}
          </label>
          {file && <span className={ui.second}>{file.name}</span>}
        </span>
      </FormField>
      <TextField
        id="ten-tai-lieu"
        label={say.title}
        wrong={said.at.title ?? (asked && title.trim() === '' ? say.needsTitle : undefined)}
        wide
        value={title}
        maxLength={300}
        change={(text) => typed.type('title', text)}
      />
      {meeting.agenda.length > 0 && (
        <SelectField
          id="muc-tai-lieu"
          label={say.item}
          wrong={said.at.item}
          wide
          value={item}
          options={[
            { value: '', text: say.whole },
            ...meeting.agenda.map((each) => ({ value: each.id, text: each.title })),
          ]}
          change={(value) => typed.type('item', value)}
        />
      )}
      {said.whole && (
        <div className={ui.wide}>
          <Remark tone="danger" live>
            {said.whole}
          </Remark>
        </div>
      )}
      <div className={`${ui.wide} ${style.buttons}`}>
        <button type="submit" className={ui.button} data-kind="main" disabled={add.isPending}>
          {add.isPending ? say.sending : say.save}
        </button>
        <button type="button" className={ui.button} onClick={close}>
          {say.cancel}
        </button>
      </div>
    </form>
  )
}
