import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { Icon } from '../../kernel/icons.tsx'
import ui from '../../kernel/ui.module.css'
import style from './schemes.module.css'
import { emptyTarget, type TargetRow, targetOf } from './target-rows.ts'
import { useSchemeWords } from './words.ts'

/** The targets of a scheme: name, number, unit and day of each. */
export function TargetFields(props: {
  rows: readonly TargetRow[]
  change: (rows: readonly TargetRow[]) => void
  /** The day a new target begins with. */
  last: string
  asked: boolean
  /** What the server says, by field: `targets.0.due`. */
  wrong: Readonly<Record<string, string>>
}): ReactNode {
  const { rows, change } = props
  const say = useSchemeWords()
  return (
    <div className={style.targetRows}>
      {rows.map((row, index) => {
        const number = index + 1
        const set = (field: keyof TargetRow) => (text: string) =>
          change(rows.map((each) => (each.id === row.id ? { ...each, [field]: text } : each)))
        const refused = props.wrong[`targets.${index}.due`]
        const missing = props.asked && targetOf(row) === undefined ? say.needs.target : undefined
        return (
          <div key={row.id} className={style.targetRow}>
            <TextField
              id={`chi-tieu-${number}`}
              label={say.fields.targetTitle(number)}
              wrong={missing ?? refused}
              wide
              value={row.title}
              change={set('title')}
              maxLength={300}
            />
            <TextField
              id={`chi-tieu-${number}-so`}
              label={say.fields.targetPlanned(number)}
              value={row.planned}
              change={set('planned')}
              inputMode="decimal"
              maxLength={20}
            />
            <TextField
              id={`chi-tieu-${number}-don-vi`}
              label={say.fields.targetUnit(number)}
              value={row.unit}
              change={set('unit')}
              maxLength={40}
            />
            <FormField id={`chi-tieu-${number}-han`} label={say.fields.targetDue(number)}>
              <DayField
                id={`chi-tieu-${number}-han`}
                optional
                value={row.due}
                year={props.last.slice(0, 4)}
                choose={set('due')}
                invalid={refused !== undefined}
              />
            </FormField>
            <div className={style.removeRow}>
              <button
                type="button"
                className={ui.button}
                data-size="small"
                onClick={() => change(rows.filter((each) => each.id !== row.id))}
              >
                {say.removeTarget(number)}
              </button>
            </div>
          </div>
        )
      })}
      <p className={style.buttons}>
        <button type="button" className={ui.button} onClick={() => change([...rows, emptyTarget(props.last)])}>
          <Icon sign="plus" size={18} />
          {say.addTarget}
        </button>
      </p>
    </div>
  )
}
