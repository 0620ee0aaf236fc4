import type { ReactNode } from 'react'
import { DayField } from '../../kernel/day-field.tsx'
import { FormField } from '../../kernel/form-field.tsx'
import { useFrame } from '../../kernel/frame.ts'

/** A day with its name above it, and what is wrong with it below. */
export function DateField(props: {
  id: string
  label: string
  value: string
  wrong: string | undefined
  change: (day: string) => void
}): ReactNode {
  const { id, label, value, wrong, change } = props
  const frame = useFrame()
  return (
    <FormField id={id} label={label} wrong={wrong}>
      <DayField
        id={id}
        optional
        value={value}
        year={frame.electionDay.slice(0, 4)}
        choose={change}
        invalid={wrong !== undefined}
        {...(wrong ? { describedBy: `${id}-chu` } : {})}
      />
    </FormField>
  )
}
