import { type ComponentProps, type ReactNode, useId } from 'react'
import { FormField, saidOf } from '../../kernel/form-field.tsx'
import ui from '../../kernel/ui.module.css'

type About = { label: string; hint?: string | undefined; wrong?: string | undefined }

/** A line that must be filled in exactly: a name to enter by, a password, a code. */
export function Field({ label, hint, wrong, ...input }: ComponentProps<'input'> & About): ReactNode {
  const id = useId()
  return (
    <FormField {...{ id, label, hint, wrong }}>
      <input
        id={id}
        className={ui.input}
        required
        spellCheck={false}
        autoCapitalize="none"
        {...saidOf({ id, hint, wrong })}
        {...input}
      />
    </FormField>
  )
}
