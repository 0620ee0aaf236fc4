import { createOrganisation, type Organisation, type OrganisationKind } from '@baucu/contract'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField } from '../../kernel/form-field.tsx'
import { keepSearch, useFrameId } from '../../kernel/frame.ts'
import { Loading } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { uuid7 } from '../../kernel/uuid7.ts'
import { ActForm } from './act-form.tsx'
import { Check } from './check.tsx'
import { KindField } from './kind-field.tsx'
import { type Naming, NamingFields, namingInput, noNaming } from './naming-fields.tsx'
import { ProvinceField } from './province-field.tsx'
import { useOrganisationWords } from './words.ts'
import { wrongInput } from './wrong-input.ts'

type Typed = Readonly<{ naming: Naming; kind: OrganisationKind | ''; province: string; from: string | null }>

const shown = new Set(['name', 'shortName', 'code', 'kind', 'from'])

/** An organisation below another one, or at the top of a tree. Afterwards it is opened. */
export function CreateForm(props: {
  parent: Organisation | null
  at: string
  cancel: (() => void) | undefined
}): ReactNode {
  const { parent, at } = props
  const say = useOrganisationWords()
  const frame = useFrameId()
  const navigate = useNavigate()
  const create = useRun('organisations.create')
  const draft = useDraft<Typed>(`organisations.create ${parent?.id ?? 'top'}`, () => ({
    naming: noNaming,
    kind: '',
    province: '',
    from: null,
  }))
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  // Made once: sending it again after a lost answer makes no second organisation.
  const [organisation] = useState(() => uuid7())
  if (!draft.value) return <Loading />
  const { naming, kind, province, from } = draft.value
  const set = (next: Partial<Typed>) => draft.set({ naming, kind, province, from, ...next })
  const send = () => {
    const input = {
      organisation,
      parent: parent?.id ?? null,
      ...namingInput(naming),
      kind: kind as OrganisationKind,
      from,
      ...(parent === null && province ? { province } : {}),
    }
    const wrong = wrongInput(createOrganisation.input, input, say)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0) return
    create.mutate(input, {
      onSuccess: () => {
        draft.forget()
        props.cancel?.()
        void navigate({
          to: '/ky/$frame/to-chuc/$organisation',
          params: { frame, organisation },
          search: keepSearch,
        })
      },
    })
  }
  const said = saidOf(create.error, (field) => shown.has(field), say.unreachable)
  const wrong = (field: string) => missing[field] ?? said.at[field]
  return (
    <ActForm
      title={parent ? say.createBelow(parent.name) : say.createTop}
      submit={say.create}
      send={send}
      cancel={
        props.cancel &&
        (() => {
          draft.forget()
          props.cancel?.()
        })
      }
      busy={create.isPending}
      wrong={said.whole}
    >
      <NamingFields id="them" value={naming} set={(next) => set({ naming: next })} wrong={wrong} />
      <KindField id="them-loai" value={kind} set={(next) => set({ kind: next })} wrong={wrong('kind')} />
      {parent === null && <ProvinceField id="them-tinh" value={province} choose={(next) => set({ province: next })} />}
      <Check checked={from !== null} turn={(on) => set({ from: on ? at : null })}>
        {say.hasFirstDay}
      </Check>
      {from !== null && (
        <FormField id="them-tu" label={say.firstDay} wrong={wrong('from')}>
          <DayField id="them-tu" value={from} choose={(next) => set({ from: next })} />
        </FormField>
      )}
    </ActForm>
  )
}
