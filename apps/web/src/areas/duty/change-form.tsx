import type { FormEvent, ReactNode } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormEnd } from '../../kernel/form-end.tsx'
import { SelectField } from '../../kernel/form-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { useFirstField } from '../../kernel/use-first-field.ts'
import style from './duty.module.css'
import { usePeople } from './people.ts'
import type { Shift } from './shift.ts'
import { useDutyWords } from './words.ts'

type Of = Readonly<{ organisation: string; shift: Shift; when: string; close: () => void }>

/** Somebody else is on duty, or stands in. */
export function ChangeForm({ organisation, shift, when, close }: Of): ReactNode {
  const say = useDutyWords()
  const form = useFirstField()
  const people = usePeople(organisation, shift.day) ?? []
  const typed = useTyped(`duty.change ${shift.id}`, { person: shift.person?.id ?? '', deputy: shift.deputy?.id ?? '' })
  const { person = '', deputy = '' } = typed.values
  const change = useRun('duty.change')
  const said = saidOf(change.error, (field) => field === 'person' || field === 'deputy', say.unreachable)
  const options = people.map(({ id, name, title }) => ({ value: id, text: title ? `${name}, ${title}` : name }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (person === '') return
    change.mutate(
      { organisation, shift: shift.id, version: shift.version, person, deputy: deputy || null },
      {
        onSuccess: () => {
          typed.forget()
          close()
        },
      },
    )
  }
  return (
    <form ref={form} className={style.rowForm} onSubmit={submit} noValidate aria-label={say.changeOf(when)}>
      <SelectField
        id={`truc-${shift.id}`}
        label={say.officer}
        wrong={said.at.person}
        value={person}
        options={options}
        change={(value) => typed.type('person', value)}
      />
      <SelectField
        id={`thay-${shift.id}`}
        label={say.deputy}
        wrong={said.at.deputy}
        value={deputy}
        options={[{ value: '', text: say.nobody }, ...options]}
        change={(value) => typed.type('deputy', value)}
      />
      <FormEnd say={say.form} pending={change.isPending} refused={said.whole || undefined} stop={close} />
    </form>
  )
}

/** Asks once before a shift goes off the roster. */
export function DropForm({ organisation, shift, when, close }: Of): ReactNode {
  const say = useDutyWords()
  const drop = useRun('duty.drop')
  const said = saidOf(drop.error, () => false, say.unreachable)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    drop.mutate({ organisation, shift: shift.id, version: shift.version }, { onSuccess: close })
  }
  return (
    <form className={style.rowForm} onSubmit={submit} aria-label={say.dropOf(when)}>
      <p>{say.dropSure}</p>
      <FormEnd
        say={{ ...say.form, save: say.drop }}
        pending={drop.isPending}
        refused={said.whole || undefined}
        stop={close}
      />
    </form>
  )
}
