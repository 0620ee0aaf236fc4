import type { Seat } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { TextField } from '../../kernel/form-field.tsx'
import { Remark } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import ui from '../../kernel/ui.module.css'
import style from './meetings.module.css'
import { usePeopleWords } from './people-words.ts'

/** Says who comes for an organisation, and in whose place. */
export function NominateForm(props: { seat: Omit<Seat, 'organisation'>; close: () => void }): ReactNode {
  const { seat } = props
  const say = usePeopleWords()
  const form = useTyped(`meetings.nominate ${seat.id}`, {
    ...{ fullName: seat.fullName ?? '', office: seat.office, substituteFor: seat.substituteFor ?? '' },
  })
  const [opened] = useState(seat.version)
  const nominate = useRun('meetings.nominate')
  const [asked, setAsked] = useState(false)
  const { fullName = '', office = '', substituteFor = '' } = form.values
  const said = saidOf(nominate.error, (field) => field === 'fullName', say.unreachable)
  const done = () => {
    form.forget()
    props.close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (fullName.trim() === '') return
    // Whoever was faster is shown above the form; sending once more is meant for that.
    const version = nominate.error ? seat.version : opened
    nominate.mutate(
      {
        ...{ seat: seat.id, version, fullName: fullName.trim(), office: office.trim() },
        substituteFor: substituteFor.trim() || null,
      },
      { onSuccess: done },
    )
  }
  const id = `cu-${seat.id}`
  return (
    <form className={style.nominate} onSubmit={submit} noValidate aria-label={say.name}>
      <TextField
        id={`${id}-ten`}
        label={say.fullName}
        wrong={said.at.fullName ?? (asked && fullName.trim() === '' ? say.needsFullName : undefined)}
        value={fullName}
        maxLength={100}
        change={(text) => form.type('fullName', text)}
      />
      <TextField
        id={`${id}-chuc-vu`}
        label={say.office}
        value={office}
        maxLength={200}
        change={(text) => form.type('office', text)}
      />
      <TextField
        id={`${id}-thay`}
        label={say.substituteFor}
        hint={say.substituteHint}
        value={substituteFor}
        maxLength={100}
        change={(text) => form.type('substituteFor', text)}
      />
      {said.whole && (
        <Remark tone="danger" live>
          {said.whole}
        </Remark>
      )}
      <p className={style.buttons}>
        <button type="submit" className={ui.button} data-kind="main" disabled={nominate.isPending}>
          {say.keepName}
        </button>
        <button type="button" className={ui.button} onClick={done}>
          {say.undo}
        </button>
      </p>
    </form>
  )
}
