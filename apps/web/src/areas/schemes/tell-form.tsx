import type { SchemeCell } from '@baucu/contract'
import { type ReactNode, useState } from 'react'
import { Refused } from '../../kernel/client.ts'
import { useTyped } from '../../kernel/device/use-typed.ts'
import { AreaField, SelectField, TextField } from '../../kernel/form-field.tsx'
import { useRun } from '../../kernel/queries.ts'
import { saidOf } from '../../kernel/refusal.ts'
import { SmallForm } from './small-form.tsx'
import { useSchemeWords } from './words.ts'

const told = ['studied', 'planned', 'irrelevant'] as const

/** An organisation says what it has done about a scheme. */
export function TellForm({ cell, done }: { cell: SchemeCell; done: () => void }): ReactNode {
  const say = useSchemeWords()
  const tell = useRun('schemes.tell')
  const form = useTyped(`schemes.tell ${cell.scheme} ${cell.organisation}`, {
    state: told.find((each) => each === cell.state) ?? 'studied',
    plan: cell.plan ?? '',
    result: cell.result ?? '',
  })
  const [opened] = useState(cell.version)
  const state = told.find((each) => each === form.values.state) ?? 'studied'
  const said = saidOf(tell.error, (field) => field === 'plan' || field === 'result', say.unreachable)
  const moved = tell.error instanceof Refused && tell.error.code === 'changed-meanwhile'
  return (
    <SmallForm
      title={say.tell}
      main={say.save}
      {...(cell.state === 'assigned' ? { kind: 'main' as const } : {})}
      pending={tell.isPending}
      whole={moved ? say.moved : said.whole}
      submit={() =>
        tell.mutate(
          {
            ...{ organisation: cell.organisation, scheme: cell.scheme, version: opened, state },
            plan: state === 'planned' ? form.values.plan?.trim() || null : null,
            result: form.values.result?.trim() || null,
          },
          {
            onSuccess: () => {
              form.forget()
              done()
            },
          },
        )
      }
    >
      <SelectField
        id="de-an-trang-thai"
        label={say.state}
        value={state}
        options={told.map((value) => ({ value, text: say.states[value] }))}
        change={(text) => form.type('state', text)}
      />
      {state === 'planned' && (
        <TextField
          id="de-an-ke-hoach"
          label={say.plan}
          hint={say.planHint}
          wrong={said.at.plan}
          value={form.values.plan ?? ''}
          change={(text) => form.type('plan', text)}
          maxLength={200}
        />
      )}
      <AreaField
        id="de-an-ket-qua"
        label={state === 'irrelevant' ? say.reason : say.result}
        rows={2}
        wrong={said.at.result}
        value={form.values.result ?? ''}
        change={(text) => form.type('result', text)}
        maxLength={2000}
      />
    </SmallForm>
  )
}
