import { isDate } from '@baucu/law'
import { type ReactNode, useEffect, useRef } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import record from '../../kernel/record.module.css'
import ui from '../../kernel/ui.module.css'
import { WhyHeld } from '../../kernel/why-held.tsx'
import style from './candidates.module.css'
import type { Typed } from './typed-person.ts'
import { useCandidateWords } from './words.ts'

/** One line of the list. */
export function PersonFields(props: {
  index: number
  person: Typed
  /** Somebody tried to save. */
  asked: boolean
  refused: string | undefined
  type: (more: Partial<Typed>) => void
  up: () => void
  remove: () => void
}): ReactNode {
  const { index, person, asked, type } = props
  const say = useCandidateWords()
  const id = `ung-cu-${index}`
  const group = useRef<HTMLFieldSetElement>(null)
  // A line that was just added is the one to be typed in.
  useEffect(() => {
    const name = group.current?.querySelector<HTMLInputElement>('input')
    if (index > 0 && name?.value === '') name.focus()
  }, [index])
  const dayWrong = asked && person.birthDate !== '' && !isDate(person.birthDate)
  const called = person.name.trim() || say.form.nobody(index + 1)
  return (
    <fieldset ref={group} className={style.person}>
      <legend>{say.form.person(index + 1)}</legend>
      <div className={record.fields}>
        <TextField
          id={`${id}-ten`}
          label={say.form.name}
          wide
          why={index === 0 ? <WhyHeld field="candidates" /> : undefined}
          maxLength={120}
          value={person.name}
          wrong={asked && person.name.trim() === '' ? say.needs.name : props.refused}
          change={(name) => type({ name })}
        />
        <FormField id={`${id}-sinh`} label={say.form.birthDate} wrong={dayWrong ? say.needs.day : undefined}>
          <DayField
            id={`${id}-sinh`}
            optional
            value={person.birthDate}
            choose={(birthDate) => type({ birthDate })}
            invalid={dayWrong}
            {...(dayWrong ? { describedBy: `${id}-sinh-chu` } : {})}
          />
        </FormField>
        <SelectField
          id={`${id}-gioi`}
          label={say.form.gender}
          value={person.gender}
          options={[
            { value: '' as const, text: say.form.notChosen },
            { value: 'M' as const, text: say.genders.M },
            { value: 'F' as const, text: say.genders.F },
          ]}
          change={(gender) => type({ gender })}
        />
        <TextField
          id={`${id}-khac`}
          label={say.form.otherName}
          wide
          maxLength={120}
          value={person.otherName}
          change={(otherName) => type({ otherName })}
        />
      </div>
      <p className={style.acts}>
        {index > 0 && (
          <button
            type="button"
            className={ui.button}
            data-size="small"
            aria-label={say.form.up(called)}
            onClick={props.up}
          >
            {say.form.moveUp}
          </button>
        )}
        <button
          type="button"
          className={ui.button}
          data-size="small"
          aria-label={say.form.remove(called)}
          onClick={props.remove}
        >
          {say.form.takeOut}
        </button>
      </p>
    </fieldset>
  )
}
