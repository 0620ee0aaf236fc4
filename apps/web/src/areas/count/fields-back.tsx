import { fieldsOf } from '@baucu/counting'
import { type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField } from '../../kernel/form-field.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import style from './sheet.module.css'
import { keyOf, markOf, type SheetView } from './sheet-contest.ts'
import { useSheetWords } from './sheet-words.ts'

/** Which fields both typists read from the paper again, and why: before minutes are received, or long after. */
export function FieldsBack(props: {
  view: SheetView
  /** `sendBack` or `correct`, for what is kept on this device. */
  name: string
  title: string
  note?: string
  button: string
  pending: boolean
  run: (fields: readonly string[], reason: string, done: () => void) => void
}): ReactNode {
  const { view, name, title, note, button, pending, run } = props
  const say = useSheetWords()
  const key = keyOf(view)
  const form = useTyped(`count.${name} ${key.frame} ${key.area} ${key.constituency}`)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const reason = (form.typed.reason ?? '').trim()
  const all = fieldsOf(view.contest.candidates.map(({ id }) => id))
  return (
    <details>
      <summary>{title}</summary>
      {note && <p className={ui.second}>{note}</p>}
      <fieldset className={style.choose}>
        <legend className={ui.hidden}>{say.correctionFields}</legend>
        <label>
          <input
            type="checkbox"
            checked={chosen.length === all.length}
            onChange={({ currentTarget }) => setChosen(currentTarget.checked ? all : [])}
          />
          {say.allFields}
        </label>
        {all.map((field) => (
          <label key={field}>
            <input
              type="checkbox"
              checked={chosen.includes(field)}
              onChange={({ currentTarget }) =>
                setChosen(currentTarget.checked ? [...chosen, field] : chosen.filter((each) => each !== field))
              }
            />
            {markOf(field, view)}
          </label>
        ))}
      </fieldset>
      <AreaField
        id={`ly-do-${name}`}
        label={say.reason}
        value={form.typed.reason ?? ''}
        maxLength={500}
        change={(text) => form.type('reason', text)}
      />
      <div className={record.buttons}>
        <button
          type="button"
          className={ui.button}
          disabled={pending || chosen.length === 0 || reason === ''}
          onClick={() => run(chosen, reason, form.forget)}
        >
          {button}
        </button>
      </div>
    </details>
  )
}
