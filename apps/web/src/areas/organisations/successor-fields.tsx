import type { Organisation } from '@baucu/contract'
import type { ReactNode } from 'react'
import { FormField } from '../../kernel/form-field.tsx'
import { OrganisationField } from '../../kernel/organisation-field.tsx'
import { KindField } from './kind-field.tsx'
import { NamingFields } from './naming-fields.tsx'
import type { Successor } from './succession.ts'
import { useOrganisationWords } from './words.ts'

/** One organisation that begins: what it is called, what it is, and what it stands below. */
export function SuccessorFields(props: {
  id: string
  value: Successor
  set: (next: Successor) => void
  all: readonly Organisation[]
  parents: readonly Organisation[]
  wrong: (field: string) => string | undefined
}): ReactNode {
  const { id, value, set, wrong } = props
  const say = useOrganisationWords()
  return (
    <>
      <NamingFields id={id} value={value.naming} set={(naming) => set({ ...value, naming })} wrong={wrong} />
      <KindField id={`${id}-loai`} value={value.kind} set={(kind) => set({ ...value, kind })} wrong={wrong('kind')} />
      <FormField id={`${id}-tren`} label={say.parent} wrong={wrong('parent')}>
        <OrganisationField
          id={`${id}-tren`}
          among={props.parents}
          all={props.all}
          value={value.parent}
          choose={(parent) => set({ ...value, parent })}
          invalid={wrong('parent') !== undefined}
          describedBy={wrong('parent') ? `${id}-tren-chu` : undefined}
        />
      </FormField>
    </>
  )
}
