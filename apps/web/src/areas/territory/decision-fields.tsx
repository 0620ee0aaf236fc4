import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import type { useTyped } from '../../kernel/device/use-typed.ts'
import { FormField, TextField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'
import { useTerritoryWords } from './words.ts'

/** The paper that fixed something: its number with who issued it, and its day. */
export function DecisionFields(props: {
  prefix: string
  form: ReturnType<typeof useTyped>
  /** Whether what was typed is no day, and somebody tried to keep it. */
  wrong: boolean
}): ReactNode {
  const { prefix, form } = props
  const say = useTerritoryWords()
  const frame = useFrame()
  const id = `${prefix}-ngay`
  return (
    <>
      <TextField
        id={`${prefix}-quyet-dinh`}
        label={say.facts.decision}
        hint={say.decisionHint}
        maxLength={200}
        value={form.values.decision ?? ''}
        change={(text) => form.type('decision', text)}
      />
      <FormField id={id} label={say.facts.decidedOn} wrong={props.wrong ? say.needs.day : undefined}>
        <DayField
          id={id}
          optional
          value={form.values.decidedOn ?? ''}
          year={frame.electionDay.slice(0, 4)}
          choose={(text) => form.type('decidedOn', text)}
          invalid={props.wrong}
          {...(props.wrong ? { describedBy: `${id}-chu` } : {})}
        />
      </FormField>
    </>
  )
}
