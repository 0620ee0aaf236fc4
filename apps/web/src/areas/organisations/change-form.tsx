import { changeOrganisation } from '@baucu/contract'
import { day } from '@baucu/law'
import { type ReactNode, useState } from 'react'
import { type Output, Refused } from '../../kernel/client.ts'
import { DayField } from '../../kernel/day-field.tsx'
import { useDraft } from '../../kernel/device/use-draft.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { Loading } from '../../kernel/notices.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { ActForm } from './act-form.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { differing, rebased } from './naming-conflict.ts'
import { type Naming, NamingFields, namingInput, namingOf } from './naming-fields.tsx'
import { useOrganisationWords } from './words.ts'
import { wrongInput } from './wrong-input.ts'

type Typed = Readonly<{ version: number; base: Naming; naming: Naming; from: string; reason: string }>

const shown = new Set(['name', 'shortName', 'code', 'from', 'reason'])

/**
 * Another name, code or functions from a day on. When somebody else changed the organisation since the form was opened,
 * what is there now stands beside what was typed, and a person chooses; nothing typed is thrown away.
 */
export function ChangeForm(props: {
  one: Output<'organisations.one'>
  at: string
  cancel: () => void
  finish: (text: string) => void
}): ReactNode {
  const say = useOrganisationWords()
  const { organisation } = props.one
  const change = useRun('organisations.change')
  const current = namingOf(organisation)
  const draft = useDraft<Typed>(`organisations.change ${organisation.id}`, () => ({
    version: organisation.version,
    base: current,
    naming: current,
    from: props.at,
    reason: '',
  }))
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  if (!draft.value) return <Loading />
  const typed = draft.value
  const set = (next: Partial<Typed>) => draft.set({ ...typed, ...next })
  const conflict = organisation.version !== typed.version
  const send = () => {
    const { name, shortName, code, tags } = namingInput(typed.naming)
    const changed = differing(typed.base, typed.naming)
    const input = {
      organisation: organisation.id,
      version: typed.version,
      ...(changed.includes('name') ? { name } : {}),
      ...(changed.includes('shortName') ? { shortName } : {}),
      ...(changed.includes('code') ? { code } : {}),
      ...(changed.includes('tags') ? { tags } : {}),
      from: typed.from,
      ...(typed.reason.trim() ? { reason: typed.reason.trim() } : {}),
    }
    const wrong =
      changed.length === 0 ? { name: say.wrong.nothingChanged } : wrongInput(changeOrganisation.input, input, say)
    setMissing(wrong)
    if (Object.keys(wrong).length > 0) return
    change.mutate(input, {
      onSuccess: () => {
        draft.forget()
        props.finish(say.changed(day(typed.from)))
      },
    })
  }
  const said = saidOf(change.error, (field) => shown.has(field), say.unreachable)
  // The two versions below say more than the sentence.
  const told = change.error instanceof Refused && change.error.code === 'changed-meanwhile'
  const wrong = (field: string) => missing[field] ?? said.at[field]
  return (
    <ActForm
      title={say.acts.change}
      submit={say.change}
      send={send}
      cancel={() => {
        draft.forget()
        props.cancel()
      }}
      busy={change.isPending}
      wrong={told ? '' : said.whole}
      held={conflict}
    >
      {conflict && (
        <ChangedMeanwhile
          now={current}
          typed={typed.naming}
          keep={() =>
            set({ version: organisation.version, base: current, naming: rebased(typed.base, typed.naming, current) })
          }
          take={() => set({ version: organisation.version, base: current, naming: current })}
        />
      )}
      <NamingFields id="sua" value={typed.naming} set={(naming) => set({ naming })} wrong={wrong} />
      <FormField id="sua-tu" label={say.changeFrom} hint={say.changeHint} wrong={wrong('from')}>
        <DayField id="sua-tu" value={typed.from} choose={(from) => set({ from })} />
      </FormField>
      <TextField
        id="sua-ly-do"
        label={say.reason}
        hint={say.reasonHint}
        maxLength={500}
        value={typed.reason}
        change={(reason) => set({ reason })}
        wrong={wrong('reason')}
      />
    </ActForm>
  )
}
