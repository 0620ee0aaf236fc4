import { type OrganisationKind, organisationKinds } from '@baucu/contract'
import type { ReactNode } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'
import { useOrganisationWords } from './words.ts'

/** What kind of organisation; it is chosen once and never changes. */
export function KindField(props: {
  id: string
  value: OrganisationKind | ''
  set: (kind: OrganisationKind) => void
  wrong?: string | undefined
}): ReactNode {
  const say = useOrganisationWords()
  return (
    <FormField id={props.id} label={say.kind} wrong={props.wrong}>
      <select
        id={props.id}
        className={ui.input}
        value={props.value}
        aria-invalid={props.wrong !== undefined}
        aria-describedby={props.wrong ? `${props.id}-chu` : undefined}
        onChange={(event) => {
          const kind = organisationKinds.find((each) => each === event.currentTarget.value)
          if (kind) props.set(kind)
        }}
      >
        <option value="" disabled>
          {say.chooseKind}
        </option>
        {organisationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {say.kinds[kind]}
          </option>
        ))}
      </select>
    </FormField>
  )
}
