import { useState } from 'react'
import { type Fields, useTyped } from '../../kernel/device/use-typed.ts'
import { type Moved, movedFields } from './changes.ts'

/**
 * A form over something that others may change while it is open. What is typed lies over what was there when it was
 * opened; when there is a newer version, `moved` says what is different, and a person chooses.
 */
export function useChanges(
  form: string,
  now: Fields,
  version: number,
): Readonly<{
  values: Fields
  change: (field: string) => (text: string) => void
  /** Undefined: nobody changed it. */
  moved: readonly Moved[] | undefined
  keepMine: () => void
  takeTheirs: () => void
  /** Once it is stored, or given up. */
  forget: () => void
}> {
  const { typed, type, forget } = useTyped(form)
  const [base, setBase] = useState({ fields: now, version })
  const follow = () => setBase({ fields: now, version })
  return {
    values: { ...base.fields, ...typed },
    change: (field) => (text) => type(field, text === base.fields[field] ? undefined : text),
    moved: version === base.version ? undefined : movedFields(base.fields, typed, now),
    keepMine: follow,
    takeTheirs: () => {
      forget()
      follow()
    },
    forget,
  }
}
