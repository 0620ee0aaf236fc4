import { noticeForms, type ProposalLine, personsOf } from '@baucu/contract'
import { isDate } from '@baucu/law'
import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { todayInVietnam } from '../../kernel/format.ts'
import { Icon } from '../../kernel/icons.tsx'
import { useMay } from '../../kernel/may.ts'
import { useOrganisations } from '../../kernel/organisation.ts'
import { useAnswer } from '../../kernel/queries.ts'
import ui from '../../kernel/ui.module.css'
import style from './proposals.module.css'
import { useProposalWords } from './words.ts'

/** The letter to the proposers as a file: its form, number and day, and who signs it. */
export function LetterForm({ line }: { line: ProposalLine }): ReactNode {
  const say = useProposalWords()
  const addressee = useOrganisations().find((each) => each.id === line.addressee.id)
  const maySee = useMay(personsOf)
  const { values, type } = useTyped(`proposals.reply ${line.id}`, {
    form: addressee?.kind === 'party' ? 'party' : 'state',
  })
  const { data } = useAnswer('persons.list', { organisation: line.addressee.id, limit: 1000 }, maySee)
  const signers = (data?.persons ?? []).flatMap((person) =>
    person.offices
      .filter((office) => office.organisation.id === line.addressee.id)
      .map((office) => ({ value: `${person.id} ${office.id}`, text: `${person.fullName}, ${office.title}` })),
  )
  const form = noticeForms.find((each) => each === values.form) ?? 'state'
  const on = values.on ?? todayInVietnam()
  const [person, office] = (values.signs ?? '').split(' ')
  const input = {
    ...{ proposal: line.id, form, number: values.number?.trim() || null, place: values.place?.trim() || null },
    ...(isDate(on) ? { on } : {}),
    ...(person && office ? { signer: { person, office } } : {}),
  }
  const address = (format: 'docx' | 'pdf') =>
    `/documents/proposal-reply.${format}?input=${encodeURIComponent(JSON.stringify(input))}`
  return (
    <div className={style.form}>
      <SelectField
        id="tra-loi-the-thuc"
        label={say.letterForm}
        value={form}
        options={noticeForms.map((value) => ({ value, text: say.letterForms[value] }))}
        change={(value) => type('form', value)}
      />
      <TextField
        id="tra-loi-so"
        label={say.letterNumber}
        hint={say.letterNumberHint}
        value={values.number ?? ''}
        change={(text) => type('number', text)}
        maxLength={60}
      />
      <TextField
        id="tra-loi-noi"
        label={say.letterPlace}
        hint={say.letterPlaceHint}
        value={values.place ?? ''}
        change={(text) => type('place', text)}
        maxLength={120}
      />
      <FormField id="tra-loi-ngay" label={say.letterOn}>
        <DayField id="tra-loi-ngay" value={on} choose={(text) => type('on', text)} />
      </FormField>
      {signers.length > 0 && (
        <SelectField
          id="tra-loi-ky"
          label={say.signer}
          value={values.signs ?? ''}
          options={[{ value: '', text: say.nobodySigns }, ...signers]}
          change={(value) => type('signs', value)}
        />
      )}
      <div className={style.actions}>
        <a className={ui.button} data-kind="main" href={address('docx')} download>
          <Icon sign="download" size={18} />
          {say.docx}
        </a>
        <a className={ui.button} href={address('pdf')} download>
          <Icon sign="download" size={18} />
          {say.pdf}
        </a>
      </div>
    </div>
  )
}
