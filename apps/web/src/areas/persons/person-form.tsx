import { type PersonRecord, savePerson } from '@baucu/contract'
import { type FormEvent, type ReactNode, useState } from 'react'
import { TextField } from '../../kernel/form-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import { useFirstField } from '../../kernel/use-first-field.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { WhyHeld } from '../../kernel/why-held.tsx'
import { FormFoot } from './form-foot.tsx'
import { MovedNotice } from './moved.tsx'
import style from './persons.module.css'
import { refusalAt } from './refusal-at.ts'
import { useChanges } from './use-changes.ts'
import { usePersonWords } from './words.ts'

/** Adds somebody to an organisation, or corrects how he is written and reached. */
export function PersonForm(props: {
  /** The organisation that keeps the record. */
  organisation: Readonly<{ id: string; name: string }>
  /** Left out: somebody new. */
  record?: PersonRecord['person']
  done: (person: string) => void
  stop: () => void
}): ReactNode {
  const { organisation, record, done } = props
  const say = usePersonWords()
  const first = useFirstField()
  const save = useRun('persons.save')
  const [fresh] = useState(() => uuid7())
  const [asked, setAsked] = useState(false)
  const form = useChanges(
    `person ${record?.id ?? `new ${organisation.id}`}`,
    {
      fullName: record?.fullName ?? '',
      honorific: record?.honorific ?? '',
      phone: record?.phone ?? '',
      email: record?.email ?? '',
    },
    record?.version ?? 0,
  )
  const { values, change, moved } = form
  const id = record?.id ?? fresh
  const input = {
    organisation: organisation.id,
    person: id,
    ...(record ? { version: record.version } : {}),
    fullName: values.fullName?.trim() ?? '',
    honorific: values.honorific?.trim() || null,
    phone: values.phone?.trim() || null,
    email: values.email?.trim() || null,
  }
  const checked = savePerson.input.safeParse(input)
  const wrong = new Set(checked.error?.issues.map((issue) => String(issue.path[0])))
  const said = refusalAt(save.error)
  const wrongOf = (field: string, text: string) => (asked && wrong.has(field) ? text : said.at[field])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!checked.success || moved) return
    const stored = () => {
      form.forget()
      done(id)
    }
    save.mutate(input, {
      onSuccess: stored,
      // The answer of a first sending was lost on the way; the record is there.
      onError: (error) => !record && refusalAt(error).code === 'person-exists' && stored(),
    })
  }
  const fieldId = (field: string) => `nguoi-${field}`
  const labels = { fullName: say.name, honorific: say.honorific, phone: say.phone, email: say.email }
  return (
    <form
      ref={first}
      className={style.form}
      onSubmit={submit}
      noValidate
      aria-label={record ? say.correct : say.newTitle}
    >
      {moved && <MovedNotice moved={moved} labels={labels} keepMine={form.keepMine} takeTheirs={form.takeTheirs} />}
      <TextField
        id={fieldId('ten')}
        label={say.name}
        why={<WhyHeld field="person-name" />}
        value={values.fullName ?? ''}
        change={change('fullName')}
        wrong={wrongOf('fullName', say.needsName)}
        maxLength={120}
        autoCapitalize="words"
      />
      <TextField
        id={fieldId('xung-ho')}
        label={say.honorific}
        hint={say.honorificHint}
        value={values.honorific ?? ''}
        change={change('honorific')}
        wrong={said.at.honorific}
        maxLength={30}
        list="nguoi-xung-ho-goi-y"
      />
      <datalist id="nguoi-xung-ho-goi-y">
        <option value="Đồng chí" />
        <option value="Ông" />
        <option value="Bà" />
      </datalist>
      <TextField
        id={fieldId('dien-thoai')}
        label={say.phone}
        hint={say.phoneHint}
        why={<WhyHeld field="person-contact" />}
        value={values.phone ?? ''}
        change={change('phone')}
        wrong={wrongOf('phone', say.wrongPhone)}
        type="tel"
        maxLength={30}
      />
      <TextField
        id={fieldId('thu')}
        label={say.email}
        value={values.email ?? ''}
        change={change('email')}
        wrong={wrongOf('email', say.wrongEmail)}
        type="email"
        maxLength={200}
        autoCapitalize="none"
      />
      <p className={ui.hint}>{say.keptAt(organisation.name)}</p>
      <FormFoot
        main={record ? say.save : say.saveNew}
        pending={save.isPending}
        blocked={moved !== undefined}
        said={said}
        stop={() => {
          form.forget()
          props.stop()
        }}
      />
    </form>
  )
}
